#include "formats/retention_file.h"

#include <set>

#include "formats/internal/xml_grammar.h"
#include "formats/internal/xml_output.h"

namespace evenhand::formats {

namespace {

using internal::ElementRule;
using internal::Word;
using internal::XmlDocument;
using internal::XmlElement;

constexpr int most_months = 1200;

constexpr std::array<Word<RetentionKind>, 2> kind_words{{
    {RetentionKind::keep_at_least, "keep-at-least"},
    {RetentionKind::erase_after, "erase-after"},
}};

constexpr std::array<Word<RetentionClock>, 3> clock_words{{
    {RetentionClock::record, "record"},
    {RetentionClock::decision, "decision"},
    {RetentionClock::later_of, "later-of"},
}};

constexpr std::array<Word<bool>, 1> off_words{{{true, "off"}}};

const internal::DocumentKind& retention_kind() {
    static const internal::DocumentKind kind{"retention", 1};
    return kind;
}

ElementRule rule_rule() {
    return {"rule",
            internal::any_number,
            {internal::required("id", internal::file_id()),
             internal::required("version", internal::whole_number(1, internal::largest_number)),
             internal::required("kind", internal::one_of(kind_words)),
             internal::required("months", internal::whole_number(0, most_months)),
             internal::required("clock", internal::one_of(clock_words)),
             internal::optional("preset", internal::one_of(off_words))},
            {internal::text_element("title", internal::once, internal::some_text()),
             internal::text_element("jurisdiction", internal::at_most_once),
             internal::text_element("citation", internal::at_most_once),
             internal::text_element("note", internal::at_most_once)},
            {}};
}

const ElementRule& retention_rule() {
    static const ElementRule rule{
        "retention",
        internal::once,
        {internal::required("xmlns", internal::exactly(retention_kind().name_space()))},
        {internal::text_element("notice", internal::at_most_once), rule_rule()},
        {}};
    return rule;
}

RetentionRule rule_of(const XmlElement& element) {
    return {element.attribute("id"),
            element.number("version"),
            element.text_of("title"),
            element.text_of("jurisdiction"),
            element.text_of("citation"),
            *internal::value_of(kind_words, element.attribute("kind")),
            element.number("months"),
            *internal::value_of(clock_words, element.attribute("clock")),
            element.text_of("note"),
            element.has("preset")};
}

/// The rules of a root that follows the grammar; notes an id that is there twice.
std::vector<RetentionRule> rules_of(const XmlElement& root, XmlDocument& document) {
    std::vector<RetentionRule> rules;
    std::set<std::string> seen;
    for (const XmlElement& element : root.children("rule")) {
        rules.push_back(rule_of(element));
        if (!seen.insert(rules.back().id).second) {
            document.error(
                element,
                "retention.repeated",
                "There is a rule '" + rules.back().id + "' already; each needs an id of its own.");
        }
    }
    return rules;
}

void add_rule(pugi::xml_node root, const RetentionRule& rule) {
    pugi::xml_node element = root.append_child("rule");
    internal::set(element, "id", rule.id);
    internal::set(element, "version", rule.version);
    internal::set(element, "kind", internal::word_for(kind_words, rule.kind));
    internal::set(element, "months", rule.months);
    internal::set(element, "clock", internal::word_for(clock_words, rule.clock));
    internal::set_unless_empty(
        element, "preset", rule.switched_off ? internal::word_for(off_words, true) : "");
    internal::add_text(element, "title", rule.title);
    internal::add_unless_empty(element, "jurisdiction", rule.jurisdiction);
    internal::add_unless_empty(element, "citation", rule.citation);
    internal::add_unless_empty(element, "note", rule.note);
}

}  // namespace

std::string retention_bytes(const RetentionRules& rules) {
    const pugi::xml_document document =
        internal::new_document(retention_kind().root.c_str(), retention_kind().name_space());
    const pugi::xml_node root = document.document_element();
    internal::add_unless_empty(root, "notice", rules.notice);
    for (const RetentionRule& rule : rules.rules) {
        add_rule(root, rule);
    }
    return internal::canonical_bytes(document);
}

Parsed<RetentionRules> read_retention(std::string_view bytes, const std::string& name) {
    XmlDocument document(bytes, name, retention_kind());
    internal::check_grammar(document, retention_rule());
    if (document.has_errors()) {
        return {std::nullopt, document.findings()};
    }
    const XmlElement root = *document.root();
    RetentionRules rules{root.text_of("notice"), rules_of(root, document)};
    if (document.has_errors()) {
        return {std::nullopt, document.findings()};
    }
    if (retention_bytes(rules) != bytes) {
        document.add(Severity::hint,
                     "retention.not-canonical",
                     "The rules can be used as they are, but the file is not laid out as Evenhand "
                     "writes it.");
    }
    return {std::move(rules), document.findings()};
}

}  // namespace evenhand::formats
