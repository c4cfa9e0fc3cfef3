#include "formats/panel_copy_file.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include "formats/hash.h"
#include "formats/internal/debrief_entry.h"
#include "formats/internal/panel_element.h"
#include "formats/internal/record_parts.h"
#include "formats/internal/seal.h"
#include "formats/internal/xml_output.h"

namespace evenhand::formats {

namespace {

using internal::ElementRule;
using internal::required;
using internal::XmlDocument;
using internal::XmlElement;

constexpr std::size_t sha256_digits = 64;
constexpr int longest_reading_minutes = 120;

const internal::DocumentKind& copy_kind() {
    static const internal::DocumentKind kind{"redacted-panel", 1};
    return kind;
}

ElementRule debrief_rule() {
    return {"debrief",
            internal::at_most_once,
            {required("began", internal::moment()),
             required("reading", internal::whole_number(0, longest_reading_minutes))},
            {{"member",
              internal::at_least_once,
              {required("id", internal::part_id())},
              {},
              {internal::some_text()}},
             internal::debrief_entry_rule(internal::at_least_once)},
            {}};
}

const ElementRule& copy_rule() {
    static const ElementRule rule = {
        "redacted-panel",
        internal::once,
        {required("xmlns", internal::exactly(copy_kind().name_space())),
         required("kind", internal::one_of(internal::copy_words)),
         required("locked", internal::moment()),
         required("opened", internal::moment()),
         required("missing", internal::whole_number(0, internal::largest_number))},
        {internal::panel_question_rule(),
         internal::text_element("weights", internal::at_most_once, internal::some_text()),
         internal::decision_rule_rule(),
         internal::text_element("closed", internal::at_most_once, internal::some_text()),
         {"card",
          internal::at_least_once,
          {required("at", internal::moment()),
           required("revision", internal::whole_number(1, internal::largest_number))},
          {},
          {internal::any_text()}},
         debrief_rule(),
         {"seal",
          internal::once,
          {required("algorithm", internal::exactly("sha256"))},
          {},
          {internal::hexadecimal(sha256_digits)}}},
        {}};
    return rule;
}

void add_debrief(pugi::xml_node root, const Debrief& debrief) {
    pugi::xml_node element = root.append_child("debrief");
    internal::set(element, "began", to_iso(debrief.began));
    internal::set(element, "reading", debrief.reading_minutes);
    for (const Rater& member : debrief.members) {
        internal::set(internal::add_text(element, "member", member.name), "id", member.id.text());
    }
    for (const DebriefEntry& entry : debrief.entries) {
        internal::add_debrief_entry(element, entry);
    }
}

std::string unsealed(const PanelCopy& copy) {
    const pugi::xml_document document =
        internal::new_document(copy_kind().root.c_str(), copy_kind().name_space());
    pugi::xml_node root = document.document_element();
    internal::set(root, "kind", internal::word_for(internal::copy_words, copy.kind));
    internal::set(root, "locked", to_iso(copy.locked_at));
    internal::set(root, "opened", to_iso(copy.opened_at));
    internal::set(root, "missing", copy.missing);
    for (const PanelQuestion& question : copy.questions) {
        internal::add_panel_question(root, question);
    }
    internal::add_unless_empty(root, "weights", copy.weights_reason);
    internal::add_decision_rule(root, copy.rule);
    internal::add_unless_empty(root, "closed", copy.closed);
    for (const CopiedCard& card : copy.cards) {
        pugi::xml_node element = internal::add_text(root, "card", card.reason);
        internal::set(element, "at", to_iso(card.at));
        internal::set(element, "revision", card.revision);
    }
    if (copy.debrief) {
        add_debrief(root, *copy.debrief);
    }
    return internal::canonical_bytes(document);
}

/// A vote of nobody would be printed nowhere.
void check_votes(const Debrief& debrief, const XmlElement& element, XmlDocument& document) {
    for (const DebriefEntry& entry : debrief.entries) {
        const auto* opened = std::get_if<VotesOpened>(&entry.change);
        if (opened == nullptr) {
            continue;
        }
        for (const MemberVote& vote : opened->votes) {
            if (std::ranges::find(debrief.members, vote.member, &Rater::id) ==
                debrief.members.end()) {
                document.error(element,
                               "copy.member",
                               "\"" + vote.member.text() +
                                   "\" votes here and is no member; name one of the members.");
            }
        }
    }
}

std::optional<Debrief> debrief_of(const XmlElement& root, XmlDocument& document) {
    const auto element = root.child("debrief");
    if (!element) {
        return std::nullopt;
    }
    Debrief debrief{{Id<Panel>(""), ""},
                    {},
                    element->number("reading"),
                    internal::moment_of(*element, "began"),
                    {}};
    for (const XmlElement& member : element->children("member")) {
        debrief.members.push_back({Id<Rater>(member.attribute("id")), member.text()});
    }
    for (const XmlElement& entry : element->children("entry")) {
        if (auto read = internal::debrief_entry_of(entry, document)) {
            debrief.entries.push_back(std::move(*read));
        }
    }
    check_votes(debrief, *element, document);
    return debrief;
}

PanelCopy copy_of(const XmlElement& root, XmlDocument& document) {
    PanelCopy copy{*internal::value_of(internal::copy_words, root.attribute("kind")),
                   internal::moment_of(root, "locked"),
                   internal::moment_of(root, "opened"),
                   internal::decision_rule_of(root),
                   internal::panel_questions_of(root),
                   root.text_of("weights"),
                   root.text_of("closed"),
                   root.number("missing"),
                   {},
                   debrief_of(root, document)};
    for (const XmlElement& card : root.children("card")) {
        copy.cards.push_back(
            {internal::moment_of(card, "at"), card.number("revision"), card.text()});
    }
    return copy;
}

}  // namespace

std::string panel_copy_bytes(const PanelCopy& copy) {
    std::string bytes = unsealed(copy);
    const std::string sha256 = sha256_hex(bytes);
    return internal::sealed(std::move(bytes), sha256);
}

Parsed<SealedPanelCopy> read_panel_copy(std::string_view bytes, const std::string& name) {
    return internal::read_sealed<SealedPanelCopy>(
        bytes, name, {copy_kind(), copy_rule(), "copy", "copy"}, copy_of, panel_copy_bytes);
}

}  // namespace evenhand::formats
