#pragma once

#include "calibration/outcome.h"
#include "calibration/unit_table.h"

namespace evenhand::calibration {

/// Kendall's coefficient of concordance.
struct Concordance {
    double w = 0.0;              ///< Corrected for ties: 0 none, 1 the same order of all raters.
    double w_uncorrected = 0.0;  ///< Without the correction.
    double chi_square = 0.0;
    double df = 0.0;
    double p = 0.0;  ///< Approximate, of chi_square.
};

/// M. G. Kendall, "Rank Correlation Methods", 1948. Undefined: needs_two_raters, needs_two_units,
/// and no_variation when every rater is constant.
[[nodiscard]] Outcome<Concordance> kendall_w(const CompleteTable& table);

}  // namespace evenhand::calibration
