#pragma once

#include <vector>

namespace evenhand::calibration::internal {

/// Ranks from 1; equal values share the mean of theirs.
struct Ranks {
    std::vector<double> ranks;  ///< In the order of the values.
    double ties = 0.0;          ///< The sum of t^3 - t over groups of t equal values.
};

[[nodiscard]] Ranks ranks_of(const std::vector<double>& values);

}  // namespace evenhand::calibration::internal
