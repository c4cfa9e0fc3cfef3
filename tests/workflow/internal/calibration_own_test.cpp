#include <doctest/doctest.h>

#include "../made_up_scores.h"
#include "workflow/internal/calibration_figures.h"

using namespace evenhand;
using namespace evenhand::workflow;
using namespace evenhand::report::figures;
using testing::MadeUpScores;

namespace {

internal::CalibrationAnalysis analysis_of(MadeUpScores made_up) {
    return internal::analyse(filtered(made_up.data(), {}), {}, 0);
}

}  // namespace

TEST_CASE("the standing counts colleagues, not oneself") {
    MadeUpScores made_up;
    made_up.few = 6;
    const auto analysis = analysis_of(made_up);
    const StandingView strict = internal::standing_view(analysis, 0);
    CHECK(strict.told_apart);
    CHECK(std::get<Estimate>(strict.points).value < -0.4);
    CHECK(strict.colleagues.size() == 3);
    CHECK(internal::standing_view(analysis, 4).interviews == 6);
}

TEST_CASE("the change over time has a step an interview, and is told where it is dependable") {
    MadeUpScores made_up;
    made_up.drift = 2.0;
    const auto analysis = analysis_of(made_up);
    const DriftView drifting = internal::drift_view(analysis, 1);
    CHECK(drifting.steps.size() == 34);
    CHECK(drifting.told);
    CHECK(drifting.steps.front().trend > drifting.steps.back().trend + 0.8);
    CHECK_FALSE(internal::drift_view(analysis, 3).told);
}

TEST_CASE("one's agreement is of one's own pairs, beside the panel's") {
    const auto analysis = analysis_of({});
    const AgreementView own = internal::agreement_view(analysis, 0);
    CHECK(own.all.pairs == 34 * 3 * 4);
    CHECK(own.criteria.size() == 3);
    REQUIRE(own.all.panel_within);
    CHECK(own.all.within.value < *own.all.panel_within);
    const AgreementView panel = internal::agreement_view(analysis, std::nullopt);
    CHECK(panel.all.pairs == 34 * 3 * 10);
    REQUIRE(panel.all.panel_within);
    CHECK(panel.all.within.value == doctest::Approx(*panel.all.panel_within));
}

TEST_CASE("one's use of the scale has intervals around its shares") {
    const OwnScaleView view = internal::own_scale_view(analysis_of({}), 2);
    REQUIRE(view.given.size() == 5);
    double sum = 0;
    for (const Estimate& share : view.given) {
        CHECK(share.interval.low <= share.value);
        CHECK(share.interval.high >= share.value);
        sum += share.value;
    }
    CHECK(sum == doctest::Approx(1));
    CHECK(std::holds_alternative<std::vector<double>>(view.expected));
    CHECK(view.interviews == 34);
}

TEST_CASE("without a model there are sentences for what needs one") {
    MadeUpScores made_up;
    made_up.apart = true;
    const auto analysis = analysis_of(made_up);
    CHECK(internal::standing_view(analysis, 0).obstacle);
    CHECK(internal::drift_view(analysis, 0).obstacle);
    CHECK_FALSE(internal::own_scale_view(analysis, 0).given.empty());
}
