#include "report/panel_words.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <variant>

#include "core/bar.h"
#include "core/number_text.h"
#include "report/internal/score_words.h"

namespace evenhand::report {

namespace {

using calibration::CommitteeMean;
using calibration::Interval;

/// The rubric that the panel's question is pinned to; null when no card has it.
const PinnedRubric* rubric_of(const CommitteeGrid& grid, const PanelQuestion& question) {
    const auto found = std::ranges::find(grid.rubrics, question.sha256, &PinnedRubric::sha256);
    return found == grid.rubrics.end() ? nullptr : &*found;
}

}  // namespace

std::string question_title(const CommitteeGrid& grid, const PanelQuestion& question) {
    const PinnedRubric* rubric = rubric_of(grid, question);
    return rubric == nullptr ? question.rubric.text() : rubric_name(rubric->rubric);
}

std::string criterion_title(const evenhand::Panel& panel,
                            const CommitteeGrid& grid,
                            const PanelFocus& what) {
    const PanelQuestion* question = find_question(panel, what.rubric);
    const PinnedRubric* rubric = question == nullptr ? nullptr : rubric_of(grid, *question);
    const Criterion* criterion =
        rubric == nullptr ? nullptr : find_criterion(rubric->rubric, what.criterion);
    return criterion == nullptr ? what.criterion.text() : criterion->title;
}

std::string criteria_titles(const evenhand::Panel& panel,
                            const CommitteeGrid& grid,
                            const std::vector<PanelFocus>& what) {
    std::vector<std::string> names;
    std::ranges::transform(what, std::back_inserter(names), [&](const PanelFocus& each) {
        return criterion_title(panel, grid, each);
    });
    return listed(names);
}

calibration::Outcome<CommitteeMean> panel_mean(const evenhand::Panel& panel,
                                               const CommitteeGrid& grid) {
    std::vector<calibration::CommitteeCriterion> criteria;
    for (const GridRow& row : grid.rows) {
        const PinnedRubric& rubric = grid.rubrics[row.rubric];
        const auto question =
            std::ranges::find(panel.questions, rubric.sha256, &PanelQuestion::sha256);
        if (question == panel.questions.end()) {
            continue;
        }
        const auto counted =
            std::ranges::find(question->criteria, grid.criterion_of(row).id, &PanelCriterion::id);
        if (counted == question->criteria.end()) {
            continue;
        }
        calibration::CommitteeCriterion criterion{counted->weight, {}};
        for (const GridCell& each : row.cells) {
            criterion.scores.push_back(each.score ? std::optional<double>(each.score->value())
                                                  : std::nullopt);
        }
        criteria.push_back(std::move(criterion));
    }
    return calibration::committee_mean(criteria);
}

std::string locking_words(std::size_t begun_before, std::size_t interviews) {
    if (begun_before == 0) {
        return " before the first interview";
    }
    return " when " + std::to_string(begun_before) + " of " + std::to_string(interviews) +
           (interviews == 1 ? " interview" : " interviews") + " had begun";
}

std::string rule_words(const PacketPanel& panel, const CommitteeGrid& grid) {
    const DecisionRule& rule = panel.panel.rule;
    std::string text = "The rule, locked on " + long_date(panel.locked_at) +
                       locking_words(panel.begun_before, panel.cards.size()) + ": " + words(rule) +
                       ".";
    if (!panel.formula.mean) {
        return text + " Nothing was observed, so that it says nothing.";
    }
    text += " The scores come to " + mean_text(*panel.formula.mean, rule.bar) + ": the rule is " +
            (*panel.formula.met ? "met." : "not met.");
    if (!panel.formula.below.empty()) {
        text +=
            " Below its least mean: " + criteria_titles(panel.panel, grid, panel.formula.below) +
            ".";
    }
    if (!panel.formula.not_seen.empty()) {
        text += " Nobody could rate " + criteria_titles(panel.panel, grid, panel.formula.not_seen) +
                ", which counts nothing.";
    }
    const auto mean = panel_mean(panel.panel, grid);
    const auto* value = std::get_if<CommitteeMean>(&mean);
    const auto* interval = value == nullptr ? nullptr : std::get_if<Interval>(&value->interval);
    if (interval == nullptr) {
        return text + " Three interviewers are needed to tell how far it would move with others.";
    }
    const Interval limits = calibration::on_scale(*interval, rule.lowest, rule.highest);
    text += " With other interviewers it would lie between " + one_decimal(limits.low) + " and " +
            one_decimal(limits.high) + " (95 %, each interviewer left out in turn)";
    return text + (interval->low <= rule.bar && rule.bar <= interval->high
                       ? ", on either side of the bar: alone it cannot decide."
                       : ".");
}

}  // namespace evenhand::report
