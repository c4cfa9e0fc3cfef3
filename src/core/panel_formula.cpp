#include "core/panel_formula.h"

#include <utility>

#include "core/bar.h"

namespace evenhand {

namespace {

/// Adds what a card gave the criterion.
void add_score(const Scorecard& card,
               const PanelQuestion& question,
               const Id<Criterion>& criterion,
               double& sum,
               std::size_t& count) {
    for (std::size_t i = 0; i < card.kit().size(); ++i) {
        const QuestionRecord& record = card.session().questions[i];
        if (card.kit()[i].sha256 != question.sha256 || record.skipped) {
            continue;
        }
        const Rating* rating = find_rating(record, criterion);
        if (rating != nullptr && rating->score) {
            sum += rating->score->value();
            ++count;
        }
    }
}

}  // namespace

PanelFormula formula_of(const Panel& panel, const std::vector<Scorecard>& cards) {
    std::vector<PanelMean> means;
    for (const PanelQuestion& question : panel.questions) {
        for (const PanelCriterion& criterion : question.criteria) {
            PanelMean& of = means.emplace_back(
                PanelMean{{question.rubric, criterion.id}, criterion.weight, 0, std::nullopt});
            double scores = 0;
            for (const Scorecard& card : cards) {
                add_score(card, question, criterion.id, scores, of.scores);
            }
            if (of.scores > 0) {
                of.mean = scores / static_cast<double>(of.scores);
            }
        }
    }
    return formula_of_means(panel, std::move(means));
}

PanelFormula formula_of_means(const Panel& panel, std::vector<PanelMean> means) {
    PanelFormula formula;
    double sum = 0;
    double weights = 0;
    for (const PanelMean& of : means) {
        if (!of.mean) {
            formula.not_seen.push_back(of.what);
            continue;
        }
        sum += of.weight * *of.mean;
        weights += of.weight;
        if (panel.rule.least && !reaches(*of.mean, *panel.rule.least)) {
            formula.below.push_back(of.what);
        }
    }
    if (weights > 0) {
        formula.mean = sum / weights;
        formula.met = reaches(*formula.mean, panel.rule.bar) && formula.below.empty();
    }
    formula.means = std::move(means);
    return formula;
}

}  // namespace evenhand
