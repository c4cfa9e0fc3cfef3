#include "workflow/discarded.h"

#include <filesystem>

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "pinned_example.h"
#include "scratch_folder.h"
#include "standing_clock.h"
#include "workflow/interview_desk.h"

using namespace evenhand;
using testing::at;
using workflow::discard_interview;
using workflow::discarded_interviews;
using workflow::DiscardKind;
using workflow::restore_interview;

namespace {

namespace fs = std::filesystem;

struct Room {
    testing::ScratchFolder folder;
    testing::StandingClock time;
    workflow::Folders folders{folder.path(), {}};

    [[nodiscard]] std::unique_ptr<workflow::LiveInterview> begun() {
        auto interview = workflow::begin_interview(folders,
                                                   time.services(),
                                                   {{Id<Candidate>("c"), "One"},
                                                    "Role",
                                                    {Id<Rater>("r"), "Rater"},
                                                    testing::pinned_kit()});
        interview->editor().open_question(0);
        return interview;
    }

    /// An interview with private notes that nobody has open.
    Id<Session> left() {
        const auto interview = begun();
        interview->set_private_notes("for me");
        return interview->editor().session().head.id;
    }

    Findings discard(const Id<Session>& id, const std::string& reason = "Did not come.") {
        return discard_interview(folders, time.services(), id, DiscardKind::no_show, reason);
    }

    [[nodiscard]] fs::path notes_of(const Id<Session>& id) const {
        return folder / "private" / (id.text() + ".txt");
    }
};

}  // namespace

TEST_CASE("an interview that is put aside is listed with why and until when") {
    Room room;
    const Id<Session> id = room.left();
    room.time.set(600);
    CHECK(room.discard(id, " Did not\ncome. ").empty());
    CHECK_FALSE(fs::exists(workflow::journal_path(room.folders, id)));
    const auto listed = discarded_interviews(room.folders);
    REQUIRE(listed.size() == 1);
    CHECK(listed[0].id == id);
    CHECK(listed[0].candidate == "One");
    CHECK(listed[0].role == "Role");
    CHECK(listed[0].kind == DiscardKind::no_show);
    CHECK(listed[0].reason == "Did not come.");
    CHECK(listed[0].at == at(600));
    CHECK(listed[0].kept_until() == at(600) + std::chrono::days(30));
}

TEST_CASE("an interview that is brought back goes on as it was") {
    Room room;
    const Id<Session> id = room.left();
    const std::string before = formats::read_file(workflow::journal_path(room.folders, id));
    CHECK(room.discard(id).empty());
    CHECK(restore_interview(room.folders, id).empty());
    CHECK(formats::read_file(workflow::journal_path(room.folders, id)) == before);
    CHECK(discarded_interviews(room.folders).empty());
    const auto again = workflow::resume_interview(room.folders, room.time.services(), id);
    REQUIRE(again.value);
    CHECK((*again.value)->private_notes() == "for me");
}

TEST_CASE("a reason is asked for, and an interview that there is") {
    Room room;
    const Id<Session> id = room.left();
    CHECK(room.discard(id, " \n").front().code == "discard.reason");
    CHECK(fs::exists(workflow::journal_path(room.folders, id)));
    CHECK(room.discard(Id<Session>("other")).front().code == "discard.no-session");
    CHECK(room.discard(Id<Session>("../sessions/" + id.text())).front().code ==
          "discard.no-session");
    CHECK(restore_interview(room.folders, id).front().code == "discard.none");
}

TEST_CASE("a submitted interview cannot be put aside") {
    Room room;
    Id<Session> id("");
    {
        const auto interview = room.begun();
        id = interview->editor().session().head.id;
        interview->editor().mark_not_observed(0);
        interview->editor().mark_not_observed(1);
        REQUIRE(interview->submit({Recommendation::no_decision, ""}).value);
    }
    CHECK(room.discard(id).front().code == "discard.submitted");
    CHECK(fs::exists(workflow::journal_path(room.folders, id)));
}

TEST_CASE("an interview that a program has open cannot be put aside") {
    Room room;
    const auto interview = room.begun();
    CHECK_THROWS_AS((void)room.discard(interview->editor().session().head.id), Error);
}

TEST_CASE("what was put aside is removed with all its notes after thirty days, and not before") {
    Room room;
    const Id<Session> id = room.left();
    CHECK(room.discard(id).empty());
    room.time.set(30 * 86400 - 1);
    CHECK(workflow::remove_overdue(room.folders, room.time.services()) == 0);
    CHECK(fs::exists(room.notes_of(id)));
    room.time.set(30 * 86400);
    CHECK(workflow::remove_overdue(room.folders, room.time.services()) == 1);
    CHECK_FALSE(fs::exists(room.notes_of(id)));
    CHECK(discarded_interviews(room.folders).empty());
    CHECK(fs::is_empty(room.folder / "discarded"));
}

TEST_CASE("an interview whose reason is gone is kept, and can be brought back") {
    Room room;
    const Id<Session> id = room.left();
    CHECK(room.discard(id).empty());
    fs::remove(room.folder / "discarded" / (id.text() + ".reason.txt"));
    room.time.set(90 * 86400);
    CHECK(workflow::remove_overdue(room.folders, room.time.services()) == 0);
    CHECK(restore_interview(room.folders, id).empty());
}

TEST_CASE("an interview is not brought back over another") {
    Room room;
    const Id<Session> id = room.left();
    const fs::path journal = workflow::journal_path(room.folders, id);
    CHECK(room.discard(id).empty());
    formats::write_file(journal, "other");
    CHECK(restore_interview(room.folders, id).front().code == "discard.there");
    CHECK(formats::read_file(journal) == "other");
}

namespace {

/// An interview that was gone on with in another folder, and is open no more.
Id<Session> moved(Room& room, const fs::path& place) {
    const auto interview = room.begun();
    interview->set_private_notes("for me");
    REQUIRE(interview->move_to(place).empty());
    return interview->editor().session().head.id;
}

}  // namespace

TEST_CASE("an interview that was moved to another folder is put aside there, and brought back") {
    Room room;
    const fs::path place = room.folder / "stick";
    const Id<Session> id = moved(room, place);
    const workflow::Folders there{place, {}};
    const std::string before = formats::read_file(workflow::journal_path(there, id));

    CHECK(room.discard(id).empty());
    CHECK(formats::read_file(place / "discarded" / (id.text() + ".journal")) == before);
    CHECK_FALSE(fs::exists(room.folder / "discarded"));
    const auto listed = discarded_interviews(room.folders);
    REQUIRE(listed.size() == 1);
    CHECK(listed[0].reason == "Did not come.");

    CHECK(restore_interview(room.folders, id).empty());
    CHECK(formats::read_file(workflow::journal_path(there, id)) == before);
    const auto again = workflow::resume_interview(room.folders, room.time.services(), id);
    REQUIRE(again.value);
    CHECK((*again.value)->private_notes() == "for me");
    CHECK((*again.value)->kept_in() == place);
}

TEST_CASE("what is put aside in another folder is removed there when its time is over") {
    Room room;
    const fs::path place = room.folder / "stick";
    const Id<Session> id = moved(room, place);
    CHECK(room.discard(id).empty());
    room.time.set(30 * 86400);
    CHECK(workflow::remove_overdue(room.folders, room.time.services()) == 1);
    CHECK(fs::is_empty(place / "discarded"));
    CHECK(fs::is_empty(place / "private"));
}

TEST_CASE("what stayed behind of an interview that was put aside is not offered again") {
    Room room;
    const fs::path place = room.folder / "stick";
    std::string behind;
    Id<Session> id("");
    {
        const auto interview = room.begun();
        id = interview->editor().session().head.id;
        interview->flush();
        behind = formats::read_file(workflow::journal_path(room.folders, id));
        REQUIRE(interview->move_to(place).empty());
        interview->editor().set_notes({"said there"});
    }
    formats::write_file(workflow::journal_path(room.folders, id), behind);
    CHECK(room.discard(id).empty());
    const auto entries = workflow::InterviewDesk(room.folders, room.time.services()).sessions();
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].state == workflow::SessionEntry::State::discarded);
    CHECK(room.discard(id, "Once more.").front().code == "discard.there");
    CHECK(discarded_interviews(room.folders).at(0).reason == "Did not come.");
    CHECK(restore_interview(room.folders, id).empty());
    const auto again = workflow::resume_interview(room.folders, room.time.services(), id);
    REQUIRE(again.value);
    CHECK((*again.value)->editor().record().notes.at(0).text == "said there");
}

TEST_CASE("one that lies on the shelf already keeps its reason") {
    Room room;
    const Id<Session> id = room.left();
    const std::string journal = formats::read_file(workflow::journal_path(room.folders, id));
    CHECK(room.discard(id, "The first.").empty());
    formats::write_file(workflow::journal_path(room.folders, id), journal);
    CHECK(room.discard(id, "The second.").front().code == "discard.there");
    CHECK(discarded_interviews(room.folders).at(0).reason == "The first.");
}

TEST_CASE("without the archive only an interview that lacks something is put aside") {
    Room room;
    room.folders.archive = "postgresql://127.0.0.1:1/nobody?connect_timeout=1";
    const Id<Session> id = room.left();
    CHECK(room.discard(id).empty());
    CHECK(restore_interview(room.folders, id).empty());
    {
        const auto interview = workflow::resume_interview(room.folders, room.time.services(), id);
        REQUIRE(interview.value);
        (*interview.value)->editor().mark_not_observed(0);
        (*interview.value)->editor().mark_not_observed(1);
    }
    CHECK_THROWS_AS((void)room.discard(id), Error);
    CHECK(fs::exists(workflow::journal_path(room.folders, id)));
    CHECK(discarded_interviews(room.folders).empty());
}

TEST_CASE("each way to have no card has a name and words") {
    for (const DiscardKind kind :
         {DiscardKind::cancelled, DiscardKind::no_show, DiscardKind::discarded}) {
        CHECK(workflow::discard_kind_of(workflow::name_of(kind)) == kind);
    }
    CHECK(workflow::words(DiscardKind::no_show) == "No-show");
    CHECK_FALSE(workflow::discard_kind_of("lost"));
}
