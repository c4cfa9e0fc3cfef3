#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "calibration/outcome.h"
#include "calibration/unit_table.h"

namespace evenhand::calibration {

/// How many raters gave each unit each level: all that agreement depends on. Levels that nobody
/// gave a unit take no place; units without ratings are left out.
struct CountTable {
    struct Cell {
        std::uint32_t level = 0;  ///< From 0, the lowest.
        std::uint32_t count = 0;  ///< At least 1.
    };

    int lowest = 1;          ///< The score of level 0.
    std::size_t levels = 5;  ///< Of the declared scale, called q.
    std::size_t raters = 0;  ///< Those with a rating; of plain counts, the most in a unit.
    std::vector<std::size_t> first = {0};
    std::vector<Cell> cells;            ///< By level within a unit.
    std::vector<std::uint32_t> totals;  ///< Ratings of each unit, n_u.
    std::vector<std::uint32_t> clusters;

    [[nodiscard]] std::size_t units() const noexcept { return totals.size(); }
    [[nodiscard]] std::span<const Cell> cells_of(std::size_t unit) const {
        return std::span(cells).subspan(first[unit], first[unit + 1] - first[unit]);
    }
    /// Adds a unit with so many ratings at each level, unless it has none.
    void add(std::span<const std::uint32_t> counts, std::uint32_t cluster);
};

[[nodiscard]] CountTable counts_of(const ScoreTable& scores);

/// How much there is to compare.
struct PairCounts {
    std::size_t units = 0;           ///< With at least one rating.
    std::size_t pairable_units = 0;  ///< With at least two.
    std::uint64_t pairs = 0;         ///< Of two ratings of one unit.
};

[[nodiscard]] PairCounts pair_counts(const CountTable& counts);

/// Whether a coefficient of so many may be shown to people: at least 10 pairable units and 30
/// pairs. A coefficient of fewer is exported all the same.
[[nodiscard]] bool enough_to_show(const PairCounts& counts) noexcept;

/// needs_two_raters, no_pairable_units or nothing.
[[nodiscard]] std::optional<Undefined> lack_of(const CountTable& counts);

/// The share of the level that was given most, 0 to 1; 0 without ratings.
[[nodiscard]] double largest_share(const CountTable& counts);

}  // namespace evenhand::calibration
