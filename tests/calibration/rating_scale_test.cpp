#include "calibration/rating_scale.h"

#include <array>
#include <cmath>

#include <doctest/doctest.h>

using namespace evenhand::calibration;

TEST_CASE("two categories are the logistic curve") {
    const RatingScale scale(std::array{0.0});
    const CategoryMoments moments = scale.moments(1.0);
    const double p = 1.0 / (1.0 + std::exp(-1.0));
    CHECK(moments.expected == doctest::Approx(p));
    CHECK(moments.variance == doctest::Approx(p * (1.0 - p)));
    CHECK(moments.third == doctest::Approx(p * (1.0 - p) * (1.0 - 2.0 * p)));
    CHECK(moments.fourth == doctest::Approx(p * (1.0 - p) * (1.0 - 3.0 * p * (1.0 - p))));
}

TEST_CASE("neighbouring categories are as likely where their threshold is") {
    const std::array thresholds{-2.1, -0.8, 0.6, 2.3};
    const RatingScale scale(thresholds);
    std::array<double, 5> probability{};
    for (std::size_t k = 0; k < thresholds.size(); ++k) {
        scale.probabilities(thresholds.at(k), probability);
        CHECK(probability.at(k) == doctest::Approx(probability.at(k + 1)));
    }
}

TEST_CASE("probabilities far out stay numbers, also of many categories") {
    std::vector<double> thresholds;
    for (int k = 0; k < 99; ++k) {
        thresholds.push_back(-5.0 + k * 0.1);
    }
    const RatingScale scale(thresholds);
    std::vector<double> probability(100);
    for (const double location : {-50.0, 0.0, 50.0}) {
        scale.probabilities(location, probability);
        double sum = 0.0;
        for (const double p : probability) {
            sum += p;
        }
        CHECK(sum == doctest::Approx(1.0));
    }
    CHECK(probability.back() > 0.99);
}

TEST_CASE("the expected score counts categories by their labels") {
    const RatingScale scale(std::array{-1.0, 1.0});
    CHECK(scale.expected(0.0, std::array{1, 3, 5}) == doctest::Approx(3.0));
    CHECK(scale.expected(40.0, std::array{1, 3, 5}) == doctest::Approx(5.0));
}
