#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/panel.h"
#include "core/scorecard.h"

namespace evenhand {

/// What the interviewers together gave one criterion.
struct PanelMean {
    PanelFocus what;
    double weight = 1;
    std::size_t scores = 0;      ///< How many observed it.
    std::optional<double> mean;  ///< Of their scores, on the scale; empty when nobody did.

    friend bool operator==(const PanelMean&, const PanelMean&) = default;
};

/// What a panel's locked rule says of its cards; no decision.
struct PanelFormula {
    std::vector<PanelMean> means;      ///< In the panel's order, all criteria.
    std::optional<double> mean;        ///< On the scale; empty when nothing was observed.
    std::vector<PanelFocus> below;     ///< Criteria whose mean is below the rule's least.
    std::vector<PanelFocus> not_seen;  ///< Criteria that nobody observed: they count nothing.
    std::optional<bool> met;           ///< Whether the rule is met; empty when there is no mean.

    friend bool operator==(const PanelFormula&, const PanelFormula&) = default;
};

/// By DecisionRule. One card for each interviewer; a score counts when its question was asked with
/// the panel's very rubric and was not skipped. "Not observed" is no number.
[[nodiscard]] PanelFormula formula_of(const Panel& panel, const std::vector<Scorecard>& cards);

/// The same of means that were computed before: in the panel's order, all its criteria.
[[nodiscard]] PanelFormula formula_of_means(const Panel& panel, std::vector<PanelMean> means);

}  // namespace evenhand
