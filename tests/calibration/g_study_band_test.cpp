#include "calibration/g_study_band.h"

#include <array>

#include <doctest/doctest.h>

#include "calibration/mfrm_data.h"

using namespace evenhand::calibration;

namespace {

using Bands = Outcome<std::vector<Interval>>;

const Interval& first_of(const Bands& bands) {
    REQUIRE(std::holds_alternative<std::vector<Interval>>(bands));
    return std::get<std::vector<Interval>>(bands).front();
}

Undefined reason_of(const Bands& bands) {
    REQUIRE(std::holds_alternative<Undefined>(bands));
    return std::get<Undefined>(bands);
}

constexpr std::array two_raters = {
    DDesign{.raters = 2, .criteria = 5, .fixed_criteria = true, .nested_raters = true}};

}  // namespace

TEST_CASE("the band of a decision study holds its estimate and comes from the seed") {
    const Ratings ratings = reference::ratings_of_set("s1_panel");
    const Bands bands = d_study_bands(ratings, two_raters, {.resamples = 100, .seed = 4});
    const Interval& band = first_of(bands);
    // The estimate is .829.
    CHECK(band.low < 0.80);
    CHECK(band.low > 0.50);
    CHECK(band.high > 0.829);
    CHECK(band.high < 1.0);
    const Bands again = d_study_bands(ratings, two_raters, {.resamples = 100, .seed = 4});
    CHECK(first_of(again).low == band.low);
    const Bands other = d_study_bands(ratings, two_raters, {.resamples = 100, .seed = 5});
    CHECK(first_of(other).low != band.low);
}

TEST_CASE("a band goes through REML when cells are missing") {
    const Ratings ratings = reference::ratings_of_set("s3_effects");
    const Bands bands = d_study_bands(ratings, two_raters, {.resamples = 4, .seed = 1});
    CHECK(first_of(bands).low < first_of(bands).high);
    CHECK(first_of(bands).low > 0.5);
}

TEST_CASE("a fit that begins near ends where the long one does") {
    const Ratings ratings = reference::ratings_of_set("s3_effects");
    const Outcome<GStudy> whole = g_study(ratings);
    const auto& study = std::get<GStudy>(whole);
    const Outcome<GStudy> again = g_study(ratings, {}, near_to(study));
    REQUIRE(std::holds_alternative<GStudy>(again));
    const auto& near = std::get<GStudy>(again);
    CHECK(near.variance.p == doctest::Approx(study.variance.p).epsilon(1e-3));
    CHECK(near.variance.r == doctest::Approx(study.variance.r).epsilon(1e-3));
    CHECK(near.variance.residual == doctest::Approx(study.variance.residual).epsilon(1e-3));
}

TEST_CASE("a band can be stopped and says why there is none") {
    const auto stop = [](std::uint64_t done, std::uint64_t) { return done < 2; };
    CHECK_THROWS_AS(static_cast<void>(
                        d_study_bands(reference::ratings_of_set("s1_panel"), two_raters, {}, stop)),
                    evenhand::Error);
    CHECK(reason_of(d_study_bands(reference::small_ratings({{1, 2, 3, 4}}, 2), two_raters)) ==
          Undefined::needs_two_units);
    const Ratings flat = reference::small_ratings({{3, 3, 3, 3}, {3, 3, 3, 3}}, 2);
    CHECK(reason_of(d_study_bands(flat, two_raters)) == Undefined::no_variation);
}
