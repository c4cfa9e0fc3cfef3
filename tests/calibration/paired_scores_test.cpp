#include "calibration/paired_scores.h"

#include <doctest/doctest.h>

using namespace evenhand::calibration;

namespace {

/// Three raters; person 0 on two criteria, person 1 on one.
Ratings three_raters() {
    Ratings ratings;
    ratings.persons = {"P0", "P1"};
    ratings.raters = {"A", "B", "C"};
    ratings.criteria = {"x", "y"};
    ratings.ratings = {{0, 0, 0, 3, {}},
                       {0, 1, 0, 3, {}},
                       {0, 2, 0, 5, {}},
                       {0, 0, 1, 2, {}},
                       {0, 1, 1, 3, {}},
                       {1, 0, 0, 4, {}},
                       {1, 2, 0, 1, {}}};
    return ratings;
}

}  // namespace

TEST_CASE("every two scores of one person on one criterion are a pair") {
    const PairedShares all = paired_shares(three_raters());
    CHECK(all.pairs == 5);
    CHECK(std::get<Share>(all.same).value == doctest::Approx(1.0 / 5));
    CHECK(std::get<Share>(all.within).value == doctest::Approx(2.0 / 5));
}

TEST_CASE("one rater's pairs are those that the rater takes part in") {
    CHECK(paired_shares(three_raters(), 1).pairs == 3);
    CHECK(paired_shares(three_raters(), 2).pairs == 3);
    CHECK(std::get<Share>(paired_shares(three_raters(), 2).within).value == 0);
    CHECK(paired_shares(three_raters(), 0, 1).pairs == 1);
    CHECK(paired_shares(three_raters(), {}, 0).pairs == 4);
}

TEST_CASE("pairs of one person alone have no interval, and no pair has no share") {
    const PairedShares one = paired_shares(three_raters(), 1);
    CHECK(std::get<Undefined>(one.same) == Undefined::needs_two_units);
    const PairedShares none = paired_shares(three_raters(), 2, 1);
    CHECK(none.pairs == 0);
    CHECK(std::get<Undefined>(none.same) == Undefined::no_pairable_units);
}

TEST_CASE("two raters are counted once, the smaller number first") {
    const auto counts = paired_counts(three_raters());
    REQUIRE(counts.size() == 3);
    const PairedCounts& first = counts.at({0, 1});
    CHECK(first.pairs == 2);
    CHECK(first.same == 1);
    CHECK(first.within == 2);
    CHECK(counts.at({0, 2}).within == 0);
}
