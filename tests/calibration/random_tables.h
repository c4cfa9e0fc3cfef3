#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <random>
#include <utility>
#include <vector>

#include "calibration/unit_table.h"

namespace evenhand::testing {

/// Some dozen units, four raters, a scale from 1 to 5, a third of the cells missing. Units vary,
/// and some of them are pairable.
inline calibration::ScoreTable random_table(std::uint32_t seed) {
    std::mt19937 random(seed);
    const auto below = [&](std::uint32_t count) { return static_cast<int>(random() % count); };
    calibration::ScoreTable table;
    table.lowest = 1;
    table.highest = 5;
    const int units = 10 + below(10);
    for (int unit = 0; unit < units; ++unit) {
        const int level = below(5);
        for (std::uint32_t rater = 0; rater < 4; ++rater) {
            const bool given = rater == static_cast<std::uint32_t>(unit % 4) || below(3) > 0;
            if (given) {
                table.raters.push_back(rater);
                table.scores.push_back(std::clamp(level + below(3), 1, 5));
            }
        }
        table.first.push_back(table.scores.size());
        table.clusters.push_back(static_cast<std::uint32_t>(unit));
    }
    return table;
}

/// The same scores with the raters' columns in another order.
inline calibration::ScoreTable raters_permuted(const calibration::ScoreTable& table,
                                               std::uint32_t seed) {
    std::vector<std::uint32_t> names(4);
    std::iota(names.begin(), names.end(), 0U);
    std::ranges::shuffle(names, std::mt19937(seed));
    calibration::ScoreTable permuted = table;
    for (std::size_t unit = 0; unit < table.units(); ++unit) {
        std::vector<std::pair<std::uint32_t, int>> cells;
        for (std::size_t i = table.first[unit]; i < table.first[unit + 1]; ++i) {
            cells.emplace_back(names[table.raters[i]], table.scores[i]);
        }
        std::ranges::sort(cells);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            permuted.raters[table.first[unit] + i] = cells[i].first;
            permuted.scores[table.first[unit] + i] = cells[i].second;
        }
    }
    return permuted;
}

inline calibration::ScoreTable scale_reversed(calibration::ScoreTable table) {
    for (int& score : table.scores) {
        score = table.lowest + table.highest - score;
    }
    return table;
}

inline calibration::ScoreTable scale_shifted(calibration::ScoreTable table, int by) {
    for (int& score : table.scores) {
        score += by;
    }
    table.lowest += by;
    table.highest += by;
    return table;
}

/// Every unit twice, each a cluster of its own.
inline calibration::ScoreTable units_doubled(const calibration::ScoreTable& table) {
    calibration::ScoreTable doubled = table;
    for (std::size_t unit = 0; unit < table.units(); ++unit) {
        const auto raters = table.raters_of(unit);
        const auto scores = table.scores_of(unit);
        doubled.raters.insert(doubled.raters.end(), raters.begin(), raters.end());
        doubled.scores.insert(doubled.scores.end(), scores.begin(), scores.end());
        doubled.first.push_back(doubled.scores.size());
        doubled.clusters.push_back(static_cast<std::uint32_t>(table.units() + unit));
    }
    return doubled;
}

}  // namespace evenhand::testing
