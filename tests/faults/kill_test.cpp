// The program is killed while a person types, two hundred times; nothing acknowledged may be lost.

#include <cerrno>
#include <charconv>
#include <csignal>
#include <random>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include <doctest/doctest.h>

#include "example_interview.h"
#include "formats/hash.h"
#include "formats/rubric_file.h"
#include "scratch_folder.h"
#include "workflow/live_interview.h"

using namespace evenhand;
using workflow::LiveInterview;

namespace {

const Id<Session> session("killed");

workflow::Services services() {
    return {[] { return testing::at(5); }, [] { return session.text(); }, [] { return Salt{}; }};
}

/// The number that the single note line holds; 0 when there is none.
int number_in(const std::vector<NoteLine>& notes) {
    int number = 0;
    if (!notes.empty()) {
        const std::string& text = notes.back().text;
        (void)std::from_chars(text.data(), text.data() + text.size(), number);
    }
    return number;
}

/// Types number after number; tells each through the pipe once it is on disk. Never returns.
[[noreturn]] void type_until_killed(const workflow::Folders& folders, int pipe) {
    auto interview = workflow::resume_interview(folders, services(), session);
    if (!interview.value) {
        ::_exit(1);
    }
    LiveInterview& live = **interview.value;
    for (int number = number_in(live.editor().record().notes) + 1;; ++number) {
        live.editor().set_notes({std::to_string(number)});
        live.flush();
        if (live.save_state().kind != workflow::SaveState::Kind::saved ||
            ::write(pipe, &number, sizeof number) != sizeof number) {
            ::_exit(1);
        }
    }
}

/// The last number that came through the pipe.
int last_acknowledged(int pipe, int before) {
    int number = before;
    int next = 0;
    while (::read(pipe, &next, sizeof next) == static_cast<ssize_t>(sizeof next)) {
        number = next;
    }
    return number;
}

/// Lets a child type for a while and kills it. Gives the last acknowledged number.
int kill_one(const workflow::Folders& folders, int before, std::mt19937& chance) {
    int ends[2] = {};
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        (void)::close(ends[0]);
        type_until_killed(folders, ends[1]);
    }
    (void)::close(ends[1]);
    (void)::usleep(std::uniform_int_distribution<useconds_t>(1000, 40000)(chance));
    (void)::kill(child, SIGKILL);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    const int acknowledged = last_acknowledged(ends[0], before);
    (void)::close(ends[0]);
    return acknowledged;
}

}  // namespace

TEST_CASE("two hundred kills lose nothing that was acknowledged") {
    const testing::ScratchFolder folder;
    const workflow::Folders folders{folder.path(), {}};
    Kit kit = testing::example_kit();
    kit[0].sha256 = formats::sha256_hex(formats::rubric_bytes(kit[0].rubric));
    {
        const auto begun = workflow::begin_interview(
            folders,
            services(),
            {{Id<Candidate>("c"), "Candidate"}, "Role", {Id<Rater>("r"), "Rater"}, kit});
        REQUIRE(begun != nullptr);
    }
    std::mt19937 chance(20261122);
    int acknowledged = 0;
    for (int kills = 0; kills < 200; ++kills) {
        CAPTURE(kills);
        acknowledged = kill_one(folders, acknowledged, chance);
        const auto again = workflow::resume_interview(folders, services(), session);
        REQUIRE(again.value);
        const int found = number_in((*again.value)->editor().record().notes);
        CHECK(found >= acknowledged);
        CHECK(found <= acknowledged + 1);
        acknowledged = found;
    }
    CHECK(acknowledged > 200);
}
