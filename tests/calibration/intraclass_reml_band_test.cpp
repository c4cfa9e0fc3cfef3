#include "calibration/intraclass_reml_band.h"

#include <cmath>

#include <doctest/doctest.h>

#include "calibration/mfrm_data.h"

using namespace evenhand::calibration;

namespace {

/// The panel of four with a quarter of its cells left out.
MeasureTable with_missing_cells() {
    Ratings ratings = reference::ratings_of_set("s1_panel");
    std::erase_if(ratings.ratings,
                  [](const Rating& rating) { return (rating.person + rating.rater + 2) % 4 == 0; });
    return person_means(ratings);
}

const RemlIntraclassBand& defined(const Outcome<RemlIntraclassBand>& outcome) {
    REQUIRE(std::holds_alternative<RemlIntraclassBand>(outcome));
    return std::get<RemlIntraclassBand>(outcome);
}

void check_near(const Interval& found, const Interval& expected) {
    CAPTURE(found.low);
    CAPTURE(found.high);
    CHECK(std::abs(found.low - expected.low) <= 0.03);
    CHECK(std::abs(found.high - expected.high) <= 0.03);
}

}  // namespace

TEST_CASE("limits with missing cells lie where resampling persons with lme4 puts them") {
    const auto outcome = intraclass_reml_band(with_missing_cells(), {2000, 1});
    const RemlIntraclassBand& band = defined(outcome);
    // 5,000 resamples with lme4, as docs/statistics.md says.
    check_near(band.icc2, {0.470, 0.802});
    check_near(band.icc3, {0.596, 0.890});
    check_near(band.icc2k, {0.727, 0.924});
}

TEST_CASE("limits enclose the estimate and follow from the seed") {
    const MeasureTable scores = with_missing_cells();
    const auto estimate = std::get<RemlIntraclass>(intraclass_by_reml(scores));
    const auto outcome = intraclass_reml_band(scores);
    const RemlIntraclassBand& band = defined(outcome);
    CHECK(band.icc1.low < estimate.icc1);
    CHECK(estimate.icc1 < band.icc1.high);
    CHECK(band.icc3k.low < estimate.icc3k);
    CHECK(estimate.icc3k < band.icc3k.high);
    CHECK(band.icc2.low < band.icc2k.low);
    CHECK(defined(intraclass_reml_band(scores)).icc2.low == band.icc2.low);
}

TEST_CASE("one person, or resamples without an estimate, give no limits") {
    MeasureTable one;
    one.clusters = {0};
    one.first = {0, 2};
    one.raters = {0, 1};
    one.scores = {2.0, 3.0};
    CHECK(std::get<Undefined>(intraclass_reml_band(one)) == Undefined::needs_two_units);
    MeasureTable flat = one;
    flat.clusters = {0, 1};
    flat.first = {0, 2, 4};
    flat.raters = {0, 1, 0, 1};
    flat.scores = {3.0, 3.0, 3.0, 3.0};
    CHECK(std::get<Undefined>(intraclass_reml_band(flat)) == Undefined::too_few);
}
