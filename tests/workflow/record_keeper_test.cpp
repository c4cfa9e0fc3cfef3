#include "workflow/record_keeper.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "pinned_example.h"
#include "scratch_folder.h"
#include "standing_clock.h"

using namespace evenhand;
using workflow::finish_session;

namespace {

struct Room {
    testing::ScratchFolder folder;
    testing::StandingClock time;

    /// The path of a journal in which both criteria are marked, or none.
    std::string journal(bool complete) {
        const workflow::Folders folders{folder.path(), {}};
        const auto interview = workflow::begin_interview(folders,
                                                         time.services(),
                                                         {{Id<Candidate>("c"), "One"},
                                                          "Role",
                                                          {Id<Rater>("r"), "Rater"},
                                                          testing::pinned_kit()});
        interview->editor().open_question(0);
        if (complete) {
            interview->editor().mark_not_observed(0);
            interview->editor().mark_not_observed(1);
        }
        return workflow::journal_path(folders, interview->editor().session().head.id).string();
    }
};

const Verdict verdict{Recommendation::no, "Nothing to score."};

}  // namespace

TEST_CASE("a session is finished by its journal, and the card copied whole") {
    Room room;
    const std::string journal = room.journal(true);
    const auto card =
        finish_session(room.time.services(), journal, verdict, room.folder / "out.xml");
    REQUIRE(card.value);
    CHECK(formats::read_file(room.folder / "out.xml") == formats::read_file(card.value->path));
}

TEST_CASE("a session that was submitted before gives its card again and keeps its verdict") {
    Room room;
    const std::string journal = room.journal(true);
    const auto first =
        finish_session(room.time.services(), journal, verdict, room.folder / "a.xml");
    const auto again =
        finish_session(room.time.services(), journal, std::nullopt, room.folder / "b.xml");
    REQUIRE(again.value);
    CHECK(again.value->sha256 == first.value->sha256);
    CHECK(formats::read_file(room.folder / "a.xml") == formats::read_file(room.folder / "b.xml"));
}

TEST_CASE("a session is not finished without a verdict or with gaps, and no card is written") {
    Room room;
    const auto none = finish_session(
        room.time.services(), room.journal(true), std::nullopt, room.folder / "a.xml");
    CHECK_FALSE(none.value);
    REQUIRE(none.findings.size() == 1);
    CHECK(none.findings[0].code == "finish.no-verdict");
    const auto gaps =
        finish_session(room.time.services(), room.journal(false), verdict, room.folder / "a.xml");
    CHECK_FALSE(gaps.value);
    CHECK(gaps.findings.size() == 2);
    CHECK_FALSE(std::filesystem::exists(room.folder / "a.xml"));
}

TEST_CASE("no key is unlocked for a card that goes into no archive") {
    Room room;
    const auto card =
        finish_session(room.time.services(),
                       room.journal(true),
                       verdict,
                       room.folder / "a.xml",
                       "",
                       [](const workflow::Folders&) { FAIL("A key was to be unlocked."); });
    CHECK(card.value);
}

TEST_CASE("a card never takes the place of a journal") {
    Room room;
    const std::string journal = room.journal(true);
    const std::string before = formats::read_file(journal);
    const auto card = finish_session(room.time.services(), journal, verdict, journal);
    CHECK_FALSE(card.value);
    CHECK(card.findings.at(0).code == "finish.target");
    CHECK(formats::read_file(journal) == before);
}

TEST_CASE("what is no interview here is refused with a sentence") {
    Room room;
    for (const std::string& session : {std::string("nobody"),
                                       std::string("../../nobody"),
                                       (room.folder / "elsewhere/x.journal").string()}) {
        const auto card =
            finish_session(room.time.services(), session, verdict, room.folder / "a.xml");
        CHECK_FALSE(card.value);
        CHECK(card.findings.at(0).code == "finish.no-session");
    }
}

TEST_CASE("a session that is nowhere is a failure with its path") {
    Room room;
    CHECK_THROWS_WITH_AS(
        (void)finish_session(
            room.time.services(), (room.folder / "sessions/no.journal").string(), verdict, "x"),
        doctest::Contains("no.journal"),
        Error);
}
