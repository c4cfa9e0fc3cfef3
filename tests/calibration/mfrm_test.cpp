#include "calibration/mfrm.h"

#include <cmath>

#include <doctest/doctest.h>

using namespace evenhand::calibration;

TEST_CASE("the real error is wider than the model's only when scores are unpredictable") {
    Element element;
    element.model_se = 0.2;
    CHECK(element.real_se() == 0.2);
    element.fit = FitStatistics{2.25, 3.0, 1.0, 0.0};
    CHECK(element.real_se() == doctest::Approx(0.3));
    element.fit->infit = 0.5;
    CHECK(element.real_se() == 0.2);
}

TEST_CASE("the correction needs more than one rating a person") {
    MfrmFit fit;
    fit.ratings_per_person = 4.0;
    CHECK(fit.corrected(2.0) == 1.5);
    fit.ratings_per_person = 1.0;
    CHECK(fit.corrected(2.0) == 2.0);
}

TEST_CASE("the ids of a facet are those that the ratings list") {
    const Ratings ratings{{"P"}, {"R", "S"}, {"C", "D", "E"}, 1, 5, {}};
    CHECK(ids_of(ratings, Facet::person).size() == 1);
    CHECK(ids_of(ratings, Facet::rater).back() == "S");
    CHECK(ids_of(ratings, Facet::criterion).back() == "E");
}
