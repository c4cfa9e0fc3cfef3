#include "formats/invitation_file.h"

#include <algorithm>
#include <set>

#include "formats/internal/panel_pin.h"
#include "formats/internal/planned_time.h"
#include "formats/internal/xml_grammar.h"
#include "formats/internal/xml_output.h"

namespace evenhand::formats {

namespace {

using internal::ElementRule;
using internal::XmlElement;

const internal::DocumentKind& invitation_kind() {
    static const internal::DocumentKind kind{"invitation", 1};
    return kind;
}

ElementRule person_rule(std::string name) {
    return {std::move(name),
            internal::once,
            {internal::required("id", internal::some_text())},
            {},
            {internal::some_text()}};
}

ElementRule invitation_panel_rule() {
    ElementRule rule = internal::panel_rule();
    rule.attributes.push_back(internal::optional("application", internal::some_text()));
    rule.children = {{"focus",
                      internal::any_number,
                      {internal::required("rubric", internal::file_id()),
                       internal::required("criterion", internal::part_id())},
                      {},
                      {}}};
    return rule;
}

ElementRule made_invitation_rule() {
    constexpr std::size_t sha256_digits = 64;
    return {"invitation",
            internal::once,
            {internal::required("xmlns", internal::exactly(invitation_kind().name_space()))},
            {person_rule("candidate"),
             internal::text_element("role", internal::once, internal::some_text()),
             person_rule("interviewer"),
             invitation_panel_rule(),
             internal::minutes_element("opening"),
             {"rubric",
              internal::at_least_once,
              {internal::required("id", internal::file_id()),
               internal::required("version", internal::whole_number(1, internal::largest_number)),
               internal::required("sha256", internal::hexadecimal(sha256_digits)),
               internal::optional("minutes", internal::planned_minutes_rule())},
              {},
              {}},
             internal::minutes_element("closing")},
            {}};
}

const ElementRule& invitation_rule() {
    static const ElementRule rule = made_invitation_rule();
    return rule;
}

template <typename Person>
Person person(const XmlElement& element) {
    return {Id<Person>(element.attribute("id")), element.text()};
}

/// The references of a root that follows the rule; notes those that stand there twice.
std::vector<RubricReference> references(const XmlElement& root, internal::XmlDocument& document) {
    std::vector<RubricReference> found;
    std::set<std::string> seen;
    for (const XmlElement& element : root.children("rubric")) {
        found.push_back({Id<Rubric>(element.attribute("id")),
                         element.number("version"),
                         element.attribute("sha256"),
                         element.number("minutes")});
        if (!seen.insert(element.attribute("id")).second) {
            document.error(element,
                           "invitation.repeated",
                           "Rubric '" + element.attribute("id") +
                               "' is to be asked already; each question is asked once.");
        }
    }
    return found;
}

/// The focus of a panel's element; notes what is not asked, or stands there twice.
std::vector<PanelFocus> focus_of(const XmlElement& panel,
                                 const std::vector<RubricReference>& asked,
                                 internal::XmlDocument& document) {
    std::vector<PanelFocus> found;
    for (const XmlElement& element : panel.children("focus")) {
        const PanelFocus focus{Id<Rubric>(element.attribute("rubric")),
                               Id<Criterion>(element.attribute("criterion"))};
        if (std::ranges::find(found, focus) != found.end()) {
            document.error(element,
                           "invitation.repeated",
                           "Criterion '" + focus.criterion.text() + "' of rubric '" +
                               focus.rubric.text() + "' is in focus already.");
        }
        if (std::ranges::find(asked, focus.rubric, &RubricReference::id) == asked.end()) {
            document.error(element,
                           "invitation.focus",
                           "The focus is on rubric '" + focus.rubric.text() +
                               "', which the invitation does not ask.");
        }
        found.push_back(focus);
    }
    return found;
}

std::optional<InvitationPanel> invited_by(const XmlElement& root,
                                          const std::vector<RubricReference>& asked,
                                          internal::XmlDocument& document) {
    const auto element = root.child("panel");
    if (!element) {
        return std::nullopt;
    }
    return InvitationPanel{*internal::panel_of(root),
                           element->attribute("application"),
                           focus_of(*element, asked, document)};
}

void add_invited_by(pugi::xml_node root, const InvitationPanel& panel) {
    pugi::xml_node element = internal::add_panel(root, panel.pin);
    internal::set_unless_empty(element, "application", panel.application);
    for (const PanelFocus& focus : panel.focus) {
        pugi::xml_node child = element.append_child("focus");
        internal::set(child, "rubric", focus.rubric.text());
        internal::set(child, "criterion", focus.criterion.text());
    }
}

template <typename Person>
void add_person(pugi::xml_node root, const char* name, const Person& who) {
    internal::set(internal::add_text(root, name, who.name), "id", who.id.text());
}

}  // namespace

std::string invitation_bytes(const InvitationFile& invitation) {
    const pugi::xml_document document =
        internal::new_document(invitation_kind().root.c_str(), invitation_kind().name_space());
    pugi::xml_node root = document.document_element();
    add_person(root, "candidate", invitation.candidate);
    internal::add_text(root, "role", invitation.role);
    add_person(root, "interviewer", invitation.interviewer);
    if (invitation.panel) {
        add_invited_by(root, *invitation.panel);
    }
    internal::add_minutes(root, "opening", invitation.margins.opening_minutes);
    for (const RubricReference& reference : invitation.rubrics) {
        pugi::xml_node element = root.append_child("rubric");
        internal::set(element, "id", reference.id.text());
        internal::set(element, "version", reference.version);
        internal::set(element, "sha256", reference.sha256);
        internal::set_minutes(element, reference.minutes);
    }
    internal::add_minutes(root, "closing", invitation.margins.closing_minutes);
    return internal::canonical_bytes(document);
}

Parsed<InvitationFile> read_invitation(std::string_view bytes, const std::string& name) {
    internal::XmlDocument document(bytes, name, invitation_kind());
    internal::check_grammar(document, invitation_rule());
    if (document.has_errors()) {
        return {std::nullopt, document.findings()};
    }
    const XmlElement root = *document.root();
    InvitationFile invitation{person<Candidate>(*root.child("candidate")),
                              root.text_of("role"),
                              person<Rater>(*root.child("interviewer")),
                              references(root, document),
                              internal::margins_of(root)};
    invitation.panel = invited_by(root, invitation.rubrics, document);
    if (document.has_errors()) {
        return {std::nullopt, document.findings()};
    }
    if (invitation_bytes(invitation) != bytes) {
        document.add(
            Severity::hint,
            "invitation.not-canonical",
            "The invitation can be used as it is, but the file is not laid out as Evenhand "
            "writes it.");
    }
    return {std::move(invitation), document.findings()};
}

}  // namespace evenhand::formats
