#include "calibration/internal/effect_statistics.h"

#include <vector>

#include <doctest/doctest.h>

using namespace evenhand::calibration::internal;

TEST_CASE("the mean of nothing is 0") {
    CHECK(mean_of(std::vector<double>{}) == 0.0);
    CHECK(mean_of(std::vector<double>{1, 2, 6}) == doctest::Approx(3.0));
}

TEST_CASE("a line is the one worked by hand") {
    const std::vector<double> x{1, 2, 3, 4};
    const auto line = fitted_line(x, std::vector<double>{2, 3, 5, 6});
    REQUIRE(line);
    CHECK(line->slope == doctest::Approx(1.4));
    CHECK(line->intercept == doctest::Approx(0.5));
    // Residual squares .2 on 2 degrees of freedom over Σ(x−x̄)² = 5.
    CHECK(line->slope_se == doctest::Approx(0.1414214));
    CHECK(line->correlation == doctest::Approx(0.9899495));
    CHECK(line->df == 2.0);
    CHECK(line->at(2.5) == doctest::Approx(4.0));
    // t(0.975, 2) = 4.302653 times √(.1 (1/4 + (x−x̄)²/5)).
    CHECK(line->half_band(2.5) == doctest::Approx(0.680310));
    CHECK(line->half_band(4.0) == doctest::Approx(1.138375));
    CHECK_FALSE(fitted_line(std::vector<double>{1, 2}, std::vector<double>{1, 2}));
    CHECK_FALSE(fitted_line(std::vector<double>{1, 1, 1}, std::vector<double>{1, 2, 3}));
}

TEST_CASE("one-way likeness of unequal groups is the one worked by hand") {
    // Means 2, 5 and 8 of three, two and one value.
    const std::vector<std::uint32_t> group{7, 7, 7, 1, 1, 4};
    const std::vector<double> values{1, 2, 3, 4, 6, 8};
    const auto found = one_way(group, values);
    REQUIRE(found);
    const double between = (3 * 4.0 + 2 * 1.0 + 1 * 16.0) / 2.0;  // Grand mean 4.
    const double within = (2.0 + 2.0) / 3.0;
    const double size = (6.0 - 14.0 / 6.0) / 2.0;
    CHECK(found->f == doctest::Approx(between / within));
    CHECK(found->icc == doctest::Approx((between - within) / (between + (size - 1) * within)));
    CHECK(within_variance(group, values) == doctest::Approx(within));
}

TEST_CASE("without repetition in groups, or without differences, there is no likeness") {
    CHECK_FALSE(one_way(std::vector<std::uint32_t>{1, 2, 3}, std::vector<double>{1, 2, 3}));
    CHECK_FALSE(one_way(std::vector<std::uint32_t>{1, 1, 1}, std::vector<double>{1, 2, 3}));
    CHECK_FALSE(one_way(std::vector<std::uint32_t>{1, 1, 2, 2}, std::vector<double>{3, 3, 3, 3}));
    CHECK_FALSE(within_variance(std::vector<std::uint32_t>{1, 2}, std::vector<double>{1, 2}));
}
