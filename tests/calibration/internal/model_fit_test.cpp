#include "calibration/internal/model_fit.h"

#include <array>
#include <cmath>

#include <doctest/doctest.h>

using namespace evenhand::calibration;
using namespace evenhand::calibration::internal;

namespace {

/// One person, two raters, two criteria, all measures 0, two categories.
CodedRatings two_by_two() {
    CodedRatings ratings;
    ratings.push_back({0, 0, 0, 0, {}}, 1);
    ratings.push_back({0, 0, 1, 0, {}}, 0);
    ratings.push_back({0, 1, 1, 0, {}}, 0);
    ratings.push_back({0, 1, 0, 0, {}}, 0);
    return ratings;
}

Measures zeros() {
    Measures measures;
    measures.of = {std::vector{0.0}, std::vector{0.0, 0.0}, std::vector{0.0, 0.0}};
    measures.thresholds = {0.0};
    return measures;
}

}  // namespace

TEST_CASE("even odds fit exactly, whatever was scored") {
    const Measures measures = zeros();
    const ModelFit fit = model_fit(measures, RatingScale(measures.thresholds), two_by_two());
    CHECK(fit.fit[0][0].infit == doctest::Approx(1.0));
    CHECK(fit.fit[0][0].outfit_zstd == 0.0);
    CHECK(fit.information[0][0] == doctest::Approx(1.0));
    CHECK(fit.log_likelihood == doctest::Approx(4.0 * std::log(0.5)));
    CHECK(fit.largest_residual == doctest::Approx(1.0));
}

TEST_CASE("pairs of raters are counted within person and criterion") {
    const Measures measures = zeros();
    const ExactAgreement agreement =
        exact_agreement(measures, RatingScale(measures.thresholds), two_by_two());
    CHECK(agreement.opportunities == 2.0);
    CHECK(agreement.exact == 1.0);
    CHECK(agreement.expected == doctest::Approx(1.0));
}

TEST_CASE("a mean square of one is no deviation but for the skew") {
    CHECK(zstd(1.0, 0.3) == doctest::Approx(0.1));
    CHECK(zstd(8.0, 0.5) == doctest::Approx(6.0 + 0.5 / 3.0));
}
