#pragma once

#include <vector>

#include "calibration/outcome.h"

namespace evenhand::calibration::internal {

/// The 2.5 and 97.5 percentiles, straight between neighbouring values. `values` is not empty.
[[nodiscard]] Interval percentile_interval(std::vector<double> values);

}  // namespace evenhand::calibration::internal
