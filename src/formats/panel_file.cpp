#include "formats/panel_file.h"

#include "core/number_text.h"
#include "formats/hash.h"
#include "formats/internal/planned_time.h"
#include "formats/internal/record_parts.h"
#include "formats/internal/xml_grammar.h"
#include "formats/internal/xml_output.h"

namespace evenhand::formats {

namespace {

using internal::ElementRule;
using internal::Word;
using internal::XmlElement;

constexpr std::size_t sha256_digits = 64;
constexpr std::size_t key_digits = 64;
constexpr int highest_level = 9;

constexpr std::array<Word<PanelOpening>, 2> opening_words{{
    {PanelOpening::all_in, "all-in"},
    {PanelOpening::chair_may_close, "chair-may-close"},
}};

const internal::DocumentKind& panel_kind() {
    static const internal::DocumentKind kind{"panel", 1};
    return kind;
}

ElementRule question_rule() {
    return {"question",
            internal::any_number,
            {internal::required("rubric", internal::file_id()),
             internal::required("version", internal::whole_number(1, internal::largest_number)),
             internal::required("sha256", internal::hexadecimal(sha256_digits)),
             internal::optional("minutes", internal::planned_minutes_rule())},
            {{"criterion",
              internal::any_number,
              {internal::required("id", internal::part_id()),
               internal::required("weight", internal::number_above_zero())},
              {},
              {}}},
            {}};
}

ElementRule interviewer_rule() {
    return {"interviewer",
            internal::any_number,
            {internal::required("id", internal::part_id()),
             internal::required("name", internal::some_text()),
             internal::optional("mail", internal::some_text()),
             internal::optional("kit", internal::some_text())},
            {{"asks",
              internal::any_number,
              {internal::required("rubric", internal::file_id())},
              {},
              {}},
             {"focus",
              internal::any_number,
              {internal::required("rubric", internal::file_id()),
               internal::required("criterion", internal::part_id())},
              {},
              {}}},
            {}};
}

ElementRule made_panel_rule() {
    const auto level = internal::whole_number(0, highest_level);
    return {"panel",
            internal::once,
            {internal::required("xmlns", internal::exactly(panel_kind().name_space())),
             internal::required("id", internal::file_id()),
             internal::required("revision", internal::whole_number(1, internal::largest_number)),
             internal::required("due", internal::moment()),
             internal::required("opened", internal::one_of(opening_words))},
            {internal::text_element("revised", internal::at_most_once, internal::some_text()),
             {"candidate",
              internal::once,
              {internal::required("id", internal::some_text()),
               internal::optional("application", internal::some_text())},
              {},
              {internal::some_text()}},
             internal::text_element("role", internal::once, internal::some_text()),
             {"chair",
              internal::once,
              {internal::required("id", internal::part_id()),
               internal::required("key", internal::hexadecimal(key_digits))},
              {},
              {internal::some_text()}},
             internal::minutes_element("opening"),
             question_rule(),
             internal::minutes_element("closing"),
             internal::text_element("weights", internal::at_most_once, internal::some_text()),
             {"rule",
              internal::once,
              {internal::required("bar", internal::number_above_zero()),
               internal::optional("least", internal::number_above_zero()),
               internal::required("lowest", level),
               internal::required("highest", level)},
              {},
              {}},
             interviewer_rule()},
            {}};
}

const ElementRule& panel_rule() {
    static const ElementRule rule = made_panel_rule();
    return rule;
}

std::vector<PanelQuestion> questions_of(const XmlElement& root) {
    std::vector<PanelQuestion> questions;
    for (const XmlElement& element : root.children("question")) {
        PanelQuestion question{Id<Rubric>(element.attribute("rubric")),
                               element.number("version"),
                               element.attribute("sha256"),
                               element.number("minutes"),
                               {}};
        for (const XmlElement& criterion : element.children("criterion")) {
            question.criteria.push_back({Id<Criterion>(criterion.attribute("id")),
                                         *to_double(criterion.attribute("weight"))});
        }
        questions.push_back(std::move(question));
    }
    return questions;
}

std::vector<PanelInterviewer> interviewers_of(const XmlElement& root) {
    std::vector<PanelInterviewer> interviewers;
    for (const XmlElement& element : root.children("interviewer")) {
        PanelInterviewer interviewer{
            {Id<Rater>(element.attribute("id")), element.attribute("name")},
            element.attribute("mail"),
            element.attribute("kit"),
            {},
            {}};
        for (const XmlElement& asked : element.children("asks")) {
            interviewer.asks.emplace_back(asked.attribute("rubric"));
        }
        for (const XmlElement& focus : element.children("focus")) {
            interviewer.focus.push_back({Id<Rubric>(focus.attribute("rubric")),
                                         Id<Criterion>(focus.attribute("criterion"))});
        }
        interviewers.push_back(std::move(interviewer));
    }
    return interviewers;
}

DecisionRule rule_of(const XmlElement& root) {
    const XmlElement rule = *root.child("rule");
    return {*to_double(rule.attribute("bar")),
            to_double(rule.attribute("least")),
            rule.number("lowest"),
            rule.number("highest")};
}

Panel panel_in(const XmlElement& root) {
    const XmlElement candidate = *root.child("candidate");
    const XmlElement chair = *root.child("chair");
    return {.id = Id<Panel>(root.attribute("id")),
            .revision = root.number("revision"),
            .revised = root.text_of("revised"),
            .candidate = {Id<Candidate>(candidate.attribute("id")), candidate.text()},
            .application = candidate.attribute("application"),
            .role = root.text_of("role"),
            .chair = {{Id<Rater>(chair.attribute("id")), chair.text()}, chair.attribute("key")},
            .margins = internal::margins_of(root),
            .questions = questions_of(root),
            .weights_reason = root.text_of("weights"),
            .rule = rule_of(root),
            .opening = *internal::value_of(opening_words, root.attribute("opened")),
            .due = internal::moment_of(root, "due"),
            .interviewers = interviewers_of(root)};
}

void add_question(pugi::xml_node root, const PanelQuestion& question) {
    pugi::xml_node element = root.append_child("question");
    internal::set(element, "rubric", question.rubric.text());
    internal::set(element, "version", question.version);
    internal::set(element, "sha256", question.sha256);
    internal::set_minutes(element, question.minutes);
    for (const PanelCriterion& criterion : question.criteria) {
        pugi::xml_node child = element.append_child("criterion");
        internal::set(child, "id", criterion.id.text());
        internal::set(child, "weight", exact_text(criterion.weight));
    }
}

void add_interviewer(pugi::xml_node root, const PanelInterviewer& interviewer) {
    pugi::xml_node element = root.append_child("interviewer");
    internal::set(element, "id", interviewer.who.id.text());
    internal::set(element, "name", interviewer.who.name);
    internal::set_unless_empty(element, "mail", interviewer.mail);
    internal::set_unless_empty(element, "kit", interviewer.kit);
    for (const Id<Rubric>& asked : interviewer.asks) {
        internal::set(element.append_child("asks"), "rubric", asked.text());
    }
    for (const PanelFocus& focus : interviewer.focus) {
        pugi::xml_node child = element.append_child("focus");
        internal::set(child, "rubric", focus.rubric.text());
        internal::set(child, "criterion", focus.criterion.text());
    }
}

void add_rule(pugi::xml_node root, const DecisionRule& rule) {
    pugi::xml_node element = root.append_child("rule");
    internal::set(element, "bar", exact_text(rule.bar));
    if (rule.least) {
        internal::set(element, "least", exact_text(*rule.least));
    }
    internal::set(element, "lowest", rule.lowest);
    internal::set(element, "highest", rule.highest);
}

void add_people(pugi::xml_node root, const Panel& panel) {
    pugi::xml_node candidate = internal::add_text(root, "candidate", panel.candidate.name);
    internal::set(candidate, "id", panel.candidate.id.text());
    internal::set_unless_empty(candidate, "application", panel.application);
    internal::add_text(root, "role", panel.role);
    pugi::xml_node chair = internal::add_text(root, "chair", panel.chair.who.name);
    internal::set(chair, "id", panel.chair.who.id.text());
    internal::set(chair, "key", panel.chair.key);
}

}  // namespace

std::string panel_bytes(const Panel& panel) {
    const pugi::xml_document document =
        internal::new_document(panel_kind().root.c_str(), panel_kind().name_space());
    pugi::xml_node root = document.document_element();
    internal::set(root, "id", panel.id.text());
    internal::set(root, "revision", panel.revision);
    internal::set(root, "due", to_iso(panel.due));
    internal::set(root, "opened", internal::word_for(opening_words, panel.opening));
    internal::add_unless_empty(root, "revised", panel.revised);
    add_people(root, panel);
    internal::add_minutes(root, "opening", panel.margins.opening_minutes);
    for (const PanelQuestion& question : panel.questions) {
        add_question(root, question);
    }
    internal::add_minutes(root, "closing", panel.margins.closing_minutes);
    internal::add_unless_empty(root, "weights", panel.weights_reason);
    add_rule(root, panel.rule);
    for (const PanelInterviewer& interviewer : panel.interviewers) {
        add_interviewer(root, interviewer);
    }
    return internal::canonical_bytes(document);
}

std::string panel_hash(const Panel& panel) {
    return sha256_hex(panel_bytes(panel));
}

Parsed<Panel> read_panel(std::string_view bytes, const std::string& name) {
    internal::XmlDocument document(bytes, name, panel_kind());
    internal::check_grammar(document, panel_rule());
    if (document.has_errors()) {
        return {std::nullopt, document.findings()};
    }
    Panel panel = panel_in(*document.root());
    if (panel_bytes(panel) != bytes) {
        document.add(Severity::hint,
                     "panel.not-canonical",
                     "The panel can be used as it is, but the file is not laid out as Evenhand "
                     "writes it.");
    }
    return {std::move(panel), document.findings()};
}

}  // namespace evenhand::formats
