#include "workflow/internal/calibration_figures.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "../made_up_scores.h"

using namespace evenhand;
using namespace evenhand::workflow;
using namespace evenhand::report::figures;
using testing::MadeUpScores;

namespace {

internal::CalibrationAnalysis analysis_of(MadeUpScores made_up) {
    return internal::analyse(filtered(made_up.data(), {}), {}, 0);
}

}  // namespace

TEST_CASE("the severity view has everybody's points, and flags with the numbers that raise them") {
    const SeverityView view = internal::severity_view(analysis_of({}));
    REQUIRE(view.rows.size() == 5);
    const SeverityRow& strict = view.rows[0];
    CHECK(strict.interviews == 34);
    REQUIRE_FALSE(strict.flags.empty());
    CHECK(strict.flags[0].effect == Effect::severe);
    CHECK(strict.flags[0].found == strict.points.value);
    CHECK(strict.points.interval.low < strict.points.value);
    CHECK(std::ranges::find(strict.untold, Effect::halo) != strict.untold.end());
    CHECK_FALSE(view.obstacle);
}

TEST_CASE("shares of the scale add up to one, given and expected") {
    for (const ScaleUsePanel& panel : internal::scale_use_view(analysis_of({})).panels) {
        double given = 0;
        double expected = 0;
        for (std::size_t at = 0; at < panel.given.size(); ++at) {
            given += panel.given[at];
            expected += std::get<std::vector<double>>(panel.expected)[at];
        }
        CHECK(given == doctest::Approx(1));
        CHECK(expected == doctest::Approx(1));
    }
}

TEST_CASE("the ruler has its ticks in half points, ascending, and everybody on it") {
    const WrightView view = internal::wright_view(analysis_of({}));
    REQUIRE(view.rulers.size() == 1);
    const Ruler& ruler = view.rulers[0];
    REQUIRE(ruler.ticks.size() == 7);
    CHECK(ruler.ticks.front().points == 1.5);
    for (std::size_t at = 1; at < ruler.ticks.size(); ++at) {
        CHECK(ruler.ticks[at].measure > ruler.ticks[at - 1].measure);
    }
    CHECK(ruler.candidates.size() == 34);
    CHECK(ruler.criteria.size() == 3);
    REQUIRE(ruler.interviewers.size() == 5);
    CHECK(ruler.interviewers[0].told_apart);
    CHECK(ruler.interviewers[0].mark.measure > 0);
}

TEST_CASE("pairs stand in order of name, above the diagonal") {
    const PairsView view = internal::pairs_view(analysis_of({}));
    CHECK(view.names.front() == "Anna");
    REQUIRE(view.cells[0][1]);
    CHECK(view.cells[0][1]->pairs == 34 * 3);
    CHECK_FALSE(view.cells[1][0]);
    CHECK(view.cells[0][1]->within >= view.cells[0][1]->same);
    CHECK(view.cells[1][2]->within > view.cells[0][1]->within);
}

TEST_CASE("fair scores lift who met strict interviewers, and never cross groups") {
    MadeUpScores made_up;
    made_up.few = 6;
    const FairView view = internal::fair_view(analysis_of(made_up));
    REQUIRE(view.rows.size() == 34);
    CHECK(view.rows[0].interviewers == 5);
    CHECK(view.rows[20].interviewers == 4);
    made_up.apart = true;
    CHECK(internal::fair_view(analysis_of(made_up)).obstacle->reason == Undefined::disconnected);
}

TEST_CASE("the fit has a row for everybody and the reliability of strictness") {
    const FitView view = internal::fit_view(analysis_of({}));
    CHECK(view.rows.size() == 5);
    CHECK(view.rows[0].scores == 34 * 3);
    CHECK(view.rows[0].infit > 0.5);
    REQUIRE(view.reliability);
    CHECK(*view.reliability > 0.8);
    CHECK(internal::panel_size_view(analysis_of({})).steps.size() == 8);
}
