#include <algorithm>

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

TEST_CASE("who is strict has a flag, and what was not looked for is untold") {
    const auto analysis = analysis_of({});
    const auto flags = internal::flags_of(analysis, 0);
    REQUIRE_FALSE(flags.empty());
    CHECK(flags.front().effect == Effect::severe);
    CHECK(internal::was_tested(analysis, 0, Effect::severe));
    const auto untold = internal::untold_of(analysis, 0);
    CHECK(std::ranges::find(untold, Effect::halo) != untold.end());
    CHECK(std::ranges::find(untold, Effect::severe) == untold.end());
    CHECK_FALSE(internal::was_tested(analysis, 0, Effect::halo));
}

TEST_CASE("who has few interviews was not tested for strictness") {
    MadeUpScores made_up;
    made_up.few = 9;
    const auto analysis = analysis_of(made_up);
    CHECK_FALSE(internal::has_enough_scores(analysis, 4));
    CHECK_FALSE(internal::was_tested(analysis, 4, Effect::severe));
    CHECK(internal::has_enough_scores(analysis, 0));
}

TEST_CASE("halves that share nothing are an obstacle, connected interviewers none") {
    MadeUpScores made_up;
    made_up.apart = true;
    CHECK(internal::model_obstacle(analysis_of(made_up)));
    CHECK_FALSE(internal::model_obstacle(analysis_of({})));
}
