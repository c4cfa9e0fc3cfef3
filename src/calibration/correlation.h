#pragma once

#include <vector>

#include "calibration/outcome.h"

namespace evenhand::calibration {

/// Pearson's product-moment correlation.
struct Correlation {
    double estimate = 0.0;       ///< -1 to 1
    Outcome<Interval> interval;  ///< 95 %, Fisher's z; too_few with fewer than four pairs.
};

/// Of pairs of values. Undefined: no_pairable_units without a pair, needs_two_units with one,
/// no_variation when both sides are constant, constant_rater when one is.
[[nodiscard]] Outcome<Correlation> pearson(const std::vector<double>& x,
                                           const std::vector<double>& y);

/// Pearson's of the ranks, equal values sharing the mean of theirs. Undefined as pearson().
[[nodiscard]] Outcome<double> spearman(const std::vector<double>& x, const std::vector<double>& y);

}  // namespace evenhand::calibration
