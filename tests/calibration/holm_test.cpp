#include "calibration/holm.h"

#include <vector>

#include <doctest/doctest.h>

using evenhand::calibration::holm_adjusted;

TEST_CASE("probabilities are adjusted step by step and never fall behind a smaller one") {
    const std::vector<double> adjusted = holm_adjusted(std::vector{0.04, 0.01, 0.03, 0.005});
    // By hand: .005·4, .01·3, .03·2, and .04·1 raised to its forerunner.
    CHECK(adjusted[3] == doctest::Approx(0.02));
    CHECK(adjusted[1] == doctest::Approx(0.03));
    CHECK(adjusted[2] == doctest::Approx(0.06));
    CHECK(adjusted[0] == doctest::Approx(0.06));
    CHECK(holm_adjusted(std::vector{0.9, 0.8}) == std::vector{1.0, 1.0});
    CHECK(holm_adjusted({}).empty());
}
