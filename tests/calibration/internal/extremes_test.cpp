#include "calibration/internal/extremes.h"

#include <cmath>

#include <doctest/doctest.h>

#include "calibration/mfrm_data.h"

using namespace evenhand::calibration;
using namespace evenhand::calibration::internal;

TEST_CASE("elements left out are measured by those that stayed, the last ones first") {
    const Ratings ratings =
        reference::small_ratings({{5, 5, 5}, {2, 3, 1}, {3, 4, 1}, {4, 2, 1}}, 3);
    const ActiveRatings active = active_ratings(ratings, facets_in_order);
    Measures measures;
    measures.of = {std::vector{0.0, -0.5, 0.5, 0.0}, std::vector{0.1, -0.1, 0.0}, std::vector{0.0}};
    measures.thresholds = {-1.0, 1.0};
    const RatingScale scale(measures.thresholds);
    const auto errors = measure_extremes(active, ratings.ratings, scale, 0.3, measures);
    // Rater 3: three ratings of the lowest category, 0.3 inside.
    double expected = 0.0;
    for (const double person : {-0.5, 0.5, 0.0}) {
        expected += scale.moments(person - measures.of[1][2]).expected;
    }
    CHECK(expected == doctest::Approx(0.3));
    CHECK(measures.of[1][2] > 2.0);
    // Person 1 met all three, the severe one too.
    double score = 0.0;
    for (const double rater : {0.1, -0.1, measures.of[1][2]}) {
        score += scale.moments(measures.of[0][0] - rater).expected;
    }
    CHECK(score == doctest::Approx(5.7));
    CHECK(errors[0][0] > 0.0);
    CHECK(errors[0][1] == 0.0);
}
