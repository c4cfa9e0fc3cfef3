#pragma once

#include "calibration/internal/active_ratings.h"
#include "calibration/internal/jmle_cycle.h"
#include "calibration/mfrm.h"

namespace evenhand::calibration::internal {

/// Everything about a model whose measures are estimated: standard errors, fit, summaries, fair
/// averages, agreement, and the measures of extreme elements.
[[nodiscard]] MfrmFit assemble_fit(const ActiveRatings& active,
                                   const Ratings& ratings,
                                   Measures measures,
                                   double extreme_adjustment);

}  // namespace evenhand::calibration::internal
