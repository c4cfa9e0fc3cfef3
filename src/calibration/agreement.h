#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "calibration/count_table.h"
#include "calibration/outcome.h"
#include "calibration/weights.h"

namespace evenhand::calibration {

/// What agreement is corrected for.
enum class Chance {
    none,             ///< Nothing: percent agreement, averaged over units.
    gwet,             ///< AC1 (unweighted) and AC2.
    fleiss,           ///< Fleiss' kappa in Gwet's general form.
    brennan_prediger  ///< Every level is as likely: S.
};

inline constexpr std::array chances = {
    Chance::gwet, Chance::fleiss, Chance::brennan_prediger, Chance::none};

/// As exported tables write it: "pa", "ac", "fleiss", "bp".
[[nodiscard]] std::string_view name_of(Chance chance);

/// Agreement of any number of raters, corrected for chance.
struct Agreement {
    double estimate = 0.0;  ///< (observed - expected) / (1 - expected); may be negative.
    double observed = 0.0;  ///< Weighted, averaged over units with two ratings or more.
    double expected = 0.0;  ///< By chance; 0 for Chance::none.
    std::size_t units = 0;  ///< With at least one rating: they all inform the expected agreement.
    /// Both needs_two_units when there is one unit.
    Outcome<double> standard_error;
    Outcome<Interval> interval;  ///< 95 %, t with units - 1, clipped to -1 .. 1.
};

/// K. L. Gwet, "Handbook of Inter-Rater Reliability", 4th ed. 2014, chapters 2 to 4 and 6; units
/// are taken as a sample, raters as fixed. Undefined: needs_two_raters, no_pairable_units, and
/// no_variation when all agreement is expected. `weights` are on the table's levels.
[[nodiscard]] Outcome<Agreement> agreement(const CountTable& counts,
                                           const WeightMatrix& weights,
                                           Chance chance);

/// Of all pairs of ratings of one unit, the weighted share that agrees, 0 to 1: what "percent
/// agreement" means to people. Undefined as agreement() is but for no_variation.
[[nodiscard]] Outcome<double> pair_agreement(const CountTable& counts, const WeightMatrix& weights);

}  // namespace evenhand::calibration
