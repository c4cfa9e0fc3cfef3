#pragma once

#include <cstdint>
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
};

/// Of each rater in the order of Ratings::raters; what the key does not have is left out. A key has
/// each (person, criterion) once.
[[nodiscard]] std::vector<GoldPairs> pairs_with_gold(const Ratings& ratings,
                                                     const std::vector<GoldScore>& gold);

/// How a rater's scores lie to the key; differences are score minus key, in score points.
struct GoldComparison {
    std::size_t pairs = 0;
    double exact = 0.0;       ///< Share of equal scores.
    double within_one = 0.0;  ///< Share of scores at most one point apart.
    double mean_absolute_error = 0.0;
    double root_mean_square_error = 0.0;
    double bias = 0.0;                  ///< Mean difference: positive is lenient.
    Outcome<Interval> bias_interval;    ///< 95 %, t; needs_two_units with one pair.
    Outcome<double> sd_of_differences;  ///< With pairs - 1; needs_two_units with one pair.
    Outcome<Correlation> pearson;
    Outcome<double> spearman;
};

/// Undefined: no_pairable_units.
[[nodiscard]] Outcome<GoldComparison> compare_with_gold(const GoldPairs& pairs);

}  // namespace evenhand::calibration
