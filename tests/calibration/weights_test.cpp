#include "calibration/weights.h"

#include <doctest/doctest.h>

using namespace evenhand::calibration;

TEST_CASE("weights fall with the distance of two levels as their kind says") {
    const WeightMatrix linear(Weights::linear, 5);
    CHECK(linear(0, 1) == doctest::Approx(0.75));
    CHECK(linear(4, 0) == 0.0);
    const WeightMatrix quadratic(Weights::quadratic, 5);
    CHECK(quadratic(1, 3) == doctest::Approx(1.0 - 4.0 / 16.0));
    const WeightMatrix ordinal(Weights::ordinal, 5);
    CHECK(ordinal(0, 2) == doctest::Approx(1.0 - 3.0 / 10.0));  // C(3, 2) of C(5, 2)
    const WeightMatrix within(Weights::within_one, 5);
    CHECK(within(2, 3) == 1.0);
    CHECK(within(2, 4) == 0.0);
    const WeightMatrix unweighted(Weights::unweighted, 5);
    CHECK(unweighted(2, 3) == 0.0);
}

TEST_CASE("weights are symmetric, 1 for the same level, and between 0 and 1") {
    for (const Weights kind : {Weights::unweighted,
                               Weights::linear,
                               Weights::quadratic,
                               Weights::ordinal,
                               Weights::within_one}) {
        const WeightMatrix weights(kind, 7);
        for (std::size_t k = 0; k < 7; ++k) {
            CHECK(weights(k, k) == 1.0);
            for (std::size_t l = 0; l < 7; ++l) {
                CHECK(weights(k, l) == weights(l, k));
                CHECK(weights(k, l) >= 0.0);
                CHECK(weights(k, l) <= 1.0);
            }
        }
    }
}

TEST_CASE("disagreement is turned round by its largest value") {
    const auto weights = WeightMatrix::of_disagreement({0, 1, 3, 1, 0, 6, 3, 6, 0}, 3);
    CHECK(weights(0, 0) == 1.0);
    CHECK(weights(1, 2) == 0.0);
    CHECK(weights(0, 2) == doctest::Approx(0.5));
    CHECK(weights.sum() == doctest::Approx(3.0 + 2.0 * (5.0 / 6.0 + 0.5)));
}
