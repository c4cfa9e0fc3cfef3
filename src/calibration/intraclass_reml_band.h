#pragma once

#include "calibration/g_study_band.h"
#include "calibration/intraclass_reml.h"
#include "calibration/outcome.h"
#include "calibration/progress.h"
#include "calibration/unit_table.h"

namespace evenhand::calibration {

/// The 95 % limits of RemlIntraclass.
struct RemlIntraclassBand {
    Interval icc1;
    Interval icc2;
    Interval icc3;
    Interval icc1k;
    Interval icc2k;
    Interval icc3k;
};

/// By drawing clusters of units (persons) again, with replacement and all their scores: percentiles
/// of what the resamples give. Raters stay as they are: how much other raters would differ is not
/// in the limits. Resamples without an estimate are left out. On all processors; `progress` is
/// asked by one thread at a time.
///
/// Undefined: needs_two_units when fewer than two clusters, too_few when fewer than half of the
/// resamples have an estimate. Throws Error (cancelled).
[[nodiscard]] Outcome<RemlIntraclassBand> intraclass_reml_band(const MeasureTable& scores,
                                                               const BandOptions& options = {},
                                                               const Progress& progress = {});

}  // namespace evenhand::calibration
