#include "workflow/internal/calibration_analysis.h"

#include <doctest/doctest.h>

#include "../made_up_scores.h"

using namespace evenhand;
using namespace evenhand::workflow;
using testing::MadeUpScores;

namespace {

internal::CalibrationAnalysis analysis_of(MadeUpScores made_up) {
    return internal::analyse(filtered(made_up.data(), {}), {});
}

}  // namespace

TEST_CASE("a connected design is fitted whole, and every rating has its expectation") {
    const auto analysis = analysis_of({});
    REQUIRE(analysis.model() != nullptr);
    CHECK(analysis.groups.empty());
    CHECK(analysis.subsets.size() == 1);
    CHECK(analysis.flags.size() == 5);
    CHECK(analysis.expected_scores.size() == analysis.scores.ratings.ratings.size());
    CHECK(analysis.severities[0].difference < -0.4);
    CHECK(analysis.agreement.pairs == 34 * 3 * 10);
}

TEST_CASE("a design that falls apart is fitted by groups, the largest first") {
    MadeUpScores made_up;
    made_up.interviewers = 5;
    made_up.apart = true;
    const auto analysis = analysis_of(made_up);
    CHECK(analysis.model() == nullptr);
    CHECK(std::get<calibration::Undefined>(analysis.fit) == calibration::Undefined::disconnected);
    REQUIRE(analysis.groups.size() == 2);
    CHECK(analysis.groups[0].ratings.ratings.size() >= analysis.groups[1].ratings.ratings.size());
    CHECK(std::holds_alternative<calibration::MfrmFit>(analysis.groups[0].fit));
}

TEST_CASE("reliability grows with interviewers, lies in its band, and fair scores limit it") {
    const auto analysis = analysis_of({});
    const auto* panel = std::get_if<internal::PanelReliability>(&analysis.panel);
    REQUIRE(panel != nullptr);
    CHECK_FALSE(panel->no_band);
    const std::vector<internal::PanelStep>& steps = panel->steps;
    REQUIRE(steps.size() == 8);
    for (std::size_t at = 0; at < steps.size(); ++at) {
        const internal::PanelStep& step = steps[at];
        CHECK(step.crossed >= step.nested);
        REQUIRE(step.interval);
        CHECK(step.interval->low <= step.nested + 0.02);
        CHECK(step.interval->high >= step.nested - 0.02);
        if (at > 0) {
            CHECK(step.nested > steps[at - 1].nested);
        }
    }
}

TEST_CASE("nine candidates are too few for the reliability of a ranking") {
    MadeUpScores made_up;
    made_up.candidates = 9;
    CHECK(std::get<calibration::Undefined>(analysis_of(made_up).panel) ==
          calibration::Undefined::too_few);
}

TEST_CASE("without resamples there is a curve, and a reason for no band") {
    const auto analysis = internal::analyse(filtered(MadeUpScores{}.data(), {}), {}, 0);
    const auto& panel = std::get<internal::PanelReliability>(analysis.panel);
    CHECK(panel.no_band == calibration::Undefined::too_large);
    CHECK_FALSE(panel.steps.front().interval);
}

TEST_CASE("a curve can be stopped before its band") {
    const auto stop = [](std::uint64_t done, std::uint64_t) { return done < 20; };
    CHECK_THROWS_AS(static_cast<void>(internal::analyse(filtered(MadeUpScores{}.data(), {}), stop)),
                    Error);
}
