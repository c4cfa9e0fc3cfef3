#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/figures/figure.h"
#include "report/figures/interviewer_severity.h"
#include "report/figures/views.h"

namespace evenhand::report::figures {

/// What the interviewers together gave a criterion, or one interviewer gave in all.
struct FormulaPart {
    std::string name;
    std::optional<double> mean;  ///< Empty: nobody observed it.
    double weight = 1;
    std::size_t scores = 0;
};

/// A panel's locked rule beside its scores.
struct FormulaView {
    int lowest = 1;
    int highest = 5;
    double bar = 0;
    std::optional<double> least;
    std::optional<double> mean;  ///< By the rule; empty when nothing was observed.
    std::optional<bool> met;
    Outcome<Interval> interval = Undefined::too_few;  ///< 95 %, with other interviewers.
    std::vector<FormulaPart> criteria;
    std::vector<FormulaPart> raters;  ///< Each one's own mean, by the same weights.
    std::string locked;               ///< "locked 3 March 2026"
    /// The mean without dependable severities, as a second line; empty: it is not asked for.
    std::optional<SeverityTakenOut> taken_out = {};
};

/// What the formula says: mean and interval against the bar that was locked. With severity taken
/// out also the caution that belongs to it.
[[nodiscard]] Figure formula_figure(const FormulaView& view);

}  // namespace evenhand::report::figures
