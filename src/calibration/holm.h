#pragma once

#include <span>
#include <vector>

namespace evenhand::calibration {

/// Probabilities adjusted for being looked at together (Holm 1979), in the order given, at most 1:
/// those below a level are significant at it as a family.
[[nodiscard]] std::vector<double> holm_adjusted(std::span<const double> probabilities);

}  // namespace evenhand::calibration
