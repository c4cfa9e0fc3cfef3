#include "calibration/internal/assemble_fit.h"

#include <doctest/doctest.h>

#include "calibration/mfrm_data.h"

using namespace evenhand::calibration;
using namespace evenhand::calibration::internal;

TEST_CASE("a fit has raw scores of all ratings and estimates of those that count") {
    Ratings ratings = reference::ratings_of_set("s1_panel");
    ratings.persons.emplace_back("best");
    ratings.ratings.push_back({20, 0, 0, 5, {}});
    ratings.ratings.push_back({20, 1, 0, 5, {}});
    const ActiveRatings active = active_ratings(ratings, facets_in_order);
    JmleCycle cycle(active);
    for (int i = 0; i < 100; ++i) {
        cycle.turn();
    }
    const MfrmFit fit = assemble_fit(active, ratings, cycle.measures(), 0.3);
    CHECK(fit.of(Facet::person)[20].standing == Standing::maximum);
    CHECK(fit.of(Facet::person)[20].total == 10);
    CHECK(fit.of(Facet::person)[20].count == 2);
    CHECK(fit.of(Facet::rater)[0].count == 101);
    CHECK(fit.ratings == 400);
    CHECK(fit.ratings_per_person == 20.0);
    CHECK(fit.agreement.opportunities == 600.0);
    CHECK(fit.largest_residual < 1e-6);
}
