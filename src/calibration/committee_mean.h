#pragma once

#include <optional>
#include <span>
#include <vector>

#include "calibration/outcome.h"

namespace evenhand::calibration {

/// One criterion, as several raters scored it.
struct CommitteeCriterion {
    double weight = 1.0;                        ///< Relative to the others; above 0.
    std::vector<std::optional<double>> scores;  ///< One for each rater; empty: not rated.
};

/// What a candidate's scores come to by the formula alone.
struct CommitteeMean {
    double value = 0.0;  ///< In points of the scale.
    int criteria = 0;    ///< How many had a score.
    /// 95 %: how far the value would move with other raters of the same kind.
    Outcome<Interval> interval = Undefined::too_few;
};

/// The weighted mean over criteria of the mean over raters. A criterion without a score does not
/// count, and its weight neither, so that "not observed" is never a number.
///
/// The interval is that of the jackknife over raters: each left out once, standard error
/// sqrt((n - 1) / n * sum (m_i - mean m)^2), Student's t with n - 1 degrees of freedom (R. G.
/// Miller, "The jackknife - a review", Biometrika 61, 1974). It needs three raters who rated
/// anything, else too_few; and it is not cut off at the scale's ends. Raters for whom nothing would
/// be left when they are taken out make it too_few as well.
///
/// Undefined: no_pairable_units without any score. `criteria` have one length of scores.
[[nodiscard]] Outcome<CommitteeMean> committee_mean(std::span<const CommitteeCriterion> criteria);

}  // namespace evenhand::calibration
