#pragma once

#include <cstddef>
#include <vector>

#include "calibration/internal/active_ratings.h"
#include "calibration/internal/jmle_cycle.h"
#include "calibration/mfrm.h"
#include "calibration/rating_scale.h"

namespace evenhand::calibration::internal {

/// Fit, standard errors and residuals of all elements, and what one pass gives besides.
struct ModelFit {
    PerFacet<std::vector<FitStatistics>> fit;
    PerFacet<std::vector<double>> information;  ///< ΣVar(X)
    double log_likelihood = 0.0;
    double largest_residual = 0.0;
};

[[nodiscard]] ModelFit model_fit(const Measures& measures,
                                 const RatingScale& scale,
                                 const CodedRatings& ratings);

/// Over all pairs of raters who rated one person on one criterion.
[[nodiscard]] ExactAgreement exact_agreement(const Measures& measures,
                                             const RatingScale& scale,
                                             const CodedRatings& ratings);

/// Wilson-Hilferty: the mean square as a standard normal deviate; `sd` is its model SD.
[[nodiscard]] double zstd(double mean_square, double sd);

}  // namespace evenhand::calibration::internal
