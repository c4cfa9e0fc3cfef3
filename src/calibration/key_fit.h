#pragma once

#include <cstddef>
#include <vector>

#include "calibration/outcome.h"

namespace evenhand::calibration {

/// A mean with its interval at 95 %, from Student's t with n - 1 degrees of freedom.
struct Estimate {
    double mean = 0.0;
    /// too_few below `least_for_interval` scores.
    Outcome<Interval> interval = Undefined::too_few;
};

/// How a rater's scores lie to the key, over the criteria of sample answers that both have scored.
struct KeyFit {
    std::size_t scores = 0;      ///< n
    Estimate bias;               ///< Mean of given less key, in score points: above 0 is too high.
    Estimate mae;                ///< Mean distance from the key, in score points: 0 or more.
    std::size_t exact = 0;       ///< Scores that are the key's.
    std::size_t within_one = 0;  ///< Scores at most one level away, the exact ones included.
};

/// Fewer scores have no interval: t at so few degrees of freedom spans most of the scale.
inline constexpr std::size_t least_for_interval = 5;

/// `differences`: given less key, in levels, one for each score. too_few when there is none.
/// The scores of one answer hang together, so that the interval is, if anything, too narrow.
[[nodiscard]] Outcome<KeyFit> key_fit(const std::vector<int>& differences);

}  // namespace evenhand::calibration
