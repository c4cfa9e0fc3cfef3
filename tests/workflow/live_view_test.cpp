#include "workflow/live_view.h"

#include <doctest/doctest.h>

#include "standing_clock.h"

using namespace evenhand;
using testing::at;
using workflow::live_view;
using workflow::LiveView;
using workflow::SessionEditor;

namespace {

struct Screen {
    explicit Screen(std::size_t questions = 1)
        : editor(
              testing::example_kit(questions), testing::example_session(questions), time.clock()) {}

    [[nodiscard]] LiveView view() const { return live_view(editor, time.now); }

    testing::StandingClock time;
    SessionEditor editor;
};

}  // namespace

TEST_CASE("before the question is asked the one next step is to ask it") {
    const LiveView view = Screen(2).view();
    CHECK(view.candidate == "Candidate One");
    CHECK(view.question == "Tell me about a bug that you missed.");
    CHECK_FALSE(view.started);
    CHECK(view.question_clock.time == "0:00");
    CHECK(view.segments[0].state == "Not asked \u00b7 9 min");
    CHECK(view.next.kind == LiveView::Next::Kind::start_question);
    CHECK(view.next.text == "Start question 1");
}

TEST_CASE("a criterion that the panel asks to look at above all is marked, and said") {
    Screen screen;
    const Rubric& rubric = screen.editor.rubric();
    screen.editor.set_focus(
        {{rubric.id, rubric.criteria[1].id}, {Id<Rubric>("q99"), rubric.criteria[0].id}});
    const LiveView view = screen.view();
    CHECK_FALSE(view.criteria[0].in_focus);
    CHECK(view.criteria[1].in_focus);
    CHECK(view.criteria[1].spoken == rubric.criteria[1].title + ", in your focus, Not scored");
}

TEST_CASE("a question that was noted but not started is not called not asked") {
    Screen screen(2);
    screen.editor.show_question(1);
    screen.editor.set_notes({"heard early"});
    CHECK(screen.view().gaps[0].text == "Question 1 was not asked");
    CHECK(screen.view().gaps[1].text == "Question 2 has entries but was not started");
    screen.editor.enter_later(at(-1000));
    CHECK(screen.view().gaps[0].text == "Question 1 was not entered");
}

TEST_CASE("the clocks say what is left, when it is late, and what is over") {
    Screen screen;
    screen.editor.open_question(0);
    screen.time.set(60);
    CHECK(screen.view().question_clock.rest == "8:00 left of 9 min");
    CHECK(screen.view().question_clock.pace == LiveView::Pace::early);
    screen.time.set(444);
    CHECK(screen.view().question_clock.time == "7:24");
    CHECK(screen.view().question_clock.brief == "1:36 left");
    CHECK(screen.view().question_clock.pace == LiveView::Pace::late);
    CHECK(screen.view().question_clock.spoken == "This question 7:24 of 9 minutes");
    screen.time.set(552);
    CHECK(screen.view().question_clock.rest == "0:12 over 9 min");
    CHECK(screen.view().question_clock.pace == LiveView::Pace::over);
    CHECK(screen.view().interview_clock.rest == "0:12 over 9 min");
}

TEST_CASE("eighty percent of the time is late, one second less is early") {
    Screen screen;
    screen.editor.open_question(0);
    screen.time.set(431);
    CHECK(screen.view().question_clock.pace == LiveView::Pace::early);
    screen.time.set(432);
    CHECK(screen.view().question_clock.pace == LiveView::Pace::late);
    screen.time.set(540);
    CHECK(screen.view().question_clock.pace == LiveView::Pace::over);
}

TEST_CASE("every choice carries the key that chooses it") {
    const LiveView view = Screen().view();
    REQUIRE(view.probes.size() == 3);
    CHECK(view.probes[0].key == "a");
    CHECK(view.probes[2].key == "c");
    REQUIRE(view.items.size() == 3);
    CHECK(view.items[0].key == "1");
    CHECK(view.items[2].pitfall);
    CHECK(view.items[2].signal == "signals lack of ownership");
    CHECK(view.items[0].text == "Names the gap");
}

TEST_CASE("the tenth item has the key 0 and the eleventh none") {
    Kit kit = testing::example_kit();
    while (kit[0].rubric.items.size() < 11) {
        Item item = kit[0].rubric.items[0];
        item.id = Id<Item>("X" + std::to_string(kit[0].rubric.items.size()));
        kit[0].rubric.items.push_back(item);
    }
    const SessionEditor editor(
        kit, new_session(testing::example_head(), kit, at(0)), [] { return at(0); });
    const LiveView view = live_view(editor, at(0));
    CHECK(view.items[9].key == "0");
    CHECK(view.items[10].key.empty());
}

TEST_CASE("a tick and a probe show when they were given") {
    Screen screen;
    screen.editor.open_question(0);
    screen.time.set(128);
    screen.editor.toggle_item(0);
    screen.editor.toggle_probe(1);
    const LiveView view = screen.view();
    CHECK(view.items[0].ticked);
    CHECK(view.items[0].at == "2:08");
    CHECK(view.items[0].spoken_state == "heard at 2:08");
    CHECK(view.items[1].spoken_state == "not heard");
    CHECK(view.probes[1].at == "2:08");
    CHECK(view.probes[1].spoken_state == "used at 2:08");
}

TEST_CASE("not scored, not observed and the lowest level are three things") {
    Screen screen;
    screen.editor.open_question(0);
    CHECK(screen.view().criteria[0].score == "Not scored");
    CHECK(screen.view().criteria[0].score_brief == "\u2013");
    screen.editor.mark_not_observed();
    CHECK(screen.view().criteria[0].score == "Not observed");
    CHECK(screen.view().criteria[0].levels.back().chosen);
    screen.editor.score(1);
    const auto block = screen.view().criteria[0];
    CHECK(block.score == "1 of 5");
    CHECK(block.levels[4].chosen);
    CHECK_FALSE(block.levels.back().chosen);
    CHECK(block.levels.front().level == 5);
    CHECK(block.levels.back().level == 0);
}

TEST_CASE("a score without evidence says so until there is some") {
    Screen screen;
    screen.editor.open_question(0);
    screen.editor.score(4);
    CHECK(screen.view().criteria[0].lacks_evidence);
    CHECK(screen.view().criteria[0].evidence == "no evidence");
    screen.editor.toggle_item(0);
    CHECK_FALSE(screen.view().criteria[0].lacks_evidence);
    CHECK(screen.view().criteria[0].evidence == "0 lines, 1 tick");
}

TEST_CASE("notes show time, mark and what they are tied to") {
    Screen screen;
    screen.editor.open_question(0);
    CHECK(screen.view().notes.size() == 1);
    screen.time.set(47);
    screen.editor.set_notes({"s:"});
    screen.editor.set_notes({"settings page"});
    screen.editor.tie_line(0);
    const LiveView view = screen.view();
    REQUIRE(view.notes.size() == 1);
    CHECK(view.notes[0].time == "0:47");
    CHECK(view.notes[0].mark == NoteMark::situation);
    CHECK(view.notes[0].text == "settings page");
    CHECK(view.notes[0].link == "Owning t");
    CHECK(view.notes[0].spoken == "0:47, situation, tied to Owning the gap");
    CHECK(view.star == "S 1    T \u2013    A \u2013    R \u2013");
}

TEST_CASE("the next step leads from asking over scores and evidence to submitting") {
    Screen screen(2);
    using Kind = LiveView::Next::Kind;
    CHECK_FALSE(take_next_step(screen.editor));
    CHECK(screen.view().next.text == "Next: Score Owning the gap");
    screen.editor.score(4);
    CHECK(screen.view().next.text == "Next: Score Repairing the harm");
    CHECK_FALSE(take_next_step(screen.editor));
    CHECK(screen.editor.criterion().id == Id<Criterion>("repair"));
    screen.editor.mark_not_observed();
    CHECK(screen.view().next.text == "Next: Evidence for Owning the gap");
    screen.editor.toggle_item(0);
    CHECK(screen.view().next.kind == Kind::ask);
    CHECK(screen.view().next.text == "Next: Ask question 2");
    CHECK_FALSE(take_next_step(screen.editor));
    CHECK(screen.editor.question() == 1);
    CHECK(screen.view().segments[1].state == "Now \u00b7 9 min");
    screen.editor.skip_question(1, "no time");
    CHECK(screen.view().next.kind == Kind::submit);
    CHECK(take_next_step(screen.editor));
}

TEST_CASE("a gap of another question is named with its number") {
    Screen screen(2);
    screen.editor.open_question(0);
    screen.editor.open_question(1);
    screen.editor.mark_not_observed(0);
    screen.editor.mark_not_observed(1);
    const LiveView view = screen.view();
    CHECK(view.next.text == "Next: Q1, Score Owning the gap");
    REQUIRE(view.gaps.size() == 2);
    CHECK(view.gaps[0].where == "Q1");
    CHECK(view.gaps[0].text == "Owning the gap has no score");
    CHECK(view.segments[0].state == "Asked \u00b7 0:00 of 9 min \u00b7 2 gaps");
    CHECK(view.segments[0].brief == "1 open");
}

TEST_CASE("a skipped question says why, and a closed interview has no next step") {
    Screen screen;
    screen.editor.skip_question(0, "no example");
    CHECK(screen.view().segments[0].state == "Skipped \u00b7 no example");
    CHECK(screen.view().skipped == "no example");
    screen.editor.close();
    CHECK(screen.view().closed);
    CHECK(screen.view().next.kind == LiveView::Next::Kind::none);
    CHECK_FALSE(take_next_step(screen.editor));
}

TEST_CASE("an interview that another program has open shows the gaps that it has") {
    Screen screen(2);
    screen.editor.open_question(0);
    screen.editor.score(4);
    screen.editor.open_question(1);
    const LiveView open = screen.view();
    screen.editor.close();
    const LiveView view = screen.view();
    CHECK(view.segments[0].state == open.segments[0].state);
    CHECK(view.segments[0].brief == "1 open");
    CHECK(view.segments[1].state == open.segments[1].state);
}

TEST_CASE("a score that was given after its question says how late") {
    Screen screen;
    screen.editor.open_question(0);
    CHECK(screen.view().unscored ==
          "Question 1 has no score for Owning the gap, Repairing the harm");
    screen.editor.score(0, 4);
    screen.time.set(60);
    screen.editor.pause_clock(at(60));
    screen.time.set(60 + 14 * 60);
    screen.editor.score(1, 4);
    const LiveView view = screen.view();
    CHECK(view.unscored.empty());
    CHECK(view.criteria[0].late.empty());
    CHECK(view.criteria[1].late == "scored 14 min after the question");
    CHECK(view.criteria[1].evidence == "no evidence \u00b7 14 min late");
    CHECK(view.criteria[1].spoken ==
          "Repairing the harm, 4 of 5, scored 14 min after the question");
}
