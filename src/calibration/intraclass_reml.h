#pragma once

#include "calibration/outcome.h"
#include "calibration/progress.h"
#include "calibration/unit_table.h"

namespace evenhand::calibration {

/// Intraclass correlations from variance components: cells may be missing ("REML, incomplete
/// design"). Of a single score: icc1 by units alone, icc2 by units and raters, icc3 without the
/// raters' differences. The averages are over `raters_per_unit`.
struct RemlIntraclass {
    double unit_variance = 0.0;  ///< Of the model with units and raters.
    double rater_variance = 0.0;
    double residual = 0.0;
    double icc1 = 0.0;
    double icc2 = 0.0;
    double icc3 = 0.0;
    double icc1k = 0.0;
    double icc2k = 0.0;
    double icc3k = 0.0;
    double raters_per_unit = 0.0;  ///< Harmonic mean.
};

/// Fits score ~ 1 + (1 | unit) + (1 | rater), and score ~ 1 + (1 | unit) for icc1, by REML.
///
/// Undefined: needs_two_raters, needs_two_units, no_pairable_units (nobody met a unit that another
/// rater met), no_variation, and as fit_reml().
[[nodiscard]] Outcome<RemlIntraclass> intraclass_by_reml(const MeasureTable& scores,
                                                         const Progress& progress = {});

}  // namespace evenhand::calibration
