#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "calibration/cohen.h"
#include "calibration/correlation.h"
#include "calibration/outcome.h"
#include "calibration/ratings.h"

namespace evenhand::calibration {

/// The score that experts agreed on, for a person on a criterion: the key.
struct GoldScore {
    std::uint32_t person = 0;
    std::uint32_t criterion = 0;
    int score = 0;  ///< On the scale of the ratings.
};

/// Scores of one rater side by side with the key.
struct GoldPairs {
    std::vector<double> scores;
    std::vector<double> gold;
    ContingencyTable table;  ///< Rows the rater's scores, columns the key.

    /// Score minus key of each pair.
    [[nodiscard]] std::vector<double> differences() const;
};

/// Of each rater in the order of Ratings::raters; what the key does not have is left out. A key has
/// each (person, criterion) once.
[[nodiscard]] std::vector<GoldPairs> pairs_with_gold(const Ratings& ratings,
                                                     std::span<const GoldScore> gold);

/// How far a rater's scores lie from the key; differences are score minus key, in score points.
/// Intervals are of 95 %, by t: the scores of one answer hang together, so that they are, if
/// anything, too narrow. With one pair they are needs_two_units.
struct GoldDistance {
    std::size_t pairs = 0;       ///< At least 1.
    std::size_t exact = 0;       ///< Pairs of equal scores.
    std::size_t within_one = 0;  ///< Pairs at most one point apart, the exact ones included.
    double mean_absolute_error = 0.0;
    double root_mean_square_error = 0.0;
    double bias = 0.0;  ///< Mean difference: positive is lenient.
    Outcome<Interval> bias_interval = Undefined::needs_two_units;
    Outcome<Interval> error_interval = Undefined::needs_two_units;   ///< Of the mean error; >= 0.
    Outcome<double> sd_of_differences = Undefined::needs_two_units;  ///< With pairs - 1.

    /// Of the pairs, 0 to 1.
    [[nodiscard]] double exact_share() const noexcept;
    [[nodiscard]] double within_one_share() const noexcept;
};

/// Undefined: no_pairable_units without a difference.
[[nodiscard]] Outcome<GoldDistance> distance_from_gold(std::span<const double> differences);

/// The distance, and whether the order is the key's.
struct GoldComparison : GoldDistance {
    Outcome<Correlation> pearson;
    Outcome<double> spearman;
};

/// Undefined: no_pairable_units.
[[nodiscard]] Outcome<GoldComparison> compare_with_gold(const GoldPairs& pairs);

}  // namespace evenhand::calibration
