#include "workflow/followed_interview.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

#include <doctest/doctest.h>

#include "pinned_example.h"
#include "scratch_folder.h"
#include "standing_clock.h"
#include "workflow/interview_desk.h"

using namespace evenhand;
using workflow::FollowedInterview;
using Found = FollowedInterview::Found;
namespace fs = std::filesystem;

namespace {

/// A data folder, and a desk for each of two programs.
struct Room {
    testing::ScratchFolder folder;
    testing::StandingClock time;
    workflow::Folders folders{folder.path(), {}};
    workflow::InterviewDesk desk{folders, time.services()};
    Id<Session> id{"id1"};

    [[nodiscard]] std::unique_ptr<workflow::LiveInterview> begin() const {
        return desk.start({{Id<Candidate>("c"), "Candidate One"},
                           "QA engineer",
                           {Id<Rater>("r"), "Rater One"},
                           testing::pinned_kit(1)});
    }
    [[nodiscard]] std::unique_ptr<FollowedInterview> follow() const {
        auto opened = desk.open(id);
        REQUIRE(opened.value);
        REQUIRE(opened.value->followed != nullptr);
        return std::move(opened.value->followed);
    }
};

/// Another program that types into the interview when it is told to, and is killed in the end.
class OtherProgram {
public:
    explicit OtherProgram(const Room& room) {
        REQUIRE(::pipe(to_) == 0);
        REQUIRE(::pipe(from_) == 0);
        child_ = ::fork();
        if (child_ == 0) {
            type(room);
        }
        hear();
    }
    OtherProgram(const OtherProgram&) = delete;
    OtherProgram& operator=(const OtherProgram&) = delete;
    ~OtherProgram() { kill(); }

    void note(char letter) {
        REQUIRE(::write(to_[1], &letter, 1) == 1);
        hear();
    }
    void kill() {
        if (child_ > 0) {
            (void)::kill(child_, SIGKILL);
            (void)::waitpid(child_, nullptr, 0);
            child_ = 0;
        }
    }

private:
    [[noreturn]] void type(const Room& room) const {
        const auto interview = room.begin();
        interview->editor().open_question(0);
        std::string text;
        char letter = 0;
        do {
            interview->flush();
            if (::write(from_[1], "!", 1) != 1 || ::read(to_[0], &letter, 1) != 1) {
                ::_exit(1);
            }
            text += letter;
            interview->editor().set_notes({text});
        } while (true);
    }
    void hear() const {
        char answer = 0;
        REQUIRE(::read(from_[0], &answer, 1) == 1);
    }

    int to_[2] = {};
    int from_[2] = {};
    pid_t child_ = 0;
};

std::string noted(workflow::SessionEditor& editor) {
    const auto& notes = editor.record().notes;
    return notes.empty() ? "" : notes.front().text;
}

}  // namespace

TEST_CASE("what another program types is followed, and taken over when it has gone") {
    Room room;
    OtherProgram other(room);
    const auto followed = room.follow();
    CHECK(followed->editor().closed());
    CHECK(followed->look() == Found::nothing);
    other.note('a');
    other.note('b');
    CHECK(followed->look() == Found::more);
    CHECK(noted(followed->editor()) == "ab");
    followed->editor().set_notes({"mine"});
    CHECK(noted(followed->editor()) == "ab");
    CHECK(followed->look() == Found::nothing);
    other.kill();
    CHECK(followed->look() == Found::free);
    const auto own = room.desk.open(room.id);
    REQUIRE(own.value);
    REQUIRE(own.value->own != nullptr);
    CHECK(noted(own.value->own->editor()) == "ab");
    CHECK(followed->look() == Found::nothing);
}

TEST_CASE("a followed interview that is submitted has ended") {
    Room room;
    const auto interview = room.begin();
    const auto followed = room.follow();
    workflow::SessionEditor& editor = interview->editor();
    editor.open_question(0);
    editor.set_notes({"said"});
    editor.tie_line(0);
    editor.score(0, 4);
    editor.mark_not_observed(1);
    CHECK(interview->submit({Recommendation::yes, ""}).value);
    CHECK(followed->look() == Found::more);
    CHECK(followed->look() == Found::ended);
}

TEST_CASE("a followed interview that moved elsewhere is to be opened again") {
    Room room;
    const auto interview = room.begin();
    const auto followed = room.follow();
    interview->editor().open_question(0);
    CHECK(interview->move_to(room.folder / "elsewhere").empty());
    CHECK(followed->look() == Found::other);
    CHECK(room.follow()->editor().record().spans.size() == 1);
}

TEST_CASE("a followed interview whose card goes to an archive, or that is put aside, has ended") {
    for (const bool submitted : {true, false}) {
        CAPTURE(submitted);
        Room room;
        workflow::Folders folders = room.folders;
        folders.archive = (room.folder / "archive").string();
        room.desk = workflow::InterviewDesk(folders, room.time.services());
        auto interview = room.begin();
        const auto followed = room.follow();
        workflow::SessionEditor& editor = interview->editor();
        editor.open_question(0);
        editor.set_notes({"said"});
        editor.tie_line(0);
        editor.score(0, 4);
        editor.mark_not_observed(1);
        if (submitted) {
            CHECK(interview->submit({Recommendation::strong_yes, ""}).value);
        } else {
            interview.reset();
            fs::remove(workflow::journal_path(folders, room.id));
        }
        CHECK(followed->look() == Found::ended);
    }
}
