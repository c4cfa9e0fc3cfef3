#pragma once

#include <optional>

#include "calibration/mfrm.h"
#include "calibration/outcome.h"
#include "calibration/progress.h"
#include "calibration/ratings.h"

namespace evenhand::calibration {

struct JmleOptions {
    double settled = 1e-6;  ///< Logits: no step of the last cycle was longer.
    int most_cycles = 1000;
    double extreme_adjustment = 0.3;  ///< Score points.
};

/// Joint maximum likelihood (Wright & Masters 1982; Linacre 1989): scores of extreme elements left
/// out and measured afterwards, severities and difficulties each with mean 0.
///
/// Undefined: needs_two_raters, needs_two_units (two persons), no_variation (nothing is left when
/// extremes are left out), disconnected (broken_link()), not_converged. Throws Error (cancelled).
[[nodiscard]] Outcome<MfrmFit> fit_jmle(const Ratings& ratings,
                                        const JmleOptions& options = {},
                                        const Progress& progress = {});

/// Why a many-facet model cannot be fitted to these ratings at all.
[[nodiscard]] std::optional<Undefined> unfit_for_mfrm(const Ratings& ratings);

}  // namespace evenhand::calibration
