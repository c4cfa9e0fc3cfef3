#include "calibration/internal/jmle_cycle.h"

#include <numeric>

#include <doctest/doctest.h>

#include "calibration/mfrm_data.h"
#include "calibration/rating_scale.h"

using namespace evenhand::calibration;
using namespace evenhand::calibration::internal;

TEST_CASE("cycles end where every observed total is the expected one") {
    const Ratings ratings = reference::ratings_of_set("s1_panel");
    const ActiveRatings active = active_ratings(ratings, facets_in_order);
    JmleCycle cycle(active);
    double step = 1.0;
    for (int i = 0; i < 200 && step > 1e-11; ++i) {
        step = cycle.turn();
    }
    CHECK(step <= 1e-11);
    const RatingScale scale(cycle.measures().thresholds);
    std::vector<double> left(ratings.raters.size(), 0.0);
    for (std::size_t i = 0; i < active.coded.size(); ++i) {
        const double location = location_of(cycle.measures(), active.coded, i);
        left[active.coded.element[1][i]] +=
            active.coded.category[i] - scale.moments(location).expected;
    }
    for (const double residual : left) {
        CHECK(residual == doctest::Approx(0.0).epsilon(1e-8));
    }
}

TEST_CASE("two categories have no threshold to estimate") {
    const Ratings ratings = reference::small_ratings(
        {{1, 2, 2}, {2, 1, 1}, {1, 2, 1}, {2, 1, 2}, {2, 2, 1}, {1, 1, 2}}, 3);
    const ActiveRatings active = active_ratings(ratings, facets_in_order);
    JmleCycle cycle(active);
    for (int i = 0; i < 50; ++i) {
        cycle.turn();
    }
    CHECK(cycle.measures().thresholds == std::vector{0.0});
    const auto& raters = cycle.measures().of[1];
    CHECK(std::accumulate(raters.begin(), raters.end(), 0.0) == doctest::Approx(0.0));
}
