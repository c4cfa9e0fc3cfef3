#pragma once

#include "calibration/mfrm.h"
#include "calibration/outcome.h"
#include "calibration/progress.h"
#include "calibration/ratings.h"

namespace evenhand::calibration {

/// The many-facet model by joint estimation, and by marginal estimation where joint estimates do
/// not exist: with two or three ratings a person, as on one criterion, thresholds and persons can
/// run away together without an end. Persons are then at T. A. Warm's estimates, also those with
/// only lowest or only highest scores.
///
/// Undefined and throws as fit_jmle(); not_converged when neither settles.
[[nodiscard]] Outcome<MfrmFit> fit_model(const Ratings& ratings, const Progress& progress = {});

}  // namespace evenhand::calibration
