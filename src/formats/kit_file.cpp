#include "formats/kit_file.h"

#include <algorithm>
#include <set>

#include "formats/internal/planned_time.h"
#include "formats/internal/xml_grammar.h"
#include "formats/internal/xml_output.h"

namespace evenhand::formats {

namespace {

using internal::ElementRule;
using internal::XmlDocument;
using internal::XmlElement;

constexpr int longest_interview = 480;

const internal::DocumentKind& kit_kind() {
    static const internal::DocumentKind kind{"kit", 1};
    return kind;
}

ElementRule entry_rule() {
    constexpr std::size_t sha256_digits = 64;
    return {"rubric",
            internal::any_number,
            {internal::required("id", internal::file_id()),
             internal::optional("version", internal::whole_number(1, internal::largest_number)),
             internal::optional("sha256", internal::hexadecimal(sha256_digits)),
             internal::required("minutes", internal::planned_minutes_rule()),
             internal::optional("round", internal::some_text())},
            {},
            {}};
}

const ElementRule& kit_rule() {
    static const ElementRule rule{
        "kit",
        internal::once,
        {internal::required("xmlns", internal::exactly(kit_kind().name_space())),
         internal::required("id", internal::file_id())},
        {internal::text_element("title", internal::once, internal::some_text()),
         internal::text_element("role", internal::at_most_once),
         internal::text_element("level", internal::at_most_once),
         internal::minutes_element("length", longest_interview),
         internal::text_element("covers", internal::any_number, internal::some_text()),
         internal::minutes_element("opening"),
         entry_rule(),
         internal::minutes_element("closing")},
        {}};
    return rule;
}

/// A version without its hash could be any text of that number, a hash without its version none.
void check_pin(const XmlElement& element, XmlDocument& document) {
    if (element.has("version") != element.has("sha256")) {
        const bool has_version = element.has("version");
        document.error(element,
                       "kit.pin",
                       "Rubric '" + element.attribute("id") + "' has a " +
                           (has_version ? "version without sha256" : "sha256 without version") +
                           "; a published rubric has both, a draft neither.");
    }
}

/// The entries of a root that follows the rule; notes what does not fit together.
std::vector<KitEntry> entries_of(const XmlElement& root, XmlDocument& document) {
    std::vector<KitEntry> entries;
    std::set<std::string> seen;
    for (const XmlElement& element : root.children("rubric")) {
        entries.push_back({Id<Rubric>(element.attribute("id")),
                           element.number("version"),
                           element.attribute("sha256"),
                           element.number("minutes"),
                           element.attribute("round")});
        check_pin(element, document);
        if (!seen.insert(element.attribute("id")).second) {
            document.error(element,
                           "kit.repeated",
                           "Rubric '" + element.attribute("id") +
                               "' is in the kit already; each question is asked once.");
        }
    }
    return entries;
}

std::vector<std::string> competencies_of(const XmlElement& root, XmlDocument& document) {
    std::vector<std::string> competencies;
    for (const XmlElement& element : root.children("covers")) {
        if (std::ranges::find(competencies, element.text()) != competencies.end()) {
            document.error(element,
                           "kit.repeated",
                           "Competency '" + element.text() + "' is to be covered already.");
        }
        competencies.push_back(element.text());
    }
    return competencies;
}

void add_entry(pugi::xml_node root, const KitEntry& entry) {
    pugi::xml_node element = root.append_child("rubric");
    internal::set(element, "id", entry.rubric.text());
    if (entry.version > 0) {
        internal::set(element, "version", entry.version);
    }
    internal::set_unless_empty(element, "sha256", entry.sha256);
    internal::set(element, "minutes", entry.minutes);
    internal::set_unless_empty(element, "round", entry.round);
}

}  // namespace

std::string kit_bytes(const KitPlan& kit) {
    const pugi::xml_document document =
        internal::new_document(kit_kind().root.c_str(), kit_kind().name_space());
    pugi::xml_node root = document.document_element();
    internal::set(root, "id", kit.id);
    internal::add_text(root, "title", kit.title);
    internal::add_unless_empty(root, "role", kit.role);
    internal::add_unless_empty(root, "level", kit.level);
    internal::add_minutes(root, "length", kit.length_minutes);
    for (const std::string& competency : kit.competencies) {
        internal::add_text(root, "covers", competency);
    }
    internal::add_minutes(root, "opening", kit.opening_minutes);
    for (const KitEntry& entry : kit.entries) {
        add_entry(root, entry);
    }
    internal::add_minutes(root, "closing", kit.closing_minutes);
    return internal::canonical_bytes(document);
}

Parsed<KitPlan> read_kit(std::string_view bytes, const std::string& name) {
    XmlDocument document(bytes, name, kit_kind());
    internal::check_grammar(document, kit_rule());
    if (document.has_errors()) {
        return {std::nullopt, document.findings()};
    }
    const XmlElement root = *document.root();
    KitPlan kit{root.attribute("id"),
                root.text_of("title"),
                root.text_of("role"),
                root.text_of("level"),
                internal::minutes_of(root, "opening"),
                internal::minutes_of(root, "closing"),
                entries_of(root, document),
                internal::minutes_of(root, "length"),
                competencies_of(root, document)};
    if (document.has_errors()) {
        return {std::nullopt, document.findings()};
    }
    if (kit_bytes(kit) != bytes) {
        document.add(Severity::hint,
                     "kit.not-canonical",
                     "The kit can be used as it is, but the file is not laid out as Evenhand "
                     "writes it.");
    }
    return {std::move(kit), document.findings()};
}

}  // namespace evenhand::formats
