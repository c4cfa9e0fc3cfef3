#include "workflow/internal/committee_formula.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "calibration/committee_mean.h"
#include "core/panel_formula.h"
#include "report/figures/formula.h"
#include "report/panel_words.h"
#include "workflow/internal/packet_papers.h"

namespace evenhand::workflow::internal {

namespace {

using calibration::CommitteeCriterion;
using calibration::CommitteeMean;
using report::figures::FormulaPart;
using report::figures::FormulaView;

/// The row of the panel's very rubric; null when no card has it.
const GridRow* row_of(const CommitteeRoom& room, const PanelFocus& what) {
    const PanelQuestion* question = find_question(room.panel.panel, what.rubric);
    const auto found = std::ranges::find_if(room.grid.rows, [&](const GridRow& row) {
        return room.grid.criterion_of(row).id == what.criterion &&
               room.grid.rubrics[row.rubric].sha256 == question->sha256;
    });
    return found == room.grid.rows.end() ? nullptr : &*found;
}

std::optional<double> score_of(const Scorecard& card,
                               const PanelQuestion& question,
                               const Id<Criterion>& criterion) {
    for (std::size_t at = 0; at < card.kit().size(); ++at) {
        const QuestionRecord& record = card.session().questions[at];
        if (card.kit()[at].sha256 != question.sha256 || record.skipped) {
            continue;
        }
        const Rating* rating = find_rating(record, criterion);
        if (rating != nullptr && rating->score) {
            return rating->score->value();
        }
    }
    return std::nullopt;
}

std::string title_of(const CommitteeRoom& room, const PanelFocus& what) {
    const GridRow* row = row_of(room, what);
    return row == nullptr ? what.criterion.text() : room.grid.criterion_of(*row).title;
}

/// What one interviewer's scores come to alone.
FormulaPart part_of(const std::vector<CommitteeCriterion>& criteria,
                    const std::string& name,
                    std::size_t column) {
    FormulaPart part{name, std::nullopt, 1, 0};
    double sum = 0;
    double weights = 0;
    for (const CommitteeCriterion& criterion : criteria) {
        if (const std::optional<double>& score = criterion.scores[column]) {
            sum += criterion.weight * *score;
            weights += criterion.weight;
            ++part.scores;
        }
    }
    if (part.scores > 0) {
        part.mean = sum / weights;
    }
    return part;
}

}  // namespace

std::vector<CommitteeCriterion> panel_criteria(const Panel& panel,
                                               const std::vector<Scorecard>& cards) {
    std::vector<CommitteeCriterion> criteria;
    for (const PanelQuestion& question : panel.questions) {
        for (const PanelCriterion& each : question.criteria) {
            CommitteeCriterion criterion{each.weight, {}};
            for (const Scorecard& card : cards) {
                criterion.scores.push_back(score_of(card, question, each.id));
            }
            criteria.push_back(std::move(criterion));
        }
    }
    return criteria;
}

Figure formula_of_room(const CommitteeRoom& room,
                       const std::optional<report::figures::SeverityTakenOut>& taken_out) {
    const Panel& panel = room.panel.panel;
    const PanelFormula formula = evenhand::formula_of(panel, room.cards);
    const std::vector<CommitteeCriterion> criteria = panel_criteria(panel, room.cards);
    FormulaView view;
    view.lowest = panel.rule.lowest;
    view.highest = panel.rule.highest;
    view.bar = panel.rule.bar;
    view.least = panel.rule.least;
    view.mean = formula.mean;
    view.met = formula.met;
    const auto mean = calibration::committee_mean(criteria);
    if (const auto* known = std::get_if<CommitteeMean>(&mean)) {
        view.interval = calibration::on_scale(known->interval, view.lowest, view.highest);
    }
    for (const PanelMean& each : formula.means) {
        view.criteria.push_back({title_of(room, each.what), each.mean, each.weight, each.scores});
    }
    for (std::size_t column = 0; column < room.cards.size(); ++column) {
        view.raters.push_back(part_of(criteria, room.names[column], column));
    }
    view.taken_out = taken_out;
    view.locked = "locked" + report::locking_words(begun_before(room.cards, room.panel.locked_at),
                                                   room.cards.size());
    return report::figures::formula_figure(view);
}

}  // namespace evenhand::workflow::internal
