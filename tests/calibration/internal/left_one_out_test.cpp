#include "calibration/internal/left_one_out.h"

#include <doctest/doctest.h>

using namespace evenhand::calibration;
using internal::jackknife_variance;
using internal::left_one_out;

TEST_CASE("a mean is known without each rater who rated anything") {
    const std::vector<CommitteeCriterion> criteria = {
        {1.0, {4.0, 2.0, std::nullopt, std::nullopt}},
        {3.0, {2.0, std::nullopt, 4.0, std::nullopt}}};
    const auto left = left_one_out(criteria);
    REQUIRE(left);
    CHECK(left->value == doctest::Approx(3.0));
    CHECK(left->raters == std::vector<std::size_t>{0, 1, 2});
    REQUIRE(left->without.size() == 3);
    CHECK(left->without[0] == doctest::Approx((2.0 + 3.0 * 4.0) / 4.0));
    CHECK(left->without[1] == doctest::Approx((4.0 + 3.0 * 3.0) / 4.0));
    CHECK(left->without[2] == doctest::Approx((3.0 + 3.0 * 2.0) / 4.0));
}

TEST_CASE("where nothing is left without a rater, no mean without any is given") {
    const std::vector<CommitteeCriterion> lone = {{1.0, {4.0, std::nullopt}}};
    CHECK(left_one_out(lone)->without.empty());
    CHECK_FALSE(left_one_out({}));
}

TEST_CASE("over single scores the jackknife's variance is that of their mean") {
    // Scores 1, 2, 6: mean 3, variance 7, of the mean 7/3; left out 4, 3.5, 1.5.
    const std::vector<double> without = {4.0, 3.5, 1.5};
    CHECK(jackknife_variance(without) == doctest::Approx(7.0 / 3.0));
}
