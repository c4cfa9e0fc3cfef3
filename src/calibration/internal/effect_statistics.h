#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace evenhand::calibration::internal {

/// 0 of no values.
[[nodiscard]] double mean_of(std::span<const double> values);

/// y = intercept + slope x, by ordinary least squares.
struct Line {
    double intercept = 0.0;
    double slope = 0.0;
    double slope_se = 0.0;
    double correlation = 0.0;  ///< Of x and y; 0 when y is constant.
    double df = 0.0;
    double mean_x = 0.0;
    double mean_se = 0.0;  ///< Of the line at mean_x.

    [[nodiscard]] double at(double x) const noexcept { return intercept + slope * x; }
    /// Half of the line's 95 % band (N. R. Draper, H. Smith, "Applied Regression Analysis", 1.4).
    [[nodiscard]] double half_band(double x) const;
};

/// Nothing below three points or when x is constant.
[[nodiscard]] std::optional<Line> fitted_line(std::span<const double> x, std::span<const double> y);

/// How much values of one group are alike: one-way random effects with unequal groups.
struct OneWay {
    double icc = 0.0;  ///< ICC(1); may be negative.
    double f = 0.0;
    double p = 1.0;  ///< Of F, upper tail.
};

/// `group` says which group each value belongs to; any numbers. Nothing below two groups, without
/// two values in a group, or when nothing varies.
[[nodiscard]] std::optional<OneWay> one_way(std::span<const std::uint32_t> group,
                                            std::span<const double> values);

/// The variance within groups, pooled; nothing when no group has two values.
[[nodiscard]] std::optional<double> within_variance(std::span<const std::uint32_t> group,
                                                    std::span<const double> values);

}  // namespace evenhand::calibration::internal
