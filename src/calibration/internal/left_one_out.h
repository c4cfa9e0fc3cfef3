#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "calibration/committee_mean.h"

namespace evenhand::calibration::internal {

/// The weighted mean over criteria of the means over raters, and what it would be without each
/// rater.
struct LeftOneOut {
    double value = 0.0;
    int criteria = 0;                 ///< How many had a score.
    std::vector<std::size_t> raters;  ///< Those who rated anything.
    /// One for each of `raters`; empty when for one of them nothing is left.
    std::vector<double> without;
};

/// Nothing without any score.
[[nodiscard]] std::optional<LeftOneOut> left_one_out(std::span<const CommitteeCriterion> criteria);

/// The jackknife's variance of the value: (n - 1) / n * sum (m_i - mean m)^2 over the n values that
/// leaving each out gives. At least one.
[[nodiscard]] double jackknife_variance(std::span<const double> without);

/// Fewer raters than these have no interval.
inline constexpr std::size_t fewest_raters = 3;

}  // namespace evenhand::calibration::internal
