#include "workflow/practice_result.h"

#include <doctest/doctest.h>

#include "practice_example.h"

using namespace evenhand;
using testing::example_round;
using testing::rated_answer;
using workflow::fit_view;
using workflow::progress_words;
using workflow::round_result;
using workflow::RoundResultView;

namespace {

RoundResultView with_fit(const std::vector<int>& differences) {
    RoundResultView view;
    view.fit = fit_view(differences, "you", 4);
    return view;
}

std::vector<int> repeated(const std::vector<int>& differences, int times) {
    std::vector<int> all;
    for (int time = 0; time < times; ++time) {
        all.insert(all.end(), differences.begin(), differences.end());
    }
    return all;
}

}  // namespace

TEST_CASE("the fit is said in one sentence, with the direction of the bias") {
    CHECK(fit_view({1, 1, 1, 0, 1, 1}, "you", 4).sentence ==
          "Against the key you are 0.8 too high on average and miss by 0.8 points typically.");
    CHECK(fit_view({-1, -1, -1, 0, -2, -1}, "Rater Two", 4).sentence ==
          "Against the key Rater Two is 1.0 too low on average and misses by 1.0 point typically.");
    CHECK(fit_view(repeated({1, -1}, 60), "you", 4).sentence ==
          "Against the key you are neither too high nor too low on average and miss by 1.0 point "
          "typically.");
    CHECK(fit_view({1, -1, 0}, "you", 4)
              .sentence.starts_with("Against the key you are neither clearly too high nor too low "
                                    "on average (0.0)"));
}

TEST_CASE("no direction is claimed where the interval has both") {
    CHECK(fit_view({1, 0, 1, 0, 0, 0}, "you", 4).sentence ==
          "Against the key you are neither clearly too high nor too low on average (0.3 too high) "
          "and miss by 0.3 points typically.");
}

TEST_CASE("an interval wider than the scale is none") {
    const auto few = fit_view({2, -1}, "you", 4);
    CHECK(few.bias_range == "not enough scores to say how sure this is");
    CHECK(few.mae_range == "not enough scores to say how sure this is");
    REQUIRE(few.fit);
    CHECK(std::holds_alternative<calibration::Undefined>(few.fit->bias_interval));
    CHECK(few.sentence.starts_with("Against the key you are neither clearly too high nor too low"));
    std::vector<int> upside_down(29, 4);
    upside_down.push_back(3);
    const auto many = fit_view(upside_down, "you", 4);
    REQUIRE(many.fit);
    CHECK(std::get<calibration::Interval>(many.fit->error_interval).high == 4);
    CHECK(progress_words({with_fit(upside_down), with_fit(repeated({0, 1}, 15))})
              .starts_with("The typical miss went from 4.0 to 0.5 points"));
}

TEST_CASE("two scores have a range, one has none, and none have no number") {
    const auto few = fit_view({1, 0, 1, 0}, "you", 4);
    CHECK(few.bias == "0.5 too high");
    CHECK(few.bias_range == "0.4 too low to 1.4 too high");
    CHECK(few.exact == "2 of 4");
    CHECK(few.within_one == "4 of 4");
    CHECK(fit_view({1}, "you", 4).bias_range == "not enough scores to say how sure this is");
    const auto none = fit_view({}, "you", 4);
    CHECK_FALSE(none.fit);
    CHECK(none.bias == "no score to compare");
    CHECK(none.sentence == "There is no score to compare with the key yet.");
}

TEST_CASE("ranges go from one side of the key to the other, and a miss is never below 0") {
    const auto view = fit_view({1, -1, 2, 0, -1}, "you", 4);
    CHECK(view.bias_range == "1.4 too low to 1.8 too high");
    CHECK(fit_view({0, 0, 0, 0, 2}, "you", 4).mae_range == "0.0 to 1.5");
    CHECK(fit_view({0, 0, 0, 0, 0}, "you", 4).bias_range == "0.0");
}

TEST_CASE("a round's result counts what is comparable, as a whole and by criterion") {
    CalibrationRound round = example_round();
    const Practice practice{
        round.id,
        "",
        "R",
        {rated_answer(round, "A", {4, 5}), rated_answer(round, "B", {1, 0}, {}, 4000)}};
    const RoundResultView view = round_result(round, practice);
    CHECK(view.progress == "2 of 3 answers");
    CHECK_FALSE(view.finished);
    CHECK(view.date == "23 Nov 2026");
    CHECK(view.fit.scores == 3);
    CHECK(view.fit.exact == "2 of 3");
    REQUIRE(view.criteria.size() == 2);
    CHECK(view.criteria[0].fit.bias == "0.5 too low");
    CHECK(view.criteria[1].fit.scores == 1);
}

TEST_CASE("an item that is missed or imagined again and again is named") {
    CalibrationRound round = example_round();
    for (SampleAnswer& answer : round.rubric.rubric.samples) {
        answer.ticks = {{Id<Item>("LF1"), true, ""}, {Id<Item>("PF1"), false, ""}};
    }
    const Practice practice{round.id,
                            "",
                            "R",
                            {rated_answer(round, "A", {5, 5}, {"PF1"}),
                             rated_answer(round, "B", {1, 4}, {"PF1", "LF1"}),
                             rated_answer(round, "C", {3, 2}, {})}};
    const RoundResultView view = round_result(round, practice);
    REQUIRE(view.often_missed.size() == 2);
    CHECK(view.often_missed[0].find("missed in 2 of 3 answers that have it") != std::string::npos);
    CHECK(view.often_missed[1].find("ticked in 2 of 3 answers that lack it") != std::string::npos);
}

TEST_CASE("progress is claimed only where intervals lie apart") {
    const std::vector<int> before = repeated({2, 2, 2, 2, 1}, 6);
    CHECK(progress_words({with_fit(before), with_fit(repeated({0, 0, 0, 0, 1}, 6))}) ==
          "The typical miss went from 1.8 to 0.2 points; the intervals lie apart, so this is more "
          "than chance.");
    CHECK(
        progress_words({with_fit(before), with_fit({1}), with_fit(repeated({2, 2, 2, 1, 1}, 6))}) ==
        "The typical miss went from 1.8 to 1.6 points; the intervals overlap, so chance may have "
        "done it.");
}

TEST_CASE("rounds of one day are told apart in the drawing") {
    std::vector<RoundResultView> rounds(3, with_fit(repeated({1, 0}, 15)));
    rounds[0].date = rounds[1].date = "27 Nov 2026";
    rounds[2].date = "28 Nov 2026";
    const auto drawing = workflow::progress_drawing(rounds);
    CHECK(drawing.table.rows[0][1] == "27 Nov 2026");
    CHECK(drawing.table.rows[1][1] == "27 Nov 2026 (2)");
    CHECK(drawing.table.rows[2][1] == "28 Nov 2026");
}

TEST_CASE("a handful of scores claims no progress, however far the intervals lie apart") {
    CHECK(
        progress_words({with_fit({2, 2, 2, 2, 1}), with_fit({0, 0, 0, 0, 1})}) ==
        "Not enough scores to tell whether the scores come nearer to the key: it takes two rounds "
        "with at least 30 scores each, and none has as many.");
    CHECK(progress_words({with_fit(repeated({2, 1}, 15)), with_fit(repeated({0}, 29))})
              .ends_with(" and one has as many."));
    CHECK(progress_words({with_fit(repeated({2, 1}, 15))}) ==
          "Not enough rounds to tell whether the scores come nearer to the key: it takes two with "
          "at least 30 scores each.");
}

TEST_CASE("intervals of no width claim no progress") {
    CHECK(
        progress_words({with_fit(repeated({1}, 30)), with_fit(repeated({0, 1}, 15))}) ==
        "The typical miss went from 1.0 to 0.5 points; every score of a round missed by the same, "
        "which does not tell whether chance has done it.");
}
