#include "calibration/connectivity.h"

#include <doctest/doctest.h>

#include "calibration/mfrm_data.h"

using namespace evenhand::calibration;

namespace {

/// R1 and R2 meet in P1; R3 is alone with P3; P4 and R4 have no ratings.
Ratings parts() {
    Ratings ratings =
        reference::small_ratings({{1, 2, 0, 0}, {0, 3, 0, 0}, {0, 0, 4, 0}, {0, 0, 0, 0}}, 4);
    return ratings;
}

}  // namespace

TEST_CASE("persons and raters who are linked are one subset, those without ratings none") {
    const auto subsets = linked_subsets(parts());
    REQUIRE(subsets.size() == 2);
    CHECK(subsets[0].raters == std::vector<std::uint32_t>{0, 1});
    CHECK(subsets[0].persons == std::vector<std::uint32_t>{0, 1});
    CHECK(subsets[1].raters == std::vector<std::uint32_t>{2});
    CHECK(subsets[1].persons == std::vector<std::uint32_t>{2});
    CHECK(linked_subsets({}).empty());
}

TEST_CASE("a common criterion does not link raters") {
    const Ratings ratings = reference::small_ratings({{1, 2, 0, 0}, {0, 0, 3, 4}}, 2);
    CHECK(linked_subsets(ratings).size() == 2);
    CHECK(broken_link(ratings.ratings) == Link::persons_and_raters);
}

TEST_CASE("the ratings of a subset keep ids, scores and scale under new numbers") {
    Ratings all = parts();
    all.lowest = 0;
    all.ratings.back().sequence = 7;
    const Ratings part = ratings_of(all, linked_subsets(all)[1]);
    CHECK(part.persons == std::vector<std::string>{"P3"});
    CHECK(part.raters == std::vector<std::string>{"R3"});
    CHECK(part.criteria == std::vector<std::string>{"C1"});
    CHECK(part.lowest == 0);
    REQUIRE(part.ratings.size() == 1);
    CHECK(part.ratings.front() == Rating{0, 0, 0, 4, 7});
}

TEST_CASE("the broken link between criteria and the other facets is named") {
    CHECK(broken_link(reference::ratings_of_set("s2_sparse").ratings) == Link::whole);
    CHECK(broken_link(reference::small_ratings({{1, 0, 0, 2}, {2, 0, 0, 3}}, 2).ratings) ==
          Link::raters_and_criteria);
    // One rater on both criteria, but no person is.
    CHECK(broken_link(reference::small_ratings({{1, 0}, {0, 2}}, 1).ratings) ==
          Link::persons_and_criteria);
}
