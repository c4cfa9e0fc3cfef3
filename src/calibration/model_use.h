#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "calibration/mfrm.h"
#include "calibration/ratings.h"

namespace evenhand::calibration {

// What a fitted model says of single ratings.

/// The score that the model expects of a rating, in score points; nothing where an element has no
/// measure.
[[nodiscard]] std::vector<std::optional<double>> expected_scores(const Ratings& ratings,
                                                                 const MfrmFit& fit);

/// Per rater, as Ratings lists them: the share of each level of the declared scale, lowest first,
/// that the model expects for the very answers that the rater scored. Empty for a rater without
/// ratings.
[[nodiscard]] std::vector<std::vector<double>> expected_shares(const Ratings& ratings,
                                                               const MfrmFit& fit);

/// One interview of a rater, in order of time.
struct InterviewResidual {
    int sequence = 0;
    double residual = 0.0;  ///< Mean of score - expected over its ratings, score points.
    double trend = 0.0;     ///< The line that the drift flag tests; their mean below three.
    double half = 0.0;      ///< Half of the trend's 95 % band; 0 with fewer than three interviews.
};

/// Over the very ratings that the drift flag goes by: of estimated persons, raters and criteria.
/// Empty unless all of them have a sequence number.
[[nodiscard]] std::vector<InterviewResidual> interview_residuals(const Ratings& ratings,
                                                                 const MfrmFit& fit,
                                                                 std::uint32_t rater);

/// Where on the scale of a fitted model this many points are expected, in logits: of a person with
/// the mean rater and criterion. Nothing when the points lie outside the estimated categories.
[[nodiscard]] std::optional<double> measure_of_points(const MfrmFit& fit, double points);

}  // namespace evenhand::calibration
