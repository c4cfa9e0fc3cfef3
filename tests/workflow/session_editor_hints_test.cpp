#include <doctest/doctest.h>

#include "core/score_hints.h"
#include "standing_clock.h"
#include "workflow/session_editor.h"

using namespace evenhand;
using testing::at;
using workflow::SessionEditor;

namespace {

struct Interview {
    explicit Interview(std::size_t questions = 1)
        : editor(
              testing::example_kit(questions), testing::example_session(questions), time.clock()) {
        editor.on_event([this](const SessionEvent& event) { events.push_back(event); });
    }

    testing::StandingClock time;
    SessionEditor editor;
    std::vector<SessionEvent> events;
};

/// Both criteria scored with evidence; the top one in spite of a pitfall.
void contradict(Interview& interview) {
    SessionEditor& editor = interview.editor;
    editor.open_question(0);
    interview.time.set(2);
    editor.set_notes({"named the gap", "undid the release"});
    editor.tie_line(0);
    editor.step_criterion(1);
    editor.tie_line(1);
    editor.toggle_item(2);
    editor.score(0, 5);
    editor.score(1, 2);
}

}  // namespace

TEST_CASE("a hint is raised once nothing has changed for two seconds") {
    Interview interview;
    contradict(interview);
    interview.time.set(3);
    interview.editor.look_for_hints_at_rest();
    CHECK(interview.editor.session().hints.empty());
    interview.time.set(4);
    interview.editor.look_for_hints_at_rest();
    REQUIRE(interview.editor.session().hints.size() == 1);
    CHECK(interview.editor.session().hints[0].hint.kind == HintKind::pitfall_and_top);
    CHECK(interview.editor.session().hints[0].shown_at == at(4));
}

TEST_CASE("a hint whose cause was changed is settled as changed, and comes back with it") {
    Interview interview;
    contradict(interview);
    interview.editor.look_for_hints();
    interview.time.set(20);
    interview.editor.score(0, 4);
    interview.editor.look_for_hints();
    REQUIRE(interview.editor.session().hints.size() == 1);
    CHECK(interview.editor.session().hints[0].outcome == HintOutcome::changed);
    CHECK(interview.editor.session().hints[0].settled_at == at(20));
    interview.editor.score(0, 5);
    interview.editor.look_for_hints();
    CHECK(interview.editor.session().hints.size() == 2);
}

TEST_CASE("a dismissed hint stays dismissed while its cause stands") {
    Interview interview;
    contradict(interview);
    interview.editor.look_for_hints();
    interview.time.set(30);
    interview.editor.dismiss_hint();
    interview.editor.look_for_hints();
    REQUIRE(interview.editor.session().hints.size() == 1);
    CHECK(interview.editor.session().hints[0].outcome == HintOutcome::dismissed);
    CHECK(interview.editor.session().hints[0].settled_at == at(30));
    interview.editor.dismiss_hint();
    interview.editor.dismiss_hint(5);
    CHECK(interview.editor.session().hints[0].settled_at == at(30));
}

TEST_CASE("what a gap hides is not raised, and so not kept as shown") {
    Interview interview(2);
    contradict(interview);
    interview.editor.look_for_hints();
    interview.time.set(10);
    interview.editor.look_for_hints_at_rest();
    CHECK(interview.editor.session().hints.empty());
    interview.editor.skip_question(1, "no time");
    REQUIRE(interview.editor.gaps().empty());
    interview.time.set(12);
    interview.editor.look_for_hints_at_rest();
    REQUIRE(interview.editor.session().hints.size() == 1);
    CHECK(interview.editor.session().hints[0].shown_at == at(12));
}

TEST_CASE("while an interview goes on one hint is raised at a time, and all of them at its end") {
    Interview interview;
    interview.editor.use_words({{"note-age", {{"young*", "what they did", ""}}}});
    contradict(interview);
    interview.editor.set_notes({"named the gap", "undid the release", "a young man"});
    interview.time.set(10);
    interview.editor.look_for_hints_at_rest();
    REQUIRE(interview.editor.session().hints.size() == 1);
    interview.time.set(20);
    interview.editor.look_for_hints_at_rest();
    REQUIRE(interview.editor.session().hints.size() == 1);
    interview.editor.dismiss_hint();
    interview.time.set(21);
    interview.editor.look_for_hints_at_rest();
    CHECK(interview.editor.session().hints.size() == 1);
    interview.time.set(22);
    interview.editor.look_for_hints_at_rest();
    REQUIRE(interview.editor.session().hints.size() == 2);
    CHECK(interview.editor.session().hints[1].shown_at == at(22));

    Interview ending;
    ending.editor.use_words({{"note-age", {{"young*", "what they did", ""}}}});
    contradict(ending);
    ending.editor.set_notes({"named the gap", "undid the release", "a young man"});
    ending.editor.look_for_hints();
    CHECK(ending.editor.session().hints.size() == 2);
}

TEST_CASE("undo passes hints over and takes back what was done before") {
    Interview interview;
    contradict(interview);
    interview.editor.look_for_hints();
    interview.editor.dismiss_hint();
    interview.editor.undo();
    CHECK(interview.editor.session().hints.size() == 1);
    CHECK(find_rating(interview.editor.record(), Id<Criterion>("repair")) == nullptr);
}

TEST_CASE("hints come back with the events that raised and answered them") {
    Interview interview;
    contradict(interview);
    interview.editor.look_for_hints();
    interview.editor.dismiss_hint();
    Interview again;
    again.editor.replay(interview.events);
    CHECK(again.editor.session() == interview.editor.session());
}

TEST_CASE("what is said at the end is looked at, and a word that goes settles its hint") {
    Interview interview;
    interview.editor.use_words({{"note-speech", {{"accent", "", ""}}}});
    contradict(interview);
    interview.editor.look_for_hints();
    const std::size_t before = interview.editor.session().hints.size();
    interview.editor.use_verdict({Recommendation::no, "Strong accent."});
    interview.editor.look_for_hints();
    REQUIRE(interview.editor.session().hints.size() == before + 1);
    CHECK(interview.editor.session().hints.back().hint.kind == HintKind::about_person);
    CHECK_FALSE(interview.editor.session().hints.back().hint.question);
    interview.editor.use_verdict({Recommendation::no, "Told it plainly."});
    interview.editor.look_for_hints();
    CHECK(interview.editor.session().hints.back().outcome == HintOutcome::changed);
}
