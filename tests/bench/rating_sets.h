#pragma once

// What the benches of calibration measure, and with what clock.

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "calibration/ratings.h"
#include "formats/file.h"
#include "formats/rating_table_file.h"

namespace evenhand::bench {

inline constexpr int rounds = 5;

/// Of the processor, so that other programs do not count.
inline double milliseconds() {
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

inline double median_of(const std::function<void()>& work) {
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const double start = milliseconds();
        work();
        times.push_back(milliseconds() - start);
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

/// Persons on one criterion, each rated by two of so many raters.
inline calibration::Ratings made_up_pairs(std::uint32_t persons, std::uint32_t raters) {
    std::mt19937 random(1);
    const auto below = [&](std::uint32_t count) {
        return static_cast<std::uint32_t>((std::uint64_t{count} * random()) >> 32U);
    };
    calibration::Ratings ratings;
    ratings.persons.resize(persons);
    ratings.raters.resize(raters);
    ratings.criteria.resize(1);
    for (std::uint32_t person = 0; person < persons; ++person) {
        const int level = static_cast<int>(below(5));
        const std::uint32_t one = below(raters);
        const std::uint32_t other = (one + 1 + below(raters - 1)) % raters;
        for (const std::uint32_t rater : {one, other}) {
            const int score = std::clamp(level + static_cast<int>(below(3)), 1, 5);
            ratings.ratings.push_back({person, rater, 0, score, std::nullopt});
        }
    }
    return ratings;
}

/// A simulated panel of the tests' data.
inline calibration::Ratings read_panel(const std::string& name) {
    const std::string bytes = formats::read_file(std::string(EVENHAND_SOURCE_DIR) +
                                                 "/tests/data/calibration/sim/" + name);
    const auto table = formats::read_rating_table(bytes, name, {1, 5});
    calibration::Ratings ratings;
    ratings.persons = table.value->persons;
    ratings.raters = table.value->raters;
    ratings.criteria = table.value->criteria;
    for (const auto& line : table.value->lines) {
        ratings.ratings.push_back(
            {line.person, line.rater, line.criterion, line.score, std::nullopt});
    }
    return ratings;
}

}  // namespace evenhand::bench
