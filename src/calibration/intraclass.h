#pragma once

#include <array>
#include <string_view>

#include "calibration/outcome.h"
#include "calibration/unit_table.h"

namespace evenhand::calibration {

/// Mean squares of a complete table.
struct MeanSquares {
    double units = 0.0;   ///< MSR, between rows.
    double raters = 0.0;  ///< MSC, between columns.
    double error = 0.0;   ///< MSE, what neither explains.
    double within = 0.0;  ///< MSW, within rows.
};

/// Undefined: needs_two_raters, needs_two_units, no_variation.
[[nodiscard]] Outcome<MeanSquares> mean_squares(const CompleteTable& table);

/// The six intraclass correlations by the names of Shrout and Fleiss.
enum class Icc {
    icc1,   ///< (1,1): other raters for each unit; of one rating.
    icc2,   ///< (2,1): raters drawn from many, their severity counts; of one rating.
    icc3,   ///< (3,1): these raters alone, their severity does not count; of one rating.
    icc1k,  ///< (1,k): as (1,1), of the mean of the k raters.
    icc2k,
    icc3k
};

inline constexpr std::array icc_kinds = {
    Icc::icc1, Icc::icc2, Icc::icc3, Icc::icc1k, Icc::icc2k, Icc::icc3k};

/// As exported tables write it: "ICC2k".
[[nodiscard]] std::string_view name_of(Icc kind);

/// The share of the variance of scores that units bring, with its F test against 0.
struct Intraclass {
    double estimate = 0.0;  ///< At most 1; may be negative, even below -1.
    double f = 0.0;         ///< Infinite when the raters do not differ but for their severity.
    double df1 = 0.0;
    double df2 = 0.0;
    double p = 0.0;
    /// 95 %; no_variation where the formula has no limits (units that do not differ).
    Outcome<Interval> interval;
};

/// P. E. Shrout, J. L. Fleiss, "Intraclass correlations", 1979; intervals by K. O. McGraw,
/// S. P. Wong, "Forming inferences about some intraclass correlation coefficients", 1996.
/// Undefined as mean_squares(), and no_variation for those whose denominator is 0.
[[nodiscard]] Outcome<Intraclass> intraclass(const CompleteTable& table, Icc kind);

}  // namespace evenhand::calibration
