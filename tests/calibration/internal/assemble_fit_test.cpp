#include "calibration/internal/assemble_fit.h"

#include <doctest/doctest.h>

#include "calibration/mfrm_data.h"

using namespace evenhand::calibration;
using namespace evenhand::calibration::internal;

TEST_CASE("a fit has raw scores of all ratings and estimates of those that count") {
    Ratings ratings = reference::small_ratings({{1, 2}, {3, 2}, {2, 3}, {3, 3}}, 2);
    ratings.ratings[0].score = 1;
    const ActiveRatings active = active_ratings(ratings, facets_in_order);
    JmleCycle cycle(active);
    while (cycle.turn() > 1e-9) {
    }
    const MfrmFit fit = assemble_fit(active, ratings, cycle.measures(), 0.3);
    CHECK(fit.of(Facet::person)[3].standing == Standing::maximum);
    CHECK(fit.of(Facet::person)[3].total == 6);
    CHECK(fit.of(Facet::person)[3].count == 2);
    CHECK(fit.of(Facet::rater)[0].count == 4);
    CHECK(fit.ratings == 6);
    CHECK(fit.ratings_per_person == 2.0);
    CHECK(fit.agreement.opportunities == 3.0);
    CHECK(fit.largest_residual < 1e-6);
}
