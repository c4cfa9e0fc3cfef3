#include "workflow/internal/calibration_files.h"

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::workflow;

TEST_CASE("an id has the place at which it first stands") {
    const auto numbers = internal::numbers_of({"P", "Q", "P", "R"});
    CHECK(numbers == std::map<std::string, std::uint32_t>{{"P", 0}, {"Q", 1}, {"R", 3}});
}

TEST_CASE("lines keep their numbers, and take the scale") {
    const auto ratings =
        internal::ratings_of({{"P"}, {"A", "B"}, {"c"}, {{0, 1, 0, 4, 7}}}, {0, 4});
    CHECK(ratings.lowest == 0);
    CHECK(ratings.levels() == 5);
    CHECK(ratings.ratings == std::vector<calibration::Rating>{{0, 1, 0, 4, 7}});
}

TEST_CASE("a key takes the numbers that the ratings give, whatever its own are") {
    const auto ratings =
        internal::ratings_of({{"P", "Q", "R"}, {"A"}, {"c", "d"}, {{0, 0, 0, 1, {}}}}, {1, 5});
    const auto key = internal::key_of({{"Q", "X"}, {"d"}, {{0, 0, 3}, {1, 0, 4}}}, ratings);
    REQUIRE(key.size() == 1);
    CHECK(key.front().person == 1);
    CHECK(key.front().criterion == 1);
    CHECK(key.front().score == 3);
}

TEST_CASE("a unit without scores is none, and each other is a cluster of its own") {
    const auto table = internal::scores_of(
        {{"A", "B"}, {"U", "V", "W"}, {{{0, 2}, {1, 3}}, {}, {{1, 5}}}, {1, 5}});
    CHECK(table.scores.first == std::vector<std::size_t>{0, 2, 3});
    CHECK(table.scores.raters == std::vector<std::uint32_t>{0, 1, 1});
    CHECK(table.scores.clusters == std::vector<std::uint32_t>{0, 2});
}

TEST_CASE("counts become units, a contingency table two raters") {
    const auto counts = internal::counts_of({{"a", "b"}, false, {{1, 2}, {0, 0}}}, 0);
    CHECK(counts.units() == 1);
    CHECK(counts.lowest == 0);
    const auto table = internal::contingency_of({{"a", "b"}, true, {{1, 2}, {0, 1}}}, 1);
    CHECK(table.scores.units() == 4);
    CHECK(table.raters.size() == 2);
}
