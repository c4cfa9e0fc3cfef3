#include "calibration/gold.h"

#include <doctest/doctest.h>

#include "calibration_data.h"

using namespace evenhand::calibration;
using namespace evenhand::testing;

TEST_CASE("a rater's scores are set beside the key where the key has one") {
    const Ratings ratings{{"P", "Q"},
                          {"A", "B"},
                          {"c"},
                          1,
                          5,
                          {{0, 0, 0, 4, {}}, {1, 0, 0, 2, {}}, {1, 1, 0, 5, {}}}};
    const auto pairs = pairs_with_gold(ratings, {{1, 0, 3}});
    REQUIRE(pairs.size() == 2);
    CHECK(pairs[0].scores == std::vector<double>{2});
    CHECK(pairs[0].gold == std::vector<double>{3});
    CHECK(pairs[0].table.at(1, 2) == 1);
    CHECK(pairs[1].table.at(4, 2) == 1);
}

TEST_CASE("a rater who is always a point too high has that bias and no spread") {
    const GoldComparison found =
        value_of(compare_with_gold({{2, 3, 4, 5}, {1, 2, 3, 4}, ContingencyTable(5)}));
    CHECK(found.bias == 1.0);
    CHECK(value_of(found.sd_of_differences) == 0.0);
    CHECK(value_of(found.bias_interval).low == 1.0);
    CHECK(found.exact == 0.0);
    CHECK(found.within_one == 1.0);
    CHECK(value_of(found.pearson).estimate == 1.0);
}

TEST_CASE("one pair has a bias and no interval, no pair has nothing") {
    const GoldComparison one = value_of(compare_with_gold({{2}, {4}, ContingencyTable(5)}));
    CHECK(one.bias == -2.0);
    CHECK(one.mean_absolute_error == 2.0);
    CHECK(reason_of(one.bias_interval) == Undefined::needs_two_units);
    CHECK(reason_of(one.pearson) == Undefined::needs_two_units);
    CHECK(reason_of(compare_with_gold({{}, {}, ContingencyTable(5)})) ==
          Undefined::no_pairable_units);
}

TEST_CASE("a constant rater has a bias and no correlation") {
    const GoldComparison found =
        value_of(compare_with_gold({{3, 3, 3, 3}, {1, 2, 3, 4}, ContingencyTable(5)}));
    CHECK(found.bias == 0.5);
    CHECK(reason_of(found.pearson) == Undefined::constant_rater);
    CHECK(reason_of(found.spearman) == Undefined::constant_rater);
}
