#include "core/panel.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/number_text.h"
#include "core/rubric_check.h"
#include "core/utf8.h"

namespace evenhand {

namespace {

std::string place_of(const PanelInterviewer& interviewer) {
    return "interviewer '" + interviewer.who.id.text() + "'";
}

std::string place_of(const PanelQuestion& question) {
    return "question '" + question.rubric.text() + "'";
}

std::string place_of(const PanelFocus& focus) {
    return "criterion '" + focus.rubric.text() + "/" + focus.criterion.text() + "'";
}

bool has_criterion(const PanelQuestion& question, const Id<Criterion>& id) {
    return std::ranges::find(question.criteria, id, &PanelCriterion::id) != question.criteria.end();
}

class PanelCheck {
public:
    explicit PanelCheck(const Panel& panel) : panel_(panel) {}

    Findings run() {
        check_head();
        check_rule();
        check_questions();
        check_weights();
        check_interviewers();
        check_coverage();
        return std::move(findings_);
    }

private:
    void add(Severity severity, std::string code, std::string message, std::string place = "") {
        findings_.push_back({severity, std::move(code), std::move(message), std::move(place)});
    }
    void error(std::string code, std::string message, std::string place = "") {
        add(Severity::error, std::move(code), std::move(message), std::move(place));
    }

    void check_head() {
        if (panel_.revision > 1 && trimmed(panel_.revised).empty()) {
            error("panel.revised",
                  "This is revision " + std::to_string(panel_.revision) +
                      " of the panel; say why there is another one.");
        }
        check_name("candidate", panel_.candidate.name);
        check_name("role", panel_.role);
        check_name("chair", panel_.chair.who.name);
    }

    void check_name(const std::string& what, const std::string& name) {
        if (trimmed(name).empty()) {
            error("panel.names",
                  "A panel names its candidate, the role and its chair; the " + what +
                      " is missing.");
        }
    }

    void check_rule() {
        const DecisionRule& rule = panel_.rule;
        const std::string scale = "the scale, which runs from " + std::to_string(rule.lowest) +
                                  " to " + std::to_string(rule.highest);
        const auto off_scale = [&](double level) {
            return level < rule.lowest || level > rule.highest;
        };
        if (rule.lowest >= rule.highest) {
            error("panel.scale", "The lowest level of the scale must be below the highest.");
            return;
        }
        if (off_scale(rule.bar)) {
            error("panel.bar", "The bar " + exact_text(rule.bar) + " is not on " + scale + ".");
        }
        if (rule.least && off_scale(*rule.least)) {
            error("panel.bar",
                  "The least mean of a criterion, " + exact_text(*rule.least) + ", is not on " +
                      scale + ".");
        } else if (rule.least && *rule.least > rule.bar) {
            add(Severity::warning,
                "panel.least",
                "No criterion may be below " + exact_text(*rule.least) +
                    ", which is above the "
                    "bar of " +
                    exact_text(rule.bar) +
                    ": the bar decides nothing then. Set the least mean below the bar.");
        }
    }

    void check_questions() {
        if (panel_.questions.empty()) {
            error("panel.no-question", "The panel asks nothing; give a kit.");
        }
        std::set<std::string> seen;
        for (const PanelQuestion& question : panel_.questions) {
            if (!seen.insert(question.rubric.text()).second) {
                error("panel.repeated",
                      "The question stands in the panel twice; once is right.",
                      place_of(question));
            }
            if (question.criteria.empty()) {
                error("panel.no-criterion",
                      "Nothing is scored in this question; name its criteria.",
                      place_of(question));
            }
            check_criteria(question);
        }
    }

    void check_criteria(const PanelQuestion& question) {
        std::set<std::string> seen;
        for (const PanelCriterion& criterion : question.criteria) {
            if (!seen.insert(criterion.id.text()).second) {
                error("panel.repeated",
                      "The criterion has two weights; one is right.",
                      place_of(PanelFocus{question.rubric, criterion.id}));
            }
        }
    }

    void check_weights() {
        std::set<double> weights;
        for (const PanelQuestion& question : panel_.questions) {
            for (const PanelCriterion& criterion : question.criteria) {
                weights.insert(criterion.weight);
            }
        }
        if (!weights.empty() && *weights.begin() <= 0) {
            error("panel.weight", "A weight is above 0.");
        }
        if (weights.size() > 1 && trimmed(panel_.weights_reason).empty()) {
            error("panel.weights",
                  "The criteria do not all weigh the same; say why, or give all the same weight.");
        }
    }

    void check_interviewers() {
        if (panel_.interviewers.empty()) {
            error("panel.no-interviewer", "Nobody interviews; name the interviewers.");
        }
        if (panel_.interviewers.size() == 1) {
            add(Severity::warning,
                "panel.one-interviewer",
                "A single interviewer is no panel: nothing can be said of agreement.");
        }
        std::set<std::string> seen;
        for (const PanelInterviewer& interviewer : panel_.interviewers) {
            if (!seen.insert(interviewer.who.id.text()).second) {
                error("panel.repeated",
                      "The interviewer stands in the panel twice; once is right.",
                      place_of(interviewer));
            }
            check_interviewer(interviewer);
        }
    }

    void check_interviewer(const PanelInterviewer& interviewer) {
        if (!is_part_id(interviewer.who.id.text())) {
            error("panel.interviewer-id",
                  "The interviewer's id becomes part of files' names: it has letters from A to Z, "
                  "digits, \".\", \"-\" and \"_\", at most 64, a letter or digit first.",
                  place_of(interviewer));
        }
        if (interviewer.asks.empty()) {
            error("panel.nothing-asked",
                  "The interviewer asks nothing; give a kit or questions.",
                  place_of(interviewer));
        }
        std::set<std::string> asked_before;
        for (const Id<Rubric>& asked : interviewer.asks) {
            if (!asked_before.insert(asked.text()).second) {
                error("panel.repeated",
                      "The interviewer asks '" + asked.text() + "' twice; once is right.",
                      place_of(interviewer));
            }
            if (find_question(panel_, asked) == nullptr) {
                error("panel.unknown-question",
                      "The panel has no question '" + asked.text() + "'.",
                      place_of(interviewer));
            }
        }
        for (const PanelFocus& focus : interviewer.focus) {
            if (std::ranges::count(interviewer.focus, focus) > 1) {
                error("panel.repeated",
                      "The interviewer is to look at " + place_of(focus) + " twice; once is right.",
                      place_of(interviewer));
            }
            check_focus(interviewer, focus);
        }
    }

    void check_focus(const PanelInterviewer& interviewer, const PanelFocus& focus) {
        const PanelQuestion* question = find_question(panel_, focus.rubric);
        const bool asked =
            std::ranges::find(interviewer.asks, focus.rubric) != interviewer.asks.end();
        if (question == nullptr || !asked || !has_criterion(*question, focus.criterion)) {
            error("panel.unknown-focus",
                  "The interviewer is to look at " + place_of(focus) +
                      ", which is in no question that the interviewer asks.",
                  place_of(interviewer));
        }
    }

    void check_coverage() {
        if (panel_.interviewers.empty()) {
            return;
        }
        for (const PanelQuestion& question : panel_.questions) {
            const auto askers =
                std::ranges::count_if(panel_.interviewers, [&](const PanelInterviewer& one) {
                    return std::ranges::find(one.asks, question.rubric) != one.asks.end();
                });
            if (askers == 0) {
                add(Severity::warning,
                    "panel.not-asked",
                    "No interviewer asks this question, so its criteria count nothing.",
                    place_of(question));
            } else if (askers == 1 && panel_.interviewers.size() > 1) {
                add(Severity::hint,
                    "panel.asked-once",
                    "Only one interviewer asks this question: nothing can be said of agreement.",
                    place_of(question));
            }
        }
    }

    const Panel& panel_;
    Findings findings_;
};

}  // namespace

std::string words(const DecisionRule& rule) {
    std::string text = "the weighted mean of the criteria is at least " + exact_text(rule.bar) +
                       " on the scale from " + std::to_string(rule.lowest) + " to " +
                       std::to_string(rule.highest);
    if (rule.least) {
        text += ", and no criterion is below " + exact_text(*rule.least);
    }
    return text;
}

const PanelQuestion* find_question(const Panel& panel, const Id<Rubric>& rubric) {
    const auto found = std::ranges::find(panel.questions, rubric, &PanelQuestion::rubric);
    return found == panel.questions.end() ? nullptr : &*found;
}

const PanelInterviewer* find_interviewer(const Panel& panel, const Id<Rater>& id) {
    const auto found = std::ranges::find_if(
        panel.interviewers, [&](const PanelInterviewer& one) { return one.who.id == id; });
    return found == panel.interviewers.end() ? nullptr : &*found;
}

Findings check_panel(const Panel& panel) {
    return PanelCheck(panel).run();
}

}  // namespace evenhand
