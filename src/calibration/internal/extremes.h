#pragma once

#include <span>

#include "calibration/internal/active_ratings.h"
#include "calibration/internal/jmle_cycle.h"
#include "calibration/rating_scale.h"

namespace evenhand::calibration::internal {

/// Measures the elements that were left out, the last ones first, with everything else fixed, and
/// puts them into `measures`. Returns their standard errors; 0 for all others.
[[nodiscard]] PerFacet<std::vector<double>> measure_extremes(const ActiveRatings& active,
                                                             std::span<const Rating> ratings,
                                                             const RatingScale& scale,
                                                             double adjustment,
                                                             Measures& measures);

}  // namespace evenhand::calibration::internal
