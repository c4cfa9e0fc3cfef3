#include "workflow/live_interview.h"

#include <algorithm>
#include <fstream>

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "formats/scorecard_file.h"
#include "formats/session_journal.h"
#include "pinned_example.h"
#include "scratch_folder.h"
#include "standing_clock.h"

using namespace evenhand;
using namespace std::chrono_literals;
using testing::at;
using workflow::LiveInterview;
using workflow::SaveState;
namespace fs = std::filesystem;

namespace {

/// A data folder in which one interview is begun.
struct Room {
    testing::ScratchFolder folder;
    testing::StandingClock time;
    workflow::Folders folders{folder.path(), {}};
    Id<Session> id{"id1"};

    std::unique_ptr<LiveInterview> begin(std::size_t questions = 1) {
        return begin_with(time.services(), questions);
    }
    /// On a computer that has been up for so long.
    std::unique_ptr<LiveInterview> begin_on(const workflow::Uptime& up) {
        workflow::Services services = time.services();
        services.uptime = [&up] { return up; };
        return begin_with(services, 1);
    }
    std::unique_ptr<LiveInterview> begin_with(const workflow::Services& services,
                                              std::size_t questions) {
        return workflow::begin_interview(folders,
                                         services,
                                         {{Id<Candidate>("c"), "Candidate One"},
                                          "QA engineer",
                                          {Id<Rater>("r"), "Rater One"},
                                          testing::pinned_kit(questions)});
    }
    std::unique_ptr<LiveInterview> resume() {
        auto resumed = workflow::resume_interview(folders, time.services(), id);
        REQUIRE(resumed.value);
        return std::move(*resumed.value);
    }
    [[nodiscard]] fs::path journal() const { return workflow::journal_path(folders, id); }
    [[nodiscard]] fs::path card() const { return workflow::card_path(folders, id); }
};

void complete(workflow::SessionEditor& editor) {
    editor.open_question(0);
    editor.set_notes({"said \"mine\""});
    editor.tie_line(0);
    editor.score(0, 4);
    editor.mark_not_observed(1);
}

}  // namespace

TEST_CASE("an interview that was left goes on exactly where it stopped") {
    Room room;
    Session before = testing::example_session();
    {
        const auto interview = room.begin();
        interview->editor().open_question(0);
        room.time.set(30);
        interview->editor().set_notes({"named the gap", ""});
        interview->editor().score(4);
        interview->editor().step_criterion(1);
        before = interview->editor().session();
    }
    room.time.set(30);
    const auto again = room.resume();
    Session after = again->editor().session();
    // The clock is the one thing that was stopped and started.
    after.questions[0].spans = before.questions[0].spans;
    CHECK(after == before);
    CHECK(time_on(again->editor().record(), at(60)).count() == 60);
    again->editor().undo();
    CHECK(again->editor().record().ratings.empty());
}

TEST_CASE("a mark that was typed when the program died is taken off as the interview goes on") {
    Room room;
    {
        const auto interview = room.begin();
        interview->editor().open_question(0);
    }
    {
        // The program died before it could record that the mark was taken off.
        const auto journal = formats::JournalWriter::reopen(room.journal());
        REQUIRE(journal.value);
        const std::vector<SessionEvent> typed = {{at(0), NotesEdited{0, 0, 0, {"+ "}}}};
        journal.value->writer->append(typed);
    }
    {
        const auto again = room.resume();
        const NoteLine& line = again->editor().record().notes.at(0);
        CHECK(line.mark == NoteMark::plus);
        CHECK(line.text.empty());
        again->editor().undo();
        CHECK(again->editor().record().notes.at(0).text == "+ ");
    }
    // Characters that undo gave back are the person's text.
    CHECK(room.resume()->editor().record().notes.at(0).text == "+ ");
}

TEST_CASE("time while the program did not run is no time on the question") {
    Room room;
    {
        const auto interview = room.begin();
        interview->editor().open_question(0);
        room.time.set(40);
        interview->editor().set_notes({"x"});
    }
    room.time.set(4000);
    const auto again = room.resume();
    CHECK(time_on(again->editor().record(), at(4000)).count() == 40);
    CHECK(time_on(again->editor().record(), at(4010)).count() == 50);
}

namespace {

/// What is on disk at this moment, as a program that is killed leaves it, taken up at `second`.
std::unique_ptr<LiveInterview> taken_up(Room& room, LiveInterview& running, int second) {
    running.flush();
    const workflow::Folders there{room.folder / "killed", {}};
    fs::create_directories(workflow::journal_path(there, room.id).parent_path());
    fs::copy_file(room.journal(), workflow::journal_path(there, room.id));
    room.time.set(second);
    auto resumed = workflow::resume_interview(there, room.time.services(), room.id);
    REQUIRE(resumed.value);
    CHECK(resumed.findings.empty());
    return std::move(*resumed.value);
}

void listen(Room& room, LiveInterview& interview, int from, int until) {
    interview.flush();
    for (int second = from; second <= until; ++second) {
        room.time.set(second);
        interview.keep_time();
    }
}

}  // namespace

TEST_CASE("a program that is killed loses a few seconds of only listening, not all of it") {
    Room room;
    const auto interview = room.begin();
    interview->editor().open_question(0);
    room.time.set(10);
    interview->editor().set_notes({"x"});
    listen(room, *interview, 11, 300);
    const auto again = taken_up(room, *interview, 4000);
    const auto shown = time_on(again->editor().record(), at(4000));
    CHECK(shown <= 300s);
    CHECK(shown > 300s - workflow::Autosave::time_step);
    CHECK(again->editor().record().notes.size() == 1);
}

TEST_CASE("while no clock runs no time is kept, and a killed program does not run it on") {
    Room room;
    const auto interview = room.begin();
    interview->editor().open_question(0);
    room.time.set(10);
    interview->editor().pause_clock(at(10));
    interview->flush();
    const auto size = fs::file_size(room.journal());
    listen(room, *interview, 11, 300);
    interview->flush();
    CHECK(fs::file_size(room.journal()) == size);
    const auto again = taken_up(room, *interview, 4000);
    CHECK(time_on(again->editor().record(), at(4000)) == 10s);
    CHECK_FALSE(running_question(again->editor().session()));
}

TEST_CASE("what is recorded after a kill is not earlier than the time that was kept") {
    Room room;
    const auto interview = room.begin();
    interview->editor().open_question(0);
    listen(room, *interview, 1, 300);
    const auto again = taken_up(room, *interview, 20);  // The computer's clock was set back.
    again->editor().set_notes({"after"});
    CHECK(again->editor().record().notes[0].at >= at(298));
    CHECK(time_on(again->editor().record(), at(300)) <= 300s);
}

TEST_CASE("time while the computer slept is not kept as time on the question") {
    Room room;
    workflow::Uptime up;
    const auto interview = room.begin_on(up);
    interview->editor().open_question(0);
    up.awake += 60s;
    interview->keep_time();
    up.asleep += 600s;
    interview->keep_time();
    interview->flush();
    up.awake += 3s;
    interview->keep_time();
    CHECK(interview->notice_sleep() == 600s);
    const auto again = taken_up(room, *interview, 4000);
    CHECK(time_on(again->editor().record(), at(4000)) == 63s);
}

TEST_CASE("time while the computer slept is no time on the question, and is told") {
    Room room;
    workflow::Uptime up;
    const auto interview = room.begin_on(up);
    workflow::SessionEditor& editor = interview->editor();
    editor.open_question(0);
    up.awake += 60s;
    editor.set_notes({"before"});
    up.asleep += 600s;
    up.awake += 5s;
    SUBCASE("and the window looks first") {
        CHECK(interview->notice_sleep() == 605s);
        CHECK_FALSE(interview->notice_sleep());
        editor.set_notes({"before", "after"});
    }
    SUBCASE("and the person types first") {
        editor.set_notes({"before", "after"});
        CHECK(interview->notice_sleep() == 605s);
    }
    CHECK(time_on(editor.record(), editor.now()) == 60s);
    CHECK(editor.record().notes[1].at == at(665));
    up.awake += 10s;
    CHECK(time_on(editor.record(), editor.now()) == 70s);

    // The computer's clock is set back by an hour.
    room.time.set(-3600);
    up.awake += 10s;
    editor.set_notes({"before", "after", "later"});
    CHECK(editor.record().notes[2].at == at(685));
}

TEST_CASE("what is recorded after the clock was set back is not earlier than what was before") {
    Room room;
    {
        const auto interview = room.begin();
        room.time.set(100);
        interview->editor().open_question(0);
        interview->editor().set_notes({"before"});
    }
    room.time.set(20);
    const auto interview = room.resume();
    interview->editor().set_notes({"before", "after"});
    const auto& notes = interview->editor().record().notes;
    CHECK(notes[0].at == at(100));
    CHECK(notes[1].at >= at(100));
    for (const TimeSpan& span : interview->editor().record().spans) {
        CHECK(span.until.value_or(span.from) >= span.from);
    }
}

TEST_CASE("an interview is open once at a time") {
    Room room;
    const auto interview = room.begin();
    CHECK_THROWS_WITH_AS(
        (void)workflow::resume_interview(room.folders, room.time.services(), room.id),
        doctest::Contains("open in another Evenhand"),
        Error);
}

TEST_CASE(
    "take-aways that are not sealed yet are there when the interview goes on, and gone after") {
    Room room;
    {
        auto interview = room.begin();
        CHECK(interview->draft(workflow::VerdictText::take_aways).empty());
        interview->set_draft(workflow::VerdictText::take_aways, "told it plainly");
    }
    auto interview = room.resume();
    CHECK(interview->draft(workflow::VerdictText::take_aways) == "told it plainly");
    complete(interview->editor());
    REQUIRE(interview->submit({Recommendation::yes, "told it plainly"}).value);
    CHECK(interview->draft(workflow::VerdictText::take_aways).empty());
}

TEST_CASE("a recommendation that was chosen is there when the interview goes on, and gone after") {
    Room room;
    for (const Recommendation chosen : {Recommendation::strong_no,
                                        Recommendation::no,
                                        Recommendation::yes,
                                        Recommendation::strong_yes,
                                        Recommendation::no_decision}) {
        auto interview = chosen == Recommendation::strong_no ? room.begin() : room.resume();
        interview->set_recommendation_draft(chosen);
        interview.reset();
        CHECK(room.resume()->recommendation_draft() == chosen);
    }
    auto interview = room.resume();
    complete(interview->editor());
    REQUIRE(interview->submit({Recommendation::yes, "told it plainly"}).value);
    CHECK_FALSE(interview->recommendation_draft());
}

TEST_CASE("a recommendation that cannot be understood is none") {
    Room room;
    {
        const auto interview = room.begin();
        CHECK_FALSE(interview->recommendation_draft());
        interview->set_recommendation_draft(Recommendation::yes);
        CHECK(interview->recommendation_draft() == Recommendation::yes);
    }
    std::ofstream(room.folder / "private" / "id1.recommendation.txt") << "perhaps";
    CHECK_FALSE(room.resume()->recommendation_draft());
}

TEST_CASE("private notes lie in a file of their own and in no card or journal") {
    Room room;
    const auto interview = room.begin();
    CHECK(interview->private_notes().empty());
    interview->set_private_notes("reminds me of myself");
    CHECK(interview->private_notes() == "reminds me of myself");
    complete(interview->editor());
    const auto card = interview->submit({Recommendation::yes, "Owns it."});
    REQUIRE(card.value);
    for (const fs::path& file : {room.card(), room.journal()}) {
        CHECK(formats::read_file(file).find("myself") == std::string::npos);
    }
    CHECK(formats::read_file(room.folder / "private/id1.txt") == "reminds me of myself");
}

TEST_CASE("submitting with gaps gives no card, names each, and leaves the session open") {
    Room room;
    const auto interview = room.begin();
    interview->editor().open_question(0);
    interview->editor().score(4);
    const auto card = interview->submit({Recommendation::yes, ""});
    CHECK_FALSE(card.value);
    CHECK(card.findings.size() == 2);
    CHECK_FALSE(fs::exists(room.card()));
    CHECK_FALSE(interview->editor().closed());
}

TEST_CASE("a submitted card is whole, sealed, and the session's own") {
    Room room;
    const auto interview = room.begin();
    complete(interview->editor());
    const auto submitted = interview->submit({Recommendation::yes, "  Owns it.\r\n"});
    REQUIRE(submitted.value);
    CHECK(submitted.value->path == room.card());
    const auto read = formats::read_scorecard(formats::read_file(room.card()), "card");
    REQUIRE(read.value);
    CHECK(read.findings.empty());
    CHECK(read.value->sha256 == submitted.value->sha256);
    CHECK(read.value->card.verdict() == Verdict{Recommendation::yes, "Owns it."});
    CHECK(read.value->card.salt().at(0) == 7);
    CHECK(read.value->card.kit() == testing::pinned_kit());
    CHECK(interview->editor().closed());
    CHECK(interview->submitted()->sha256 == submitted.value->sha256);
}

TEST_CASE("submitting twice gives the first card") {
    Room room;
    const auto interview = room.begin();
    complete(interview->editor());
    const auto first = interview->submit({Recommendation::yes, ""});
    const auto second = interview->submit({Recommendation::no, "changed my mind"});
    REQUIRE(second.value);
    CHECK(second.value->sha256 == first.value->sha256);
}

TEST_CASE("a submitted interview opens read-only") {
    Room room;
    {
        const auto interview = room.begin();
        complete(interview->editor());
        REQUIRE(interview->submit({Recommendation::yes, ""}).value);
    }
    const auto bytes = formats::read_file(room.journal());
    const auto again = room.resume();
    REQUIRE(again->submitted());
    CHECK(again->editor().closed());
    again->editor().score(1);
    again->flush();
    CHECK(formats::read_file(room.journal()) == bytes);
}

TEST_CASE("a card that was sealed just before the program died ends the journal on opening") {
    Room room;
    std::string without_end;
    {
        const auto interview = room.begin();
        complete(interview->editor());
        interview->flush();
        without_end = formats::read_file(room.journal());
        REQUIRE(interview->submit({Recommendation::yes, ""}).value);
    }
    formats::write_file(room.journal(), without_end);
    CHECK(room.resume()->submitted());
    CHECK(formats::read_journal(formats::read_file(room.journal()), "j").value->end);
}

TEST_CASE("a submitted interview whose card was taken away says so and stays closed") {
    Room room;
    {
        const auto interview = room.begin();
        complete(interview->editor());
        REQUIRE(interview->submit({Recommendation::yes, ""}).value);
    }
    fs::remove(room.card());
    const auto again = workflow::resume_interview(room.folders, room.time.services(), room.id);
    REQUIRE(again.value);
    REQUIRE(again.findings.size() == 1);
    CHECK(again.findings[0].code == "card.missing");
    CHECK((*again.value)->editor().closed());
    const auto second = (*again.value)->submit({Recommendation::no, ""});
    CHECK_FALSE(second.value);
    CHECK(second.findings.at(0).code == "card.missing");
    CHECK_FALSE(fs::exists(room.card()));
}

TEST_CASE("a card that cannot be written leaves the session open and everything kept") {
    Room room;
    const auto interview = room.begin();
    complete(interview->editor());
    formats::write_file(room.folder / "cards", "a file where the folder should be");
    CHECK_THROWS_AS((void)interview->submit({Recommendation::yes, ""}), Error);
    CHECK_FALSE(interview->editor().closed());
    fs::remove(room.folder / "cards");
    CHECK(interview->submit({Recommendation::yes, ""}).value);
}

TEST_CASE("a journal cut off at any byte opens with what came before, or says why not") {
    Room room;
    {
        const auto interview = room.begin();
        complete(interview->editor());
    }
    const std::string whole = formats::read_file(room.journal());
    for (std::size_t size = 0; size < whole.size(); size += 97) {
        CAPTURE(size);
        formats::write_file(room.journal(), std::string_view(whole).substr(0, size));
        const auto again = workflow::resume_interview(room.folders, room.time.services(), room.id);
        CHECK((again.value || !again.findings.empty()));
    }
}

TEST_CASE("a journal whose records contradict one another is refused with the reason") {
    Room room;
    { const auto interview = room.begin(); }
    {
        auto writer = formats::JournalWriter::reopen(room.journal());
        REQUIRE(writer.value);
        const std::vector<SessionEvent> wrong = {
            {at(1), SessionChange(LineTied{0, 9, std::nullopt})}};
        writer.value->writer->append(wrong);
    }
    const auto again = workflow::resume_interview(room.folders, room.time.services(), room.id);
    CHECK_FALSE(again.value);
    REQUIRE(again.findings.size() == 1);
    CHECK(again.findings[0].message ==
          "The journal contradicts itself: The notes have no such line.");
}
