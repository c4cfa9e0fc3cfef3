#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "calibration/count_table.h"
#include "calibration/outcome.h"

namespace evenhand::calibration {

/// Fleiss' kappa of a single level against all others.
struct LevelKappa {
    double estimate = 0.0;
    double z = 0.0;
    double p = 0.0;  ///< Two-sided.
};

/// Fleiss' kappa of a fixed number of raters, without weights.
struct FleissKappa {
    double estimate = 0.0;
    double observed = 0.0;
    double expected = 0.0;
    double null_error = 0.0;  ///< If there were no agreement beyond chance; for z, not an interval.
    double z = 0.0;
    double p = 0.0;                             ///< Two-sided.
    std::vector<Outcome<LevelKappa>> by_level;  ///< no_variation for a level never or always given.
};

/// Whether every unit has the same number of ratings, at least two.
[[nodiscard]] bool has_fixed_raters(const CountTable& counts);

/// J. L. Fleiss, "Measuring nominal scale agreement among many raters", 1971; errors by J. L.
/// Fleiss, J. C. M. Nee, J. R. Landis, "Large sample variance of kappa in the case of different
/// sets of raters", 1979. has_fixed_raters() must hold. Undefined: no_variation.
[[nodiscard]] Outcome<FleissKappa> fleiss_kappa(const CountTable& counts);

}  // namespace evenhand::calibration
