// Where the rater is: at the opening, a question, or the closing.

#include <doctest/doctest.h>

#include "standing_clock.h"
#include "workflow/live_view.h"
#include "workflow/session_editor.h"

using namespace evenhand;
using testing::at;
using workflow::live_view;
using workflow::LiveView;
using workflow::SessionEditor;

namespace {

Session planned(InterviewMargins margins) {
    Session session = testing::example_session(2);
    session.head.margins = margins;
    return session;
}

/// Two questions, 5 minutes before them and 10 behind them.
struct Planned {
    explicit Planned(InterviewMargins margins = {5, 10})
        : editor(testing::example_kit(2), planned(margins), time.clock()) {
        editor.on_event([this](const SessionEvent& event) { events.push_back(event); });
    }

    [[nodiscard]] LiveView view() const { return live_view(editor, time.now); }
    void score_all() {
        for (std::size_t question = 0; question < 2; ++question) {
            editor.open_question(question);
            editor.set_notes({"heard"});
            editor.tie_line(0);
            editor.score(0, 3);
            editor.score(1, 4);
            editor.tie_line(0);
        }
    }

    testing::StandingClock time;
    SessionEditor editor;
    std::vector<SessionEvent> events;
};

}  // namespace

TEST_CASE("an interview whose opening is planned begins there, another at its first question") {
    CHECK(Planned().editor.margin() == Margin::opening);
    CHECK_FALSE(Planned({0, 10}).editor.margin());
    Session begun = planned({5, 10});
    begun.questions[0].spans = {{at(0), at(10)}};
    testing::StandingClock time;
    const SessionEditor editor(testing::example_kit(2), begun, time.clock());
    CHECK_FALSE(editor.margin());
}

TEST_CASE("the steps go through opening, questions and closing by one key") {
    Planned interview;
    CHECK(interview.view().next.text == "Start the opening");
    (void)workflow::take_next_step(interview.editor);
    CHECK(interview.view().next.text == "Start question 1");
    (void)workflow::take_next_step(interview.editor);
    CHECK_FALSE(interview.editor.margin());
    CHECK(interview.view().next.text == "Next: Score Owning the gap");
    interview.score_all();
    while (const auto gap = interview.editor.go_to_next_gap()) {
        interview.editor.skip_question(gap->question, "enough heard");
    }
    CHECK(interview.view().next.text == "Start the closing");
    CHECK_FALSE(workflow::take_next_step(interview.editor));
    CHECK(interview.editor.margin() == Margin::closing);
    CHECK(interview.view().next.kind == LiveView::Next::Kind::submit);
}

TEST_CASE("from the opening and the closing the next gap is the first one") {
    Planned interview;
    interview.editor.open_margin(Margin::opening);
    auto gap = interview.editor.go_to_next_gap();
    REQUIRE(gap);
    CHECK(gap->question == 0);
    CHECK_FALSE(interview.editor.margin());
    interview.editor.open_margin(Margin::closing);
    gap = interview.editor.go_to_next_gap();
    REQUIRE(gap);
    CHECK(gap->question == 0);
}

TEST_CASE("the opening's clock warns at 80 percent and says what is over") {
    Planned interview;
    interview.editor.open_margin(Margin::opening);
    interview.time.set(239);
    CHECK(interview.view().question_clock.pace == LiveView::Pace::early);
    interview.time.set(240);
    CHECK(interview.view().question_clock.pace == LiveView::Pace::late);
    CHECK(interview.view().question_clock.rest == "1:00 left of 5 min");
    CHECK(interview.view().question_clock.spoken == "The opening 4:00 of 5 minutes");
    interview.time.set(312);
    CHECK(interview.view().question_clock.pace == LiveView::Pace::over);
    CHECK(interview.view().question_clock.brief == "0:12 over");
    CHECK(interview.view().interview_clock.time == "5:12");
}

TEST_CASE("the time line shows what was planned for the margins and how long they took") {
    Planned interview;
    CHECK(interview.view().opening->state == "Not begun \u00b7 5 min");
    CHECK(interview.view().opening->current);
    CHECK_FALSE(interview.view().segments[0].current);
    interview.editor.open_margin(Margin::opening);
    CHECK(interview.view().opening->state == "Now \u00b7 5 min");
    interview.time.set(150);
    interview.editor.open_question(0);
    CHECK(interview.view().opening->state == "Held \u00b7 2:30 of 5 min");
    CHECK(interview.view().opening->fraction == doctest::Approx(0.5));
    CHECK(interview.view().segments[0].current);
    CHECK(interview.view().closing->minutes == 10);
    CHECK_FALSE(Planned({0, 0}).view().opening);
    CHECK_FALSE(Planned({0, 0}).view().closing);
}

TEST_CASE("of a sealed interview the time line says only what was planned around the questions") {
    Planned interview;
    interview.editor.close();
    CHECK(interview.view().opening->state == "5 min");
}

TEST_CASE("at the opening the page says what to say, and holds nothing to be scored") {
    const LiveView view = Planned().view();
    CHECK(view.margin == Margin::opening);
    CHECK(view.question == "Opening: before the first question");
    CHECK(view.read_aloud.find("2 questions in 33 minutes, the last 10 for their own") !=
          std::string::npos);
    CHECK(view.criteria.empty());
    CHECK(view.items.empty());
    CHECK(view.probes.empty());
    CHECK(view.notes.size() == 1);
    CHECK_FALSE(view.started);
}

TEST_CASE("what would change the question is ignored while a margin is shown") {
    Planned interview;
    interview.editor.score(4);
    interview.editor.mark_not_observed();
    interview.editor.toggle_item(0);
    interview.editor.toggle_probe(0);
    interview.editor.set_notes({"said to nobody"});
    interview.editor.step_criterion(1);
    interview.editor.skip_question(0, "not now");
    CHECK(interview.events.empty());
    CHECK_FALSE(interview.editor.ask_to_score());
}

TEST_CASE("the arrow keys reach opening and closing, and no further") {
    Planned interview;
    CHECK_FALSE(interview.editor.can_step(-1));
    interview.editor.step_question(1);
    CHECK_FALSE(interview.editor.margin());
    interview.editor.step_question(1);
    CHECK(interview.editor.question() == 1);
    interview.editor.step_question(1);
    CHECK(interview.editor.margin() == Margin::closing);
    CHECK_FALSE(interview.editor.can_step(1));
    interview.editor.step_question(-1);
    CHECK_FALSE(interview.editor.margin());
    CHECK(interview.editor.question() == 1);
    interview.editor.step_question(-1);
    interview.editor.step_question(-1);
    CHECK(interview.editor.margin() == Margin::opening);
    CHECK_FALSE(Planned({0, 0}).editor.can_step(-1));
}

TEST_CASE("a late note in the closing leaves the closing's clock alone") {
    Planned interview;
    interview.editor.open_question(0);
    interview.editor.open_margin(Margin::closing);
    interview.editor.show_question(0);
    interview.editor.set_notes({"one thing more"});
    CHECK(running_margin(interview.editor.margins()) == Margin::closing);
    CHECK_FALSE(running_question(interview.editor.session()));
}

TEST_CASE("undo leaves a margin and shows the question that it changed") {
    Planned interview;
    interview.editor.open_question(0);
    interview.editor.score(4);
    interview.editor.open_margin(Margin::closing);
    interview.editor.undo();
    CHECK_FALSE(interview.editor.margin());
    CHECK(interview.editor.record().ratings.empty());
    CHECK(running_margin(interview.editor.margins()) == Margin::closing);
}

TEST_CASE("a question that was left for the closing without scores is not asked about again") {
    Planned interview;
    interview.editor.open_question(1);
    interview.editor.show_margin(Margin::closing);
    interview.editor.show_question(1);
    CHECK_FALSE(interview.editor.ask_to_score());
}

TEST_CASE("an interview held on paper has no opening to be timed") {
    Planned interview;
    interview.editor.enter_later(at(-1000));
    CHECK_FALSE(interview.editor.margin());
    CHECK_FALSE(interview.editor.has_margin(Margin::opening));
    interview.editor.open_margin(Margin::closing);
    CHECK_FALSE(interview.editor.margin());
    CHECK(interview.view().next.text == "Enter question 1");
}

TEST_CASE("an interview held on paper shows no time of typing as one of the interview") {
    Planned interview;
    interview.editor.enter_later(at(-1000));
    interview.editor.open_question(0);
    interview.time.set(90);
    interview.editor.set_notes({"- they hid it"});
    interview.editor.toggle_item(0);
    interview.editor.open_question(1);
    const auto other = interview.view();
    CHECK(other.segments[0].state.find(" of ") == std::string::npos);
    CHECK(other.segments[0].fraction == 0);
    interview.editor.open_question(0);
    const auto view = interview.view();
    CHECK(view.question_clock.time.empty());
    CHECK(view.interview_clock.rest.empty());
    CHECK(view.question_clock.spoken == "Held on paper: no clock");
    REQUIRE(view.items[0].ticked);
    CHECK(view.items[0].at.empty());
    CHECK(view.items[0].spoken_state == "heard");
    CHECK(view.notes[0].time.empty());
    CHECK(view.notes[0].spoken == "against");
}

TEST_CASE("replayed events give the margins' clocks back") {
    Planned interview;
    interview.editor.open_margin(Margin::opening);
    interview.time.set(100);
    interview.editor.open_question(0);
    interview.time.set(200);
    interview.editor.open_margin(Margin::closing);
    Planned again;
    again.editor.replay(interview.events);
    CHECK(again.editor.margins() == interview.editor.margins());
    CHECK(again.editor.session() == interview.editor.session());
}

TEST_CASE("a closed interview can be looked through, and the journal hears nothing of it") {
    Planned interview;
    interview.editor.open_question(0);
    interview.editor.close();
    interview.events.clear();
    int drawn = 0;
    interview.editor.on_change([&] { ++drawn; });
    interview.editor.step_question(1);
    CHECK(interview.editor.question() == 1);
    interview.editor.step_criterion(1);
    CHECK(interview.editor.record().current_criterion == 1);
    interview.editor.show_margin(Margin::closing);
    CHECK(interview.editor.margin() == Margin::closing);
    CHECK(drawn == 3);
    interview.editor.open_question(1);
    CHECK(interview.editor.margin() == Margin::closing);
    CHECK(interview.events.empty());
}
