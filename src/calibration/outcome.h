#pragma once

#include <algorithm>
#include <string_view>
#include <variant>

namespace evenhand::calibration {

/// Why a statistic has no value for these ratings. A reason to print, never a failure.
enum class Undefined {
    needs_two_raters,   ///< Fewer than two raters rated anything.
    needs_two_units,    ///< One unit tells nothing about how units differ.
    no_pairable_units,  ///< No unit was rated by two raters.
    no_variation,       ///< All that could differ is the same.
    constant_rater,     ///< One side gave a single score throughout.
    disconnected,       ///< Raters share no persons, so their scores cannot be compared.
    not_converged,      ///< The estimation was stopped before it settled.
    too_few,            ///< There is too little to say anything dependable.
    unbalanced,         ///< A cell is missing of a design that must have all.
    out_of_reach,       ///< No number that can be thought of reaches the aim.
    too_large           ///< It would take more time than anybody would wait.
};

/// The reason as --json and the exported tables write it: "no_variation".
[[nodiscard]] std::string_view name_of(Undefined reason);

/// A value, or the reason there is none. Undefined is never shown as 0 or 1.
template <typename Value>
using Outcome = std::variant<Value, Undefined>;

/// A confidence interval, low <= high, in the unit of the estimate.
struct Interval {
    double low = 0.0;
    double high = 0.0;
};

/// The part of an interval of a mean of scores that lies on their scale: no mean lies off it.
[[nodiscard]] constexpr Interval on_scale(const Interval& interval, double lowest, double highest) {
    return {std::clamp(interval.low, lowest, highest), std::clamp(interval.high, lowest, highest)};
}

/// The same of one that may be undefined.
[[nodiscard]] inline Outcome<Interval> on_scale(const Outcome<Interval>& interval,
                                                double lowest,
                                                double highest) {
    const auto* limits = std::get_if<Interval>(&interval);
    return limits == nullptr ? interval : on_scale(*limits, lowest, highest);
}

}  // namespace evenhand::calibration
