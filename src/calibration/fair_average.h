#pragma once

#include <vector>

#include "calibration/mfrm.h"
#include "calibration/outcome.h"

namespace evenhand::calibration {

/// Fills the fair averages of all elements of a fit whose measures, standard errors, thresholds
/// and facet means are known.
void add_fair_averages(MfrmFit& fit);

/// A rater's severity as an interviewer reads it.
struct PointSeverity {
    double difference = 0.0;  ///< Score points to the average rater, same answers; below 0 strict.
    Interval interval;        ///< 95 %.
};

/// Per rater, as Ratings lists them: the fair average less the mean of the estimated raters'.
/// Raters without ratings get zeros.
[[nodiscard]] std::vector<PointSeverity> severity_in_points(const MfrmFit& fit);

}  // namespace evenhand::calibration
