#include "workflow/practice_view.h"

#include <doctest/doctest.h>

#include "practice_example.h"
#include "workflow/internal/open_practice.h"

using namespace evenhand;
using testing::example_round;
using testing::practice_time;
using testing::rated_answer;
using workflow::comparison_view;
using workflow::ComparisonView;

namespace {

/// An answer of the example round that is being rated.
struct Desk {
    CalibrationRound round = example_round();
    Practice practice{round.id, "", "Rater One"};
    Kit kit{workflow::internal::without_samples(round.rubric.rubric)};
    workflow::SessionEditor editor{
        kit,
        new_session({Id<Session>("s"), {Id<Candidate>("A"), "A"}, "r", {Id<Rater>("r"), "R"}},
                    kit,
                    practice_time(0)),
        [] { return practice_time(5); }};

    Desk() { editor.open_question(0); }
    [[nodiscard]] workflow::PracticeView view() const {
        return practice_view(editor, round, practice, practice_time(65));
    }
};

}  // namespace

TEST_CASE_FIXTURE(Desk,
                  "the answer is shown with the criteria and its place in the round, no key") {
    const workflow::PracticeView shown = view();
    CHECK(shown.answer == "Answer 1 of 3");
    CHECK(shown.live.candidate == "Answer 1 of 3");
    CHECK(shown.live.role == "Missed bugs");
    const SampleAnswer& next = *answers_of(round)[next_answer(round, practice)];
    CHECK(shown.passages == next.passages);
    CHECK(shown.live.probes.empty());
    REQUIRE(shown.live.segments.size() == 3);
    CHECK(shown.live.segments[0].current);
    CHECK(shown.live.segments[1].state == "Not rated yet");
    CHECK(shown.live.question_clock.time == "1:00");
    CHECK(shown.live.criteria.size() == 2);
}

TEST_CASE_FIXTURE(Desk, "what is missing is a score, never evidence, and the next step names it") {
    CHECK(view().live.gaps.size() == 2);
    CHECK(view().live.next.text == "Next: Score " + round.rubric.rubric.criteria[0].title);
    editor.score(0, 4);
    CHECK(view().live.gaps.size() == 1);
    CHECK_FALSE(view().live.criteria[0].lacks_evidence);
    CHECK(view().live.criteria[0].evidence.empty());
    editor.mark_not_observed(1);
    CHECK(view().live.gaps.empty());
    CHECK(view().live.next.kind == workflow::LiveView::Next::Kind::submit);
    CHECK(view().live.next.text == "Seal the answer and see the key");
}

TEST_CASE_FIXTURE(Desk, "answers that are sealed are full on the line") {
    practice.answers = {rated_answer(round, "A", {5, 5})};
    const auto shown = view();
    CHECK(shown.live.segments[0].state == "Sealed");
    CHECK(shown.live.segments[0].fraction == 1);
    CHECK(shown.live.segments[1].current);
    CHECK(shown.answer == "Answer 2 of 3");
}

TEST_CASE("a sealed answer says how far each score is from the key, and why") {
    CalibrationRound round = example_round();
    round.rubric.rubric.samples[1].panel = 12;
    Practice practice{round.id, "", "R", {rated_answer(round, "B", {3, 4}, {"LF1"})}};
    const ComparisonView view = comparison_view(round, practice, 0);
    CHECK(view.title == "Answer 1 of 3");
    REQUIRE(view.scores.size() == 2);
    CHECK(view.scores[0].words == "2 levels above the key");
    CHECK(view.scores[0].given == "3");
    CHECK(view.scores[0].key == "1");
    CHECK(view.scores[0].given_anchor == round.rubric.rubric.criteria[0].anchors[2].text);
    CHECK(view.scores[0].key_anchor == round.rubric.rubric.criteria[0].anchors[0].text);
    CHECK(view.scores[0].reason == round.rubric.rubric.samples[1].keys[0].reason);
    CHECK(view.scores[1].words == "As the key");
    CHECK(view.scores[1].agrees);
    CHECK(view.panel == "The key rests on 12 blind raters.");
    CHECK(view.summary.starts_with("1 of 2 scores is the key's."));
}

TEST_CASE("items that were missed and items that were imagined stand apart") {
    CalibrationRound round = example_round();
    round.rubric.rubric.samples[0].ticks = {{Id<Item>("LF1"), true, "said so"},
                                            {Id<Item>("LF3"), false, "nobody is named"},
                                            {Id<Item>("PF1"), false, "blames nobody"}};
    Practice practice{round.id, "", "R", {rated_answer(round, "A", {5, 4}, {"LF3"})}};
    const ComparisonView view = comparison_view(round, practice, 0);
    REQUIRE(view.missed.size() == 1);
    CHECK(view.missed[0].reason == "said so");
    CHECK(view.missed[0].words == "In the answer, not ticked");
    REQUIRE(view.imagined.size() == 1);
    CHECK(view.imagined[0].reason == "nobody is named");
    CHECK(view.agreed == "1 of 3 look-fors and pitfalls are as in the key.");
    CHECK(view.scores[1].words == "1 level below the key");
    CHECK(view.summary == "1 of 2 scores is the key's. 1 missed. 1 imagined.");
    CHECK(view.panel == "The key is the author's.");
}

TEST_CASE("not observed is said on either side") {
    CalibrationRound round = example_round();
    round.rubric.rubric.samples[0].keys[1].score.reset();
    Practice practice{round.id, "", "R", {rated_answer(round, "A", {0, 3})}};
    const ComparisonView view = comparison_view(round, practice, 0);
    CHECK(view.scores[0].words == "You: not observed");
    CHECK_FALSE(view.scores[0].given_level);
    CHECK(view.scores[1].words == "The key: not observed");
    CHECK(view.scores[1].key == "not observed");
}
