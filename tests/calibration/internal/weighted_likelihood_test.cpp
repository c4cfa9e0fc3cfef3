#include "calibration/internal/weighted_likelihood.h"

#include <array>
#include <cmath>

#include <doctest/doctest.h>

using namespace evenhand::calibration;
using namespace evenhand::calibration::internal;

TEST_CASE("a perfect total has a finite weighted likelihood estimate") {
    const RatingScale scale(std::array{0.0});
    // n alike dichotomous ratings, all right: n(1 − p) + (1 − 2p)/2 = 0, p = (2n + 1)/(2n + 2).
    const LoneMeasure lone = weighted_likelihood(scale, std::array{0.0, 0.0, 0.0}, 3.0);
    CHECK(lone.measure == doctest::Approx(std::log(7.0)));
    const double p = 7.0 / 8.0;
    CHECK(lone.se == doctest::Approx(1.0 / std::sqrt(3.0 * p * (1.0 - p))));
}

TEST_CASE("a total in the middle is not moved") {
    const RatingScale scale(std::array{0.0});
    CHECK(weighted_likelihood(scale, std::array{0.2, -0.2}, 1.0).measure == doctest::Approx(0.0));
}
