#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "calibration/outcome.h"
#include "calibration/unit_table.h"
#include "calibration/weights.h"

namespace evenhand::calibration {

/// How often one rater (row) gave level i where the other (column) gave level j. Square over the
/// declared scale, whatever levels were used.
struct ContingencyTable {
    std::size_t levels = 0;
    std::vector<std::uint32_t> counts;  ///< Row by row.

    explicit ContingencyTable(std::size_t scale_levels)
        : levels(scale_levels), counts(scale_levels * scale_levels, 0) {}

    [[nodiscard]] std::uint32_t& at(std::size_t row, std::size_t column) {
        return counts[(row * levels) + column];
    }
    [[nodiscard]] std::uint32_t at(std::size_t row, std::size_t column) const {
        return counts[(row * levels) + column];
    }
    [[nodiscard]] std::uint64_t total() const;
};

/// A unit for each count, rated by rater 0 (rows) and rater 1 (columns).
[[nodiscard]] ScoreTable scores_of(const ContingencyTable& table, int lowest);

/// Of all pairs of raters who share a unit; the rater with the smaller number is the row.
using RaterPairs = std::map<std::pair<std::uint32_t, std::uint32_t>, ContingencyTable>;

[[nodiscard]] RaterPairs rater_pairs(const ScoreTable& scores);

/// The weights that kappa is given with.
inline constexpr std::array kappa_weights = {
    Weights::unweighted, Weights::linear, Weights::quadratic};

/// Cohen's kappa of two raters.
struct Kappa {
    double estimate = 0.0;  ///< (observed - expected) / (1 - expected); may be negative.
    double observed = 0.0;  ///< Weighted agreement, po.
    double expected = 0.0;  ///< By chance with these margins, pe.
    std::uint64_t units = 0;
    double standard_error = 0.0;  ///< For the interval.
    Interval interval;            ///< 95 %, normal; at most 1.
    double null_error = 0.0;      ///< Standard error if there were no agreement beyond chance.
    Outcome<double> z;            ///< estimate / null_error; constant_rater when that is 0.
    Outcome<double> p;            ///< Two-sided, of z.
};

/// J. Cohen, "A coefficient of agreement for nominal scales", 1960, and "Weighted kappa", 1968;
/// errors by J. L. Fleiss, J. Cohen, B. S. Everitt, "Large sample standard errors of kappa and
/// weighted kappa", 1969. Undefined: no_pairable_units, and no_variation when all agreement is
/// expected. Exactly 0 when one rater is constant.
[[nodiscard]] Outcome<Kappa> cohen_kappa(const ContingencyTable& table,
                                         const WeightMatrix& weights);

}  // namespace evenhand::calibration
