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
    const auto pairs = pairs_with_gold(ratings, std::vector<GoldScore>{{1, 0, 3}});
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
    CHECK(found.exact_share() == 0.0);
    CHECK(found.within_one_share() == 1.0);
    CHECK(value_of(found.pearson).estimate == 1.0);
}

TEST_CASE("one pair has a bias and no interval, no pair has nothing") {
    const GoldComparison one = value_of(compare_with_gold({{2}, {4}, ContingencyTable(5)}));
    CHECK(one.bias == -2.0);
    CHECK(one.mean_absolute_error == 2.0);
    CHECK(reason_of(one.bias_interval) == Undefined::needs_two_units);
    CHECK(reason_of(one.error_interval) == Undefined::needs_two_units);
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

TEST_CASE("bias keeps the sign, the distance does not") {
    const GoldDistance found = value_of(distance_from_gold(std::vector<double>{1, -1, 2, 0}));
    CHECK(found.pairs == 4);
    CHECK(found.bias == doctest::Approx(0.5));
    CHECK(found.mean_absolute_error == doctest::Approx(1.0));
    CHECK(found.exact == 1);
    CHECK(found.within_one == 3);
}

TEST_CASE("the intervals are those of Student's t, and no miss is below 0") {
    // Mean 0.2, standard deviation sqrt(1.7) = 1.303840, n 5: t(0.975, 4) = 2.776445, so
    // 0.2 -+ 2.776445 * 1.303840 / sqrt(5) = 0.2 -+ 1.618932.
    const GoldDistance found = value_of(distance_from_gold(std::vector<double>{1, -1, 2, 0, -1}));
    CHECK(value_of(found.bias_interval).low == doctest::Approx(-1.418932).epsilon(1e-6));
    CHECK(value_of(found.bias_interval).high == doctest::Approx(1.818932).epsilon(1e-6));
    // 1 1 2 0 1: mean 1, standard deviation sqrt(.5) = .707107.
    CHECK(value_of(found.error_interval).low == doctest::Approx(0.122011).epsilon(1e-5));
    CHECK(value_of(found.error_interval).high == doctest::Approx(1.877989).epsilon(1e-6));
    const GoldDistance two = value_of(distance_from_gold(std::vector<double>{1, 0}));
    CHECK(value_of(two.error_interval).low == 0.0);
    CHECK(value_of(two.bias_interval).low < 0.0);
}
