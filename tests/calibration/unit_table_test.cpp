#include "calibration/unit_table.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "calibration_data.h"

using namespace evenhand::calibration;
using namespace evenhand::testing;

namespace {

/// Two persons, two raters, two criteria; B rated only Q's c2.
Ratings some_ratings() {
    return {
        {"P", "Q"},
        {"A", "B"},
        {"c1", "c2"},
        1,
        5,
        {{1, 0, 1, 4, {}}, {0, 0, 0, 1, {}}, {1, 1, 1, 5, {}}, {0, 0, 1, 2, {}}, {1, 0, 0, 3, {}}}};
}

}  // namespace

TEST_CASE("pooled units are persons on criteria, in order, with the persons as clusters") {
    const ScoreTable table = pooled_units(some_ratings());
    CHECK(table.first == std::vector<std::size_t>{0, 1, 2, 3, 5});
    CHECK(table.scores == std::vector<int>{1, 2, 3, 4, 5});
    CHECK(table.raters == std::vector<std::uint32_t>{0, 0, 0, 0, 1});
    CHECK(table.clusters == std::vector<std::uint32_t>{0, 0, 1, 1});
    CHECK(table.levels() == 5);
}

TEST_CASE("the units of one criterion are persons") {
    const ScoreTable table = units_of_criterion(some_ratings(), 1);
    CHECK(table.first == std::vector<std::size_t>{0, 1, 3});
    CHECK(table.scores == std::vector<int>{2, 4, 5});
    CHECK(table.clusters == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("a person's mean is over what this rater rated") {
    const MeasureTable table = person_means(some_ratings());
    CHECK(table.first == std::vector<std::size_t>{0, 1, 3});
    CHECK(table.scores == std::vector<double>{1.5, 3.5, 5.0});
    CHECK(table.raters == std::vector<std::uint32_t>{0, 0, 1});
}

TEST_CASE("the order of the ratings changes no table") {
    Ratings ratings = long_ratings("sim/s2_sparse.csv");
    const ScoreTable before = pooled_units(ratings);
    std::ranges::reverse(ratings.ratings);
    const ScoreTable after = pooled_units(ratings);
    CHECK(before.scores == after.scores);
    CHECK(before.raters == after.raters);
    CHECK(before.first == after.first);
}

TEST_CASE("a table is complete when no cell is missing, raters without any rating apart") {
    const auto full = complete(measures_of(score_table({{1, {}, 2}, {3, {}, 4}}, 1, 5)));
    REQUIRE(full.has_value());
    CHECK(full->raters == 2);
    CHECK(full->at(1, 1) == 4.0);
    CHECK_FALSE(complete(measures_of(score_table({{1, 2, 3}, {3, {}, 4}}, 1, 5))).has_value());
    CHECK_FALSE(complete(measures_of(score_table({{1, {}}, {{}, 2}}, 1, 5))).has_value());
}

TEST_CASE("what keeps raters from being compared is told") {
    CHECK(lack_of(score_table({}, 1, 5)) == Undefined::needs_two_raters);
    CHECK(lack_of(score_table({{1}, {2}}, 1, 5)) == Undefined::needs_two_raters);
    CHECK(lack_of(score_table({{1, {}}, {{}, 2}}, 1, 5)) == Undefined::no_pairable_units);
    CHECK_FALSE(lack_of(score_table({{1, 2}}, 1, 5)).has_value());
}
