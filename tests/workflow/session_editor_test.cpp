#include "workflow/session_editor.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "standing_clock.h"

using namespace evenhand;
using testing::at;
using workflow::SessionEditor;

namespace {

using Lines = std::vector<std::string>;

/// An editor at its first question, with a clock that stands.
struct Interview {
    explicit Interview(std::size_t questions = 1)
        : editor(
              testing::example_kit(questions), testing::example_session(questions), time.clock()) {
        editor.on_event([this](const SessionEvent& event) { events.push_back(event); });
    }

    void type(int second, const Lines& lines) {
        time.set(second);
        editor.set_notes(lines);
    }
    [[nodiscard]] Lines notes() const {
        Lines lines;
        for (const NoteLine& line : editor.record().notes) {
            lines.push_back(line.text);
        }
        return lines;
    }

    testing::StandingClock time;
    SessionEditor editor;
    std::vector<SessionEvent> events;
};

}  // namespace

TEST_CASE("a score is for the current criterion and bears the clock's time") {
    Interview interview;
    interview.time.set(12);
    interview.editor.step_criterion(1);
    interview.editor.score(4);
    const Rating* rating = find_rating(interview.editor.record(), Id<Criterion>("repair"));
    REQUIRE(rating != nullptr);
    CHECK(rating->score->value() == 4);
    CHECK(rating->given_at == at(12));
}

TEST_CASE("a level that the scale lacks is ignored") {
    Interview interview;
    interview.editor.score(7);
    CHECK(interview.editor.record().ratings.empty());
    CHECK(interview.events.empty());
}

TEST_CASE("stepping beyond the first or last criterion or question stays there") {
    Interview interview(2);
    interview.editor.step_criterion(-1);
    interview.editor.step_question(-1);
    CHECK(interview.editor.criterion().id == Id<Criterion>("owning"));
    CHECK(interview.editor.question() == 0);
    interview.editor.step_question(1);
    interview.editor.step_question(1);
    CHECK(interview.editor.question() == 1);
}

TEST_CASE("undo takes back a score and redo gives it again") {
    Interview interview;
    interview.editor.score(2);
    interview.editor.score(5);
    interview.editor.undo();
    CHECK(find_rating(interview.editor.record(), Id<Criterion>("owning"))->score->value() == 2);
    interview.editor.undo();
    CHECK(interview.editor.record().ratings.empty());
    CHECK_FALSE(interview.editor.can_undo());
    interview.editor.redo();
    interview.editor.redo();
    CHECK(find_rating(interview.editor.record(), Id<Criterion>("owning"))->score->value() == 5);
    CHECK_FALSE(interview.editor.can_redo());
}

TEST_CASE("typing on a line is one step until a pause of more than a second") {
    Interview interview;
    interview.type(0, {"h"});
    interview.type(1, {"ho"});
    interview.type(2, {"hot"});
    interview.type(5, {"hotf"});
    interview.editor.undo();
    CHECK(interview.notes() == Lines{"hot"});
    interview.editor.undo();
    CHECK(interview.notes().empty());
}

TEST_CASE("typing on another line is another step") {
    Interview interview;
    interview.type(0, {"one"});
    interview.type(0, {"one", ""});
    interview.type(0, {"one", "t"});
    interview.editor.undo();
    CHECK(interview.notes() == Lines{"one"});
}

TEST_CASE("a score between two keystrokes parts the typing into two steps") {
    Interview interview;
    interview.type(0, {"a"});
    interview.editor.score(3);
    interview.type(0, {"ab"});
    interview.editor.undo();
    CHECK(interview.notes() == Lines{"a"});
    CHECK(interview.editor.record().ratings.size() == 1);
}

TEST_CASE("only what differs is recorded") {
    Interview interview;
    interview.type(0, {"a", "b", "c"});
    interview.events.clear();
    interview.type(1, {"a", "x", "c"});
    REQUIRE(interview.events.size() == 1);
    const auto& edit = std::get<NotesEdited>(std::get<SessionChange>(interview.events[0].what));
    CHECK(edit.first == 1);
    CHECK(edit.removed == 1);
    CHECK(edit.lines == Lines{"x"});
    interview.type(2, {"a", "x", "c"});
    CHECK(interview.events.size() == 1);
}

TEST_CASE("of a long line a key records itself alone, and is undone and replayed as any other") {
    Interview interview;
    const std::string line(3000, 'x');
    interview.type(0, {"first", line});
    interview.type(5, {"first", line + "y"});
    interview.type(5, {"first", line + "yz"});
    const auto& edit = std::get<LineEdited>(std::get<SessionChange>(interview.events.back().what));
    CHECK(edit.line == 1);
    CHECK(edit.at == 3001);
    CHECK(edit.removed == 0);
    CHECK(edit.text == "z");
    CHECK(interview.notes() == Lines{"first", line + "yz"});

    SessionEditor again(
        testing::example_kit(1), testing::example_session(1), interview.time.clock());
    again.replay(interview.events);
    CHECK(again.session() == interview.editor.session());
    for (SessionEditor* each : {&interview.editor, &again}) {
        each->undo();
        CHECK(each->record().notes[1].text == line);
    }
}

TEST_CASE("a mark put before a long line is taken off it") {
    Interview interview;
    const std::string line(300, 'x');
    interview.type(0, {line});
    interview.type(0, {"+" + line});
    interview.type(0, {"+ " + line});
    CHECK(interview.notes() == Lines{line});
    CHECK(interview.editor.record().notes[0].mark == NoteMark::plus);
}

TEST_CASE("an empty note field over empty notes records nothing") {
    Interview interview;
    interview.type(0, {""});
    CHECK(interview.events.empty());
}

TEST_CASE("a mark typed at the start of a line is taken off it") {
    Interview interview;
    interview.type(0, {"+"});
    interview.type(0, {"+ "});
    CHECK(interview.notes() == Lines{""});
    CHECK(interview.editor.record().notes[0].mark == NoteMark::plus);
}

TEST_CASE("undo gives the characters of a mark back, and typing on leaves them") {
    Interview interview;
    interview.type(0, {"s"});
    interview.type(0, {"s:"});
    CHECK(interview.editor.record().notes[0].mark == NoteMark::situation);
    interview.editor.undo();
    CHECK(interview.notes() == Lines{"s:"});
    CHECK(interview.editor.record().notes[0].mark == NoteMark::none);
    interview.type(1, {"s: x"});
    CHECK(interview.notes() == Lines{"s: x"});
    CHECK(interview.editor.record().notes[0].mark == NoteMark::none);
}

TEST_CASE("the English article at the start of a line is no mark") {
    Interview interview;
    interview.type(0, {"a "});
    interview.type(0, {"a bug"});
    CHECK(interview.notes() == Lines{"a bug"});
    CHECK(interview.editor.record().notes[0].mark == NoteMark::none);
}

TEST_CASE("a tick ties the line to the item's criterion, an empty line is not tied") {
    Interview interview;
    interview.type(0, {"hotfix", ""});
    interview.editor.toggle_item(1, 1);
    CHECK_FALSE(interview.editor.record().notes[1].criterion);
    interview.editor.toggle_item(1, 1);
    interview.editor.toggle_item(1, 0);
    CHECK(interview.editor.record().notes[0].criterion == Id<Criterion>("repair"));
    interview.editor.toggle_item(99, 0);
    CHECK(interview.editor.record().ticks.size() == 1);
}

TEST_CASE("tying a line twice to the same criterion unties it") {
    Interview interview;
    interview.type(0, {"hotfix"});
    interview.editor.tie_line(0);
    CHECK(interview.editor.record().notes[0].criterion == Id<Criterion>("owning"));
    interview.editor.tie_line(0);
    CHECK_FALSE(interview.editor.record().notes[0].criterion);
    interview.editor.tie_line(5);
}

TEST_CASE("on an empty line the one above it is tied, and never what is written next") {
    Interview interview;
    interview.type(0, {""});
    interview.editor.tie_line(0);
    interview.type(5, {"hotfix", "", " "});
    CHECK_FALSE(interview.editor.record().notes[0].criterion);
    interview.editor.tie_line(2);
    CHECK(interview.editor.record().notes[0].criterion == Id<Criterion>("owning"));
    interview.type(9, {"hotfix", "", "something else"});
    CHECK_FALSE(interview.editor.record().notes[2].criterion);
}

TEST_CASE("undo leaves the clocks and shows the question it changed") {
    Interview interview(2);
    interview.editor.open_question(0);
    interview.editor.score(3);
    interview.time.set(60);
    interview.editor.open_question(1);
    interview.time.set(90);
    interview.editor.undo();
    CHECK(interview.editor.question() == 0);
    CHECK(interview.editor.record().ratings.empty());
    CHECK(time_on(interview.editor.session().questions[0], at(200)).count() == 60);
    CHECK(time_on(interview.editor.session().questions[1], at(200)).count() == 140);
}

TEST_CASE("turning to a criterion is no step of its own for undo") {
    Interview interview;
    interview.editor.score(3);
    interview.editor.step_criterion(1);
    interview.editor.undo();
    CHECK(interview.editor.record().ratings.empty());
    CHECK(interview.editor.criterion().id == Id<Criterion>("repair"));
}

TEST_CASE("asking a skipped question takes the skipping back") {
    Interview interview(2);
    interview.editor.skip_question(1, "no time");
    interview.editor.open_question(1);
    CHECK_FALSE(interview.editor.record().skipped);
    CHECK(interview.editor.record().spans.size() == 1);
}

TEST_CASE("a score of a skipped question takes the skipping back, for else it would not count") {
    Interview interview;
    for (const bool observed : {true, false}) {
        interview.editor.skip_question(0, "no time");
        REQUIRE(interview.editor.record().skipped);
        observed ? interview.editor.score(3) : interview.editor.mark_not_observed();
        CHECK_FALSE(interview.editor.record().skipped);
        CHECK(interview.editor.record().ratings.size() == 1);
    }
}

TEST_CASE("noting something takes up a clock that was stopped, scoring does not") {
    Interview interview;
    interview.editor.open_question(0);
    interview.time.set(60);
    interview.editor.pause_clock(at(60));
    interview.time.set(100);
    interview.editor.score(3);
    CHECK_FALSE(running_question(interview.editor.session()));
    interview.type(100, {"more"});
    CHECK(running_question(interview.editor.session()) == 0);
    CHECK(time_on(interview.editor.record(), at(110)).count() == 70);
}

TEST_CASE("noting something leaves the clock that runs on another question") {
    Interview interview(2);
    interview.editor.open_question(0);
    interview.editor.open_question(1);
    interview.editor.show_question(0);
    interview.type(5, {"late note"});
    CHECK(running_question(interview.editor.session()) == 1);
}

TEST_CASE("a note before the question was asked starts no clock") {
    Interview interview;
    interview.type(5, {"early note"});
    CHECK_FALSE(running_question(interview.editor.session()));
}

TEST_CASE("the next gap is the one behind the current place, then the first again") {
    Interview interview;
    interview.editor.open_question(0);
    auto gap = interview.editor.go_to_next_gap();
    REQUIRE(gap);
    CHECK(gap->criterion == Id<Criterion>("repair"));
    gap = interview.editor.go_to_next_gap();
    REQUIRE(gap);
    CHECK(gap->criterion == Id<Criterion>("owning"));
    CHECK(interview.editor.criterion().id == Id<Criterion>("owning"));
}

TEST_CASE("without a gap there is none to go to") {
    Interview interview;
    interview.editor.skip_question(0, "no time");
    CHECK_FALSE(interview.editor.go_to_next_gap());
}

TEST_CASE("a gap of another question is shown without running its clock") {
    Interview interview(2);
    interview.editor.open_question(0);
    interview.editor.mark_not_observed(0);
    interview.editor.mark_not_observed(1);
    const auto gap = interview.editor.go_to_next_gap();
    REQUIRE(gap);
    CHECK(gap->kind == GapKind::not_asked);
    CHECK(interview.editor.question() == 1);
    CHECK(interview.editor.record().spans.empty());
}

TEST_CASE("nothing changes after closing") {
    Interview interview;
    interview.editor.score(3);
    interview.editor.close();
    const Session before = interview.editor.session();
    interview.events.clear();
    interview.editor.score(5);
    interview.editor.set_notes({"late"});
    interview.editor.toggle_item(0);
    interview.editor.undo();
    CHECK(interview.editor.session() == before);
    CHECK(interview.events.empty());
    CHECK_FALSE(interview.editor.can_undo());
}

TEST_CASE("replaying the events gives the session back, and what can be undone in it") {
    Interview interview(2);
    interview.editor.open_question(0);
    interview.type(1, {"n"});
    interview.type(2, {"na"});
    interview.type(3, {"na", ""});
    interview.type(3, {"na", "-"});
    interview.type(4, {"na", "- "});
    interview.editor.toggle_item(0, 0);
    interview.editor.score(4);
    interview.editor.undo();
    interview.editor.step_criterion(1);
    interview.editor.score(2);
    interview.time.set(50);
    interview.editor.open_question(1);
    interview.editor.toggle_probe(0);

    SessionEditor again(
        testing::example_kit(2), testing::example_session(2), interview.time.clock());
    again.replay(interview.events);
    CHECK(again.session() == interview.editor.session());
    while (interview.editor.can_undo()) {
        REQUIRE(again.can_undo());
        interview.editor.undo();
        again.undo();
        CHECK(again.session() == interview.editor.session());
    }
    CHECK_FALSE(again.can_undo());
}

TEST_CASE("a listener hears of each change once and of no other call") {
    Interview interview;
    int calls = 0;
    interview.editor.on_change([&] { ++calls; });
    interview.editor.toggle_item(0);
    interview.editor.step_criterion(-1);
    interview.editor.score(9);
    CHECK(calls == 1);
}

TEST_CASE("the card is made of the session as it stands, which stays open") {
    Interview interview;
    interview.editor.open_question(0);
    interview.editor.toggle_item(0);
    interview.editor.score(4);
    CHECK_FALSE(interview.editor.finish({}, Salt{}).value);
    interview.editor.mark_not_observed(1);
    const auto card = interview.editor.finish({Recommendation::no, "x"}, Salt{});
    REQUIRE(card.value);
    CHECK(card.value->weighted_mean() == 4.0);
    CHECK_FALSE(interview.editor.closed());
}

namespace {

PinnedRubric unplanned() {
    return testing::example_kit(3).back();
}

}  // namespace

TEST_CASE("an unplanned question is asked at once, behind the planned ones") {
    Interview interview(2);
    interview.editor.open_question(0);
    interview.time.set(30);
    interview.editor.add_question(unplanned());
    CHECK(interview.editor.question() == 2);
    CHECK(interview.editor.kit().back().unplanned);
    CHECK(interview.editor.rubric().id == unplanned().rubric.id);
    CHECK(running_question(interview.editor.session()) == 2);
    CHECK(interview.editor.session().questions[0].spans.back().until == at(30));
    CHECK_THROWS_AS(interview.editor.add_question(unplanned()), Error);
    CHECK(interview.editor.kit().size() == 3);
}

TEST_CASE("undo takes an unplanned question away and turns back, redo gives it again") {
    Interview interview(2);
    interview.editor.open_question(1);
    interview.time.set(30);
    interview.editor.add_question(unplanned());
    interview.editor.score(4);
    interview.editor.undo();
    interview.editor.undo();
    CHECK(interview.editor.kit().size() == 2);
    CHECK(interview.editor.question() == 1);
    CHECK_FALSE(interview.editor.can_undo());
    interview.time.set(40);
    interview.editor.toggle_item(0);
    CHECK(running_question(interview.editor.session()) == 1);
    interview.editor.undo();
    interview.editor.redo();
    CHECK(interview.editor.kit().size() == 2);

    Interview other(2);
    other.editor.add_question(unplanned());
    other.editor.score(4);
    other.editor.undo();
    other.editor.undo();
    other.editor.redo();
    CHECK(other.editor.kit().back().rubric.id == unplanned().rubric.id);
    CHECK(other.editor.question() == 2);
    CHECK(other.editor.record().ratings.empty());
    other.editor.redo();
    CHECK(other.editor.record().ratings.size() == 1);
}

TEST_CASE("replaying an unplanned question, its undo and another gives the same interview") {
    Interview interview(2);
    interview.editor.open_question(0);
    interview.editor.add_question(unplanned());
    interview.editor.undo();
    interview.editor.add_question(testing::example_kit(4).back());
    interview.editor.score(3);
    SessionEditor again(
        testing::example_kit(2), testing::example_session(2), interview.time.clock());
    again.replay(interview.events);
    CHECK(again.session() == interview.editor.session());
    CHECK(again.kit() == interview.editor.kit());
    again.undo();
    again.undo();
    CHECK(again.kit().size() == 2);
}

TEST_CASE("a question that is left unscored is asked about once") {
    Interview interview(3);
    CHECK_FALSE(interview.editor.ask_to_score());
    interview.editor.open_question(0);
    CHECK(interview.editor.ask_to_score());
    CHECK_FALSE(interview.editor.ask_to_score());
    interview.editor.open_question(1);
    interview.editor.score(0, 3);
    interview.editor.mark_not_observed(1);
    CHECK_FALSE(interview.editor.ask_to_score());
    interview.editor.clear_rating(1);
    CHECK(interview.editor.ask_to_score());
    interview.editor.skip_question(2, "no time");
    interview.editor.show_question(2);
    CHECK_FALSE(interview.editor.ask_to_score());
}

TEST_CASE("a question that was left unscored before the program ended is not asked about again") {
    Interview interview(2);
    interview.editor.open_question(0);
    interview.editor.step_question(1);
    SessionEditor again(
        testing::example_kit(2), testing::example_session(2), interview.time.clock());
    again.replay(interview.events);
    again.show_question(0);
    CHECK_FALSE(again.ask_to_score());
}
