#include "formats/internal/panel_element.h"

#include "core/number_text.h"
#include "formats/internal/planned_time.h"
#include "formats/internal/record_parts.h"
#include "formats/internal/xml_output.h"

namespace evenhand::formats::internal {

namespace {

constexpr std::size_t sha256_digits = 64;
constexpr std::size_t key_digits = 64;
constexpr int highest_level = 9;

constexpr std::array<Word<PanelOpening>, 2> opening_words{{
    {PanelOpening::all_in, "all-in"},
    {PanelOpening::chair_may_close, "chair-may-close"},
}};

ElementRule interviewer_rule() {
    return {"interviewer",
            any_number,
            {required("id", part_id()),
             required("name", some_text()),
             optional("mail", some_text()),
             optional("kit", some_text())},
            {{"asks", any_number, {required("rubric", file_id())}, {}, {}},
             {"focus",
              any_number,
              {required("rubric", file_id()), required("criterion", part_id())},
              {},
              {}}},
            {}};
}

ElementRule made_panel_rule() {
    return {"panel",
            once,
            {required("xmlns", exactly(whole_panel_kind().name_space())),
             required("id", file_id()),
             required("revision", whole_number(1, largest_number)),
             required("due", moment()),
             required("opened", one_of(opening_words))},
            {text_element("revised", at_most_once, some_text()),
             {"candidate",
              once,
              {required("id", some_text()), optional("application", some_text())},
              {},
              {some_text()}},
             text_element("role", once, some_text()),
             {"chair",
              once,
              {required("id", part_id()), required("key", hexadecimal(key_digits))},
              {},
              {some_text()}},
             minutes_element("opening"),
             panel_question_rule(),
             minutes_element("closing"),
             text_element("weights", at_most_once, some_text()),
             decision_rule_rule(),
             interviewer_rule()},
            {}};
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

void add_interviewer(pugi::xml_node root, const PanelInterviewer& interviewer) {
    pugi::xml_node element = root.append_child("interviewer");
    set(element, "id", interviewer.who.id.text());
    set(element, "name", interviewer.who.name);
    set_unless_empty(element, "mail", interviewer.mail);
    set_unless_empty(element, "kit", interviewer.kit);
    for (const Id<Rubric>& asked : interviewer.asks) {
        set(element.append_child("asks"), "rubric", asked.text());
    }
    for (const PanelFocus& focus : interviewer.focus) {
        pugi::xml_node child = element.append_child("focus");
        set(child, "rubric", focus.rubric.text());
        set(child, "criterion", focus.criterion.text());
    }
}

void add_people(pugi::xml_node root, const Panel& panel) {
    pugi::xml_node candidate = add_text(root, "candidate", panel.candidate.name);
    set(candidate, "id", panel.candidate.id.text());
    set_unless_empty(candidate, "application", panel.application);
    add_text(root, "role", panel.role);
    pugi::xml_node chair = add_text(root, "chair", panel.chair.who.name);
    set(chair, "id", panel.chair.who.id.text());
    set(chair, "key", panel.chair.key);
}

}  // namespace

ElementRule panel_question_rule() {
    return {"question",
            any_number,
            {required("rubric", file_id()),
             required("version", whole_number(1, largest_number)),
             required("sha256", hexadecimal(sha256_digits)),
             optional("minutes", planned_minutes_rule()),
             optional("title", some_text())},
            {{"criterion",
              any_number,
              {required("id", part_id()),
               required("weight", number_above_zero()),
               optional("title", some_text())},
              {},
              {}}},
            {}};
}

ElementRule decision_rule_rule() {
    const auto level = whole_number(0, highest_level);
    return {"rule",
            once,
            {required("bar", number_above_zero()),
             optional("least", number_above_zero()),
             required("lowest", level),
             required("highest", level)},
            {},
            {}};
}

std::vector<PanelQuestion> panel_questions_of(const XmlElement& root) {
    std::vector<PanelQuestion> questions;
    for (const XmlElement& element : root.children("question")) {
        PanelQuestion question{Id<Rubric>(element.attribute("rubric")),
                               element.number("version"),
                               element.attribute("sha256"),
                               element.number("minutes"),
                               {},
                               element.attribute("title")};
        for (const XmlElement& criterion : element.children("criterion")) {
            question.criteria.push_back({Id<Criterion>(criterion.attribute("id")),
                                         *to_double(criterion.attribute("weight")),
                                         criterion.attribute("title")});
        }
        questions.push_back(std::move(question));
    }
    return questions;
}

DecisionRule decision_rule_of(const XmlElement& root) {
    const XmlElement rule = *root.child("rule");
    return {*to_double(rule.attribute("bar")),
            to_double(rule.attribute("least")),
            rule.number("lowest"),
            rule.number("highest")};
}

void add_panel_question(pugi::xml_node root, const PanelQuestion& question) {
    pugi::xml_node element = root.append_child("question");
    set(element, "rubric", question.rubric.text());
    set(element, "version", question.version);
    set(element, "sha256", question.sha256);
    set_minutes(element, question.minutes);
    set_unless_empty(element, "title", question.title);
    for (const PanelCriterion& criterion : question.criteria) {
        pugi::xml_node child = element.append_child("criterion");
        set(child, "id", criterion.id.text());
        set(child, "weight", exact_text(criterion.weight));
        set_unless_empty(child, "title", criterion.title);
    }
}

void add_decision_rule(pugi::xml_node root, const DecisionRule& rule) {
    pugi::xml_node element = root.append_child("rule");
    set(element, "bar", exact_text(rule.bar));
    if (rule.least) {
        set(element, "least", exact_text(*rule.least));
    }
    set(element, "lowest", rule.lowest);
    set(element, "highest", rule.highest);
}

const DocumentKind& whole_panel_kind() {
    static const DocumentKind kind{"panel", 1};
    return kind;
}

const ElementRule& whole_panel_rule() {
    static const ElementRule rule = made_panel_rule();
    return rule;
}

Panel whole_panel_of(const XmlElement& root) {
    const XmlElement candidate = *root.child("candidate");
    const XmlElement chair = *root.child("chair");
    return {.id = Id<Panel>(root.attribute("id")),
            .revision = root.number("revision"),
            .revised = root.text_of("revised"),
            .candidate = {Id<Candidate>(candidate.attribute("id")), candidate.text()},
            .application = candidate.attribute("application"),
            .role = root.text_of("role"),
            .chair = {{Id<Rater>(chair.attribute("id")), chair.text()}, chair.attribute("key")},
            .margins = margins_of(root),
            .questions = panel_questions_of(root),
            .weights_reason = root.text_of("weights"),
            .rule = decision_rule_of(root),
            .opening = *value_of(opening_words, root.attribute("opened")),
            .due = moment_of(root, "due"),
            .interviewers = interviewers_of(root)};
}

pugi::xml_document panel_document(const Panel& panel) {
    pugi::xml_document document =
        new_document(whole_panel_kind().root.c_str(), whole_panel_kind().name_space());
    pugi::xml_node root = document.document_element();
    set(root, "id", panel.id.text());
    set(root, "revision", panel.revision);
    set(root, "due", to_iso(panel.due));
    set(root, "opened", word_for(opening_words, panel.opening));
    add_unless_empty(root, "revised", panel.revised);
    add_people(root, panel);
    add_minutes(root, "opening", panel.margins.opening_minutes);
    for (const PanelQuestion& question : panel.questions) {
        add_panel_question(root, question);
    }
    add_minutes(root, "closing", panel.margins.closing_minutes);
    add_unless_empty(root, "weights", panel.weights_reason);
    add_decision_rule(root, panel.rule);
    for (const PanelInterviewer& interviewer : panel.interviewers) {
        add_interviewer(root, interviewer);
    }
    return document;
}

std::string embedded_panel(const Panel& panel) {
    const std::string bytes = canonical_bytes(panel_document(panel));
    return bytes.substr(bytes.find('\n') + 1);  // The declaration is the first line.
}

}  // namespace evenhand::formats::internal
