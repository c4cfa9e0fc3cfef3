#include "calibration/internal/lone_measure.h"

#include <array>
#include <cmath>

#include <doctest/doctest.h>

using namespace evenhand::calibration;
using namespace evenhand::calibration::internal;

TEST_CASE("a measure on its own solves for the total") {
    const RatingScale scale(std::array{0.0});
    // Four dichotomous ratings, three right: log(3/1).
    const LoneMeasure lone = lone_measure(scale, std::array{0.0, 0.0, 0.0, 0.0}, 3.0);
    CHECK(lone.measure == doctest::Approx(std::log(3.0)));
    CHECK(lone.se == doctest::Approx(1.0 / std::sqrt(4.0 * 0.75 * 0.25)));
    CHECK(lone_measure(scale, std::array{0.5, 0.5}, 1.0).measure == doctest::Approx(-0.5));
}

TEST_CASE("totals at an end are moved inside, others stay") {
    CHECK(inside(0.0, 8.0, 0.3) == 0.3);
    CHECK(inside(8.0, 8.0, 0.3) == doctest::Approx(7.7));
    CHECK(inside(5.0, 8.0, 0.3) == 5.0);
}
