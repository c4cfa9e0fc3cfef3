#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "calibration/outcome.h"
#include "calibration/ratings.h"

namespace evenhand::calibration {

/// Units and who rated them, row by row (compressed sparse rows): memory grows with the ratings,
/// not with units times raters. A unit is what several raters judge: a person on a criterion, or a
/// person. Only units with a rating are in it.
template <typename Score>
struct SparseTable {
    std::vector<std::size_t> first = {0};  ///< Unit u has the cells first[u] to first[u + 1] - 1.
    std::vector<std::uint32_t> raters;     ///< Of each cell; ascending within a unit.
    std::vector<Score> scores;             ///< Of each cell.
    /// Of each unit: those of one number (the same person's) are not independent of each other, and
    /// stand side by side.
    std::vector<std::uint32_t> clusters;

    [[nodiscard]] std::size_t units() const noexcept { return clusters.size(); }
    [[nodiscard]] std::size_t size_of(std::size_t unit) const noexcept {
        return first[unit + 1] - first[unit];
    }
    [[nodiscard]] std::span<const Score> scores_of(std::size_t unit) const {
        return std::span(scores).subspan(first[unit], size_of(unit));
    }
    [[nodiscard]] std::span<const std::uint32_t> raters_of(std::size_t unit) const {
        return std::span(raters).subspan(first[unit], size_of(unit));
    }
};

/// Scores on a declared scale, lowest < highest.
struct ScoreTable : SparseTable<int> {
    int lowest = 1;
    int highest = 5;

    [[nodiscard]] std::size_t levels() const noexcept {
        return static_cast<std::size_t>(std::int64_t{highest} - lowest + 1);
    }
};

/// Measures, such as means over criteria.
using MeasureTable = SparseTable<double>;

/// Every (person, criterion) is a unit, in this order; the units of a person are one cluster.
[[nodiscard]] ScoreTable pooled_units(const Ratings& ratings);

/// Of one criterion; every person is a unit.
[[nodiscard]] ScoreTable units_of_criterion(const Ratings& ratings, std::uint32_t criterion);

/// Every person is a unit; a rater's measure of one is the mean over the criteria that he rated.
[[nodiscard]] MeasureTable person_means(const Ratings& ratings);

[[nodiscard]] MeasureTable measures_of(const ScoreTable& scores);

/// Every rater rated every unit: scores row by row, `raters` columns.
struct CompleteTable {
    std::size_t units = 0;
    std::size_t raters = 0;
    std::vector<double> scores;

    [[nodiscard]] double at(std::size_t unit, std::size_t rater) const {
        return scores[(unit * raters) + rater];
    }
};

/// Nothing when a cell is missing. Raters without any rating are left out.
[[nodiscard]] std::optional<CompleteTable> complete(const MeasureTable& table);

/// What keeps raters from being compared at all: needs_two_raters, no_pairable_units or nothing.
[[nodiscard]] std::optional<Undefined> lack_of(const MeasureTable& table);
[[nodiscard]] std::optional<Undefined> lack_of(const ScoreTable& table);

}  // namespace evenhand::calibration
