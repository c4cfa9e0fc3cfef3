#pragma once

#include <span>

#include "calibration/internal/lone_measure.h"
#include "calibration/rating_scale.h"

namespace evenhand::calibration::internal {

/// Warm's (1989) weighted likelihood estimate of one ability: Σ(x − E) + ΣC₃/(2ΣV) = 0 with the
/// third central moment C₃. The standard error is 1/√ΣV.
[[nodiscard]] LoneMeasure weighted_likelihood(const RatingScale& scale,
                                              std::span<const double> offsets,
                                              double total);

}  // namespace evenhand::calibration::internal
