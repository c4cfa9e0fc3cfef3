#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

#include "calibration/count_table.h"
#include "calibration/outcome.h"

namespace evenhand::calibration {

/// How far apart two scores c and k are, as a squared difference.
enum class Metric {
    nominal,   ///< 1 when they differ.
    ordinal,   ///< By the number of ratings on the levels between.
    interval,  ///< (c - k)^2
    ratio      ///< ((c - k) / (c + k))^2, and 0 for c = k = 0.
};

inline constexpr std::array metrics = {
    Metric::nominal, Metric::ordinal, Metric::interval, Metric::ratio};

/// As exported tables write it: "ordinal".
[[nodiscard]] std::string_view name_of(Metric metric);

/// Krippendorff's alpha: 1 is perfect agreement, 0 what chance would give.
struct Alpha {
    double estimate = 0.0;  ///< 1 - observed / expected; may be negative.
    double observed = 0.0;  ///< Disagreement within units, in the unit of the metric.
    double expected = 0.0;  ///< Disagreement of any two ratings.
    double pairable = 0.0;  ///< Ratings in units with two or more.
};

/// K. Krippendorff, "Computing Krippendorff's alpha-reliability", 2011. Undefined:
/// needs_two_raters, no_pairable_units, and no_variation when all pairable ratings are the same.
[[nodiscard]] Outcome<Alpha> krippendorff_alpha(const CountTable& counts, Metric metric);

/// How the 95 % interval of alpha is found.
enum class AlphaIntervalMethod {
    /// Leaving out one cluster at a time, on the scale of atanh alpha, t with clusters - 1: no
    /// chance in it, and the best coverage of the four. From 0.999 on a cluster bootstrap.
    jackknife,
    /// Percentiles of resampled clusters; resamples without variation are left out.
    cluster_bootstrap,
    /// Krippendorff's of 2016, as KALPHA and icr have it: percentiles of resampled pairs. Too
    /// narrow
    /// with more than two raters, since it takes the pairs of a unit as independent.
    pair_bootstrap
};

struct AlphaIntervalOptions {
    AlphaIntervalMethod method = AlphaIntervalMethod::jackknife;
    std::size_t resamples = 2000;  ///< Of a bootstrap, at least 1.
    std::uint32_t seed = 1;        ///< Of a bootstrap: the same gives the same.
};

/// Undefined as alpha is; needs_two_units with a single cluster, and no_variation when what is left
/// without one cluster does not vary.
[[nodiscard]] Outcome<Interval> alpha_interval(const CountTable& counts,
                                               Metric metric,
                                               const AlphaIntervalOptions& options = {});

}  // namespace evenhand::calibration
