#include "workflow/internal/other_places.h"

#include <cerrno>
#include <memory>

#include <doctest/doctest.h>

#include "core/error.h"
#include "failing_disk.h"
#include "formats/file.h"
#include "scratch_folder.h"
#include "workflow/interview_desk.h"
#include "workflow/pinned_example.h"
#include "workflow/standing_clock.h"

using namespace evenhand;
using testing::FailingDisk;
using workflow::LiveInterview;
using workflow::SaveState;
namespace fs = std::filesystem;

namespace {

/// A data folder, a settings folder, and a third one.
struct Room {
    testing::ScratchFolder folder;
    testing::StandingClock time;
    workflow::Folders folders{folder / "data", {}, folder / "rubrics", {}, folder / "settings"};
    fs::path third = folder / "third";
    workflow::InterviewDesk desk{folders, time.services()};
    Id<Session> id{"id1"};

    Room() { fs::create_directories(folders.data); }

    [[nodiscard]] static workflow::Invitation invitation() {
        return {{Id<Candidate>("c"), "Candidate One"},
                "QA engineer",
                {Id<Rater>("r"), "Rater One"},
                testing::pinned_kit(1)};
    }
    std::unique_ptr<LiveInterview> resume() {
        auto resumed = desk.resume(id);
        REQUIRE(resumed.value);
        return std::move(*resumed.value);
    }
};

std::string noted(LiveInterview& interview) {
    const auto& notes = interview.editor().record().notes;
    return notes.empty() ? "" : notes.front().text;
}

}  // namespace

TEST_CASE("an interview that cannot be saved goes on in another folder and is found there") {
    Room room;
    {
        const auto interview = room.desk.start(Room::invitation());
        interview->editor().open_question(0);
        interview->editor().set_notes({"named the gap"});
        interview->set_private_notes("tall");
        interview->flush();
        const FailingDisk full(room.folders.data, ENOSPC);
        interview->editor().set_notes({"named the gap plainly"});
        interview->flush();
        REQUIRE(interview->save_state().message == "disk full");

        CHECK(interview->move_to(room.third).empty());
        CHECK(interview->save_state().kind == SaveState::Kind::saved);
        CHECK(interview->kept_in() == room.third);
        interview->editor().set_notes({"named the gap plainly, early"});
    }
    CHECK_FALSE(fs::exists(workflow::journal_path(room.folders, room.id)));
    const auto found = room.desk.sessions();
    REQUIRE(found.size() == 1);
    CHECK(found[0].state == workflow::SessionEntry::State::unfinished);
    const auto interview = room.resume();
    CHECK(noted(*interview) == "named the gap plainly, early");
    CHECK(interview->private_notes() == "tall");
    CHECK(interview->kept_in() == room.third);

    interview->editor().score(0, 4);
    interview->editor().tie_line(0);
    interview->editor().mark_not_observed(1);
    const auto card = interview->submit({Recommendation::yes, ""});
    REQUIRE(card.value);
    CHECK(room.desk.sessions().at(0).card.path == card.value->path);
}

TEST_CASE("what stays behind of an interview that has moved is passed over") {
    Room room;
    const auto interview = room.desk.start(Room::invitation());
    const fs::path before = workflow::journal_path(room.folders, room.id);
    const std::string bytes = formats::read_file(before);
    {
        const FailingDisk read_only(room.folders.data, EROFS);
        interview->editor().open_question(0);
        interview->flush();
        CHECK(interview->save_state().message == "the folder is read-only");
        CHECK(interview->move_to(room.third).empty());
        interview->flush();
    }
    formats::write_file(before, bytes);
    CHECK(room.desk.sessions().size() == 1);
    CHECK(workflow::internal::folders_of(room.folders, room.id).data == room.third);
}

TEST_CASE("of two journals of one interview the one with more in it counts, wherever it lies") {
    Room room;
    const fs::path fourth = room.folder / "fourth";
    {
        const auto interview = room.desk.start(Room::invitation());
        CHECK(interview->move_to(fourth).empty());
        interview->flush();
        const fs::path before = workflow::journal_path({fourth, {}}, room.id);
        const std::string bytes = formats::read_file(before);
        CHECK(interview->move_to(room.third).empty());
        interview->editor().open_question(0);
        interview->flush();
        formats::write_file(before, bytes);
    }
    // Another interview goes on there, which makes it the place noted last.
    CHECK(workflow::internal::note_place(room.folders, fourth).empty());
    CHECK(workflow::internal::folders_of(room.folders, room.id).data == room.third);
    CHECK(room.desk.sessions().size() == 1);
}

TEST_CASE("a folder that cannot be written either is refused and nothing is lost") {
    Room room;
    formats::write_file(room.third, "a file");
    const auto interview = room.desk.start(Room::invitation());
    CHECK_THROWS_AS((void)interview->move_to(room.third), Error);
    CHECK_THROWS_WITH_AS((void)interview->move_to(room.folders.data),
                         doctest::Contains("name another folder"),
                         Error);
    interview->editor().open_question(0);
    interview->flush();
    CHECK(interview->save_state().kind == SaveState::Kind::saved);
    CHECK(interview->kept_in() == room.folders.data);
}

TEST_CASE("an interview begins elsewhere when the data folder can only be read") {
    Room room;
    {
        const FailingDisk read_only(room.folders.data, EROFS);
        CHECK_THROWS_WITH_AS((void)room.desk.start(Room::invitation()),
                             doctest::Contains("read-only file system"),
                             Error);
        const auto begun = room.desk.start_in(Room::invitation(), room.third);
        REQUIRE(begun.value);
        CHECK(begun.findings.empty());
        (*begun.value)->editor().open_question(0);
        (*begun.value)->editor().set_notes({"kept"});
    }
    CHECK(fs::exists(room.folders.settings / "other-places"));
    CHECK(workflow::internal::other_places(room.folders) == std::vector{room.third});
    REQUIRE(room.desk.sessions().size() == 1);
    const auto again = room.desk.resume(room.desk.sessions()[0].id);
    REQUIRE(again.value);
    CHECK(noted(**again.value) == "kept");
}

TEST_CASE("a place that can be noted nowhere is said, with what to do") {
    Room room;
    const FailingDisk read_only(room.folder.path(), EROFS);
    const Findings findings = workflow::internal::note_place(room.folders, "/media/stick");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == "interview.place-not-noted");
    CHECK(findings[0].message.find("EVENHAND_DATA") != std::string::npos);
}

TEST_CASE("places are each listed once, the one noted last is the last") {
    Room room;
    using workflow::internal::note_place;
    CHECK(note_place(room.folders, "/a").empty());
    CHECK(note_place(room.folders, "/b").empty());
    CHECK(note_place(room.folders, "/a").empty());
    CHECK(workflow::internal::other_places(room.folders) == std::vector<fs::path>{"/b", "/a"});
}

TEST_CASE("an interview begun elsewhere is found when it moves on, and once when it moves home") {
    Room room;
    {
        const auto begun = room.desk.start_in(Room::invitation(), room.third);
        REQUIRE(begun.value);
        (*begun.value)->editor().open_question(0);
        CHECK((*begun.value)->move_to(room.folder / "fourth").empty());
        (*begun.value)->editor().set_notes({"kept"});
    }
    REQUIRE(room.desk.sessions().size() == 1);
    {
        const auto interview = room.resume();
        CHECK(interview->kept_in() == room.folder / "fourth");
        CHECK(noted(*interview) == "kept");
        CHECK(interview->move_to(room.folders.data).empty());
    }
    CHECK(room.desk.sessions().size() == 1);
    CHECK(room.resume()->kept_in() == room.folders.data);
}
