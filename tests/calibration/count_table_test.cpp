#include "calibration/count_table.h"

#include <doctest/doctest.h>

#include "calibration_data.h"

using namespace evenhand::calibration;
using namespace evenhand::testing;

TEST_CASE("counts tell how many gave each level, and only those that somebody gave") {
    const CountTable counts = counts_of(score_table({{5, 2, 5}, {{}, 3, {}}}, 1, 5));
    CHECK(counts.units() == 2);
    CHECK(counts.raters == 3);
    CHECK(counts.totals == std::vector<std::uint32_t>{3, 1});
    REQUIRE(counts.cells_of(0).size() == 2);
    CHECK(counts.cells_of(0)[0].level == 1);
    CHECK(counts.cells_of(0)[1].level == 4);
    CHECK(counts.cells_of(0)[1].count == 2);
}

TEST_CASE("a level that ends one unit and begins the next is counted in both") {
    const CountTable counts = counts_of(score_table({{3, 3}, {3, 3}}, 1, 5));
    CHECK(counts.cells.size() == 2);
    CHECK(counts.cells_of(1)[0].count == 2);
}

TEST_CASE("a unit that nobody rated is left out of plain counts") {
    CountTable counts;
    counts.levels = 2;
    counts.add(std::vector<std::uint32_t>{0, 0}, 0);
    counts.add(std::vector<std::uint32_t>{1, 2}, 1);
    CHECK(counts.units() == 1);
    CHECK(counts.raters == 3);
}

TEST_CASE("pairs are counted, and below ten units or thirty pairs a coefficient is not shown") {
    const auto counts_with = [](std::size_t units, std::uint32_t raters) {
        CountTable counts;
        for (std::size_t unit = 0; unit < units; ++unit) {
            counts.add(std::vector<std::uint32_t>{raters, 0, 0, 0, 0}, 0);
        }
        return pair_counts(counts);
    };
    CHECK(counts_with(10, 3).pairs == 30);
    CHECK(enough_to_show(counts_with(10, 3)));
    CHECK_FALSE(enough_to_show(counts_with(9, 5)));
    CHECK_FALSE(enough_to_show(counts_with(29, 2)));
    CHECK(enough_to_show(counts_with(30, 2)));
    CHECK(counts_with(40, 1).pairable_units == 0);
    CHECK(counts_with(40, 1).pairs == 0);
}

TEST_CASE("the largest share is of all ratings, single ones too") {
    CHECK(largest_share(counts_of(score_table({{3, 3}, {3, {}}, {1, {}}}, 1, 5))) ==
          doctest::Approx(0.75));
    CHECK(largest_share(CountTable()) == 0.0);
}
