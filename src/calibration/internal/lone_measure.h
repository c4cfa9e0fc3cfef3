#pragma once

#include <span>

#include "calibration/rating_scale.h"

namespace evenhand::calibration::internal {

/// A measure on its own, with everything else known.
struct LoneMeasure {
    double measure = 0.0;  ///< Logits, positive raises the scores.
    double se = 0.0;       ///< 1/√ΣVar(X)
};

/// Solves ΣE(X) = total over ratings at measure + offset. 0 < total < ratings × (categories − 1).
[[nodiscard]] LoneMeasure lone_measure(const RatingScale& scale,
                                       std::span<const double> offsets,
                                       double total);

/// Moves a total of the lowest or the highest scores inside by `adjustment`, so that it has a
/// measure; other totals stay.
[[nodiscard]] double inside(double total, double most, double adjustment);

}  // namespace evenhand::calibration::internal
