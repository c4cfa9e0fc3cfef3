#include "calibration/g_study_band.h"

#include <doctest/doctest.h>

#include "calibration/mfrm_data.h"

using namespace evenhand::calibration;

namespace {

const DBand& defined(const Outcome<DBand>& band) {
    REQUIRE(std::holds_alternative<DBand>(band));
    return std::get<DBand>(band);
}

const DDesign two_raters{.raters = 2, .criteria = 5, .fixed_criteria = true, .nested_raters = true};

}  // namespace

TEST_CASE("the band of a decision study holds its estimate and comes from the seed") {
    const Ratings ratings = reference::ratings_of_set("s1_panel");
    const Outcome<DBand> first = d_study_band(ratings, two_raters, {.resamples = 100, .seed = 4});
    const DBand& band = defined(first);
    CHECK(band.used == 100);
    // The estimate is .829.
    CHECK(band.generalizability.low < 0.80);
    CHECK(band.generalizability.low > 0.50);
    CHECK(band.generalizability.high > 0.829);
    CHECK(band.generalizability.high < 1.0);
    const Outcome<DBand> again = d_study_band(ratings, two_raters, {.resamples = 100, .seed = 4});
    CHECK(defined(again).dependability.low == band.dependability.low);
    const Outcome<DBand> other = d_study_band(ratings, two_raters, {.resamples = 100, .seed = 5});
    CHECK(defined(other).dependability.low != band.dependability.low);
}

TEST_CASE("a band goes through REML when cells are missing") {
    const Ratings ratings = reference::ratings_of_set("s3_effects");
    const Outcome<DBand> outcome = d_study_band(ratings, two_raters, {.resamples = 4, .seed = 1});
    const DBand& band = defined(outcome);
    CHECK(band.used == 4);
    CHECK(band.dependability.low < band.dependability.high);
    CHECK(band.dependability.low > 0.5);
}

TEST_CASE("a band can be stopped and says why there is none") {
    const auto stop = [](std::uint64_t done, std::uint64_t) { return done < 2; };
    CHECK_THROWS_AS(static_cast<void>(
                        d_study_band(reference::ratings_of_set("s1_panel"), two_raters, {}, stop)),
                    evenhand::Error);
    const Outcome<DBand> lone =
        d_study_band(reference::small_ratings({{1, 2, 3, 4}}, 2), two_raters);
    REQUIRE(std::holds_alternative<Undefined>(lone));
    CHECK(std::get<Undefined>(lone) == Undefined::needs_two_units);
    const Outcome<DBand> flat =
        d_study_band(reference::small_ratings({{3, 3, 3, 3}, {3, 3, 3, 3}}, 2), two_raters);
    REQUIRE(std::holds_alternative<Undefined>(flat));
    CHECK(std::get<Undefined>(flat) == Undefined::too_few);
}
