#include "calibration/internal/active_ratings.h"

#include <array>

#include <doctest/doctest.h>

#include "calibration/mfrm_data.h"

using namespace evenhand::calibration;
using namespace evenhand::calibration::internal;

TEST_CASE("extremes are left out again and again until nothing changes") {
    // P1 has only 5; without P1 rater 3 has only 1; without rater 3 nothing else is extreme.
    const Ratings ratings =
        reference::small_ratings({{5, 5, 5}, {2, 3, 1}, {3, 4, 1}, {4, 2, 1}}, 3);
    const ActiveRatings active = active_ratings(ratings, facets_in_order);
    CHECK(active.standing[0] ==
          std::vector{
              Standing::maximum, Standing::estimated, Standing::estimated, Standing::estimated});
    CHECK(active.standing[1] ==
          std::vector{Standing::estimated, Standing::estimated, Standing::minimum});
    CHECK(active.coded.size() == 6);
    CHECK(active.categories.labels == std::vector{2, 3, 4});
    CHECK(active.categories.unused == std::vector{1, 5});
    REQUIRE(active.removals.size() == 2);
    CHECK(active.counted_at(ratings.ratings, 0).size() == 12);
    CHECK(active.counted_at(ratings.ratings, 1).size() == 9);
    // Scores off the estimated categories count as the nearest.
    CHECK(active.category_of(1) == 0);
    CHECK(active.category_of(5) == 2);
}

TEST_CASE("facets that may not be left out stay, and ids without ratings are unrated") {
    Ratings ratings = reference::small_ratings({{5, 5}, {2, 3}, {3, 2}}, 2);
    ratings.persons.emplace_back("P4");
    constexpr std::array raters_only = {Facet::rater};
    const ActiveRatings active = active_ratings(ratings, raters_only);
    CHECK(active.standing[0].front() == Standing::estimated);
    CHECK(active.standing[0].back() == Standing::unrated);
    CHECK(active.coded.size() == 6);
    CHECK(active.categories.skipped == std::vector{4});
}

TEST_CASE("when everybody gives the same nothing is left") {
    const ActiveRatings active =
        active_ratings(reference::small_ratings({{3, 3}, {3, 3}}, 2), facets_in_order);
    CHECK(active.categories.labels.empty());
    CHECK(active.coded.size() == 0);
}

TEST_CASE("what is left hangs together or does not") {
    const ActiveRatings whole =
        active_ratings(reference::small_ratings({{1, 2}, {2, 3}, {3, 2}}, 2), facets_in_order);
    CHECK(whole.hangs_together());
    // The third rater gave 5 throughout, and alone joined the others.
    const Ratings ratings = reference::small_ratings(
        {{1, 2, 0, 0, 5}, {2, 1, 0, 0, 5}, {0, 0, 3, 4, 5}, {0, 0, 4, 3, 5}}, 5);
    CHECK_FALSE(active_ratings(ratings, facets_in_order).hangs_together());
}
