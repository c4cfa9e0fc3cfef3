#include "calibration/count_table.h"

#include <algorithm>

namespace evenhand::calibration {

namespace {

constexpr std::size_t fewest_units = 10;
constexpr std::uint64_t fewest_pairs = 30;

std::size_t distinct(std::vector<std::uint32_t> numbers) {
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers.size();
}

/// Adds the sorted levels of one unit.
void add_levels(CountTable& table, std::span<const std::uint32_t> levels, std::uint32_t cluster) {
    for (const std::uint32_t level : levels) {
        if (table.cells.size() > table.first.back() && table.cells.back().level == level) {
            ++table.cells.back().count;
        } else {
            table.cells.push_back({level, 1});
        }
    }
    table.first.push_back(table.cells.size());
    table.totals.push_back(static_cast<std::uint32_t>(levels.size()));
    table.clusters.push_back(cluster);
}

}  // namespace

void CountTable::add(std::span<const std::uint32_t> counts, std::uint32_t cluster) {
    std::uint32_t total = 0;
    for (std::size_t level = 0; level < counts.size(); ++level) {
        if (counts[level] > 0) {
            cells.push_back({static_cast<std::uint32_t>(level), counts[level]});
            total += counts[level];
        }
    }
    if (total > 0) {
        first.push_back(cells.size());
        totals.push_back(total);
        clusters.push_back(cluster);
        raters = std::max<std::size_t>(raters, total);
    }
}

CountTable counts_of(const ScoreTable& scores) {
    CountTable table;
    table.lowest = scores.lowest;
    table.levels = scores.levels();
    table.raters = distinct(scores.raters);
    table.cells.reserve(scores.scores.size());
    table.first.reserve(scores.units() + 1);
    std::vector<std::uint32_t> levels;
    for (std::size_t unit = 0; unit < scores.units(); ++unit) {
        levels.clear();
        for (const int score : scores.scores_of(unit)) {
            levels.push_back(static_cast<std::uint32_t>(score - scores.lowest));
        }
        std::ranges::sort(levels);
        add_levels(table, levels, scores.clusters[unit]);
    }
    return table;
}

PairCounts pair_counts(const CountTable& counts) {
    PairCounts found;
    found.units = counts.units();
    for (const std::uint64_t total : counts.totals) {
        found.pairable_units += total > 1 ? 1U : 0U;
        found.pairs += total * (total - 1) / 2;
    }
    return found;
}

bool enough_to_show(const PairCounts& counts) noexcept {
    return counts.pairable_units >= fewest_units && counts.pairs >= fewest_pairs;
}

std::optional<Undefined> lack_of(const CountTable& counts) {
    if (counts.raters < 2) {
        return Undefined::needs_two_raters;
    }
    if (pair_counts(counts).pairable_units == 0) {
        return Undefined::no_pairable_units;
    }
    return std::nullopt;
}

double largest_share(const CountTable& counts) {
    std::vector<double> given(counts.levels, 0.0);
    double all = 0.0;
    for (const CountTable::Cell& cell : counts.cells) {
        given[cell.level] += cell.count;
        all += cell.count;
    }
    return all == 0.0 ? 0.0 : *std::ranges::max_element(given) / all;
}

}  // namespace evenhand::calibration
