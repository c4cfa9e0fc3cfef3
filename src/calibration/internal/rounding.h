#pragma once

namespace evenhand::calibration::internal {

/// Shares that ought to add up to 1 miss it by less; real differences of ratings are larger.
inline constexpr double rounding_error = 1e-12;

}  // namespace evenhand::calibration::internal
