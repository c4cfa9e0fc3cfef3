// The program is killed while cards are kept; none that was acknowledged may be lost.
// EVENHAND_ARCHIVE_KILLS sets how often (./run faults: 500).

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

#include <doctest/doctest.h>

#include "archivist.h"
#include "core/error.h"
#include "core/number_text.h"
#include "scratch_folder.h"

using namespace evenhand;
using testing::Archivist;

namespace {

int kills_asked() {
    const char* asked = std::getenv("EVENHAND_ARCHIVE_KILLS");
    return asked == nullptr ? 30 : to_int(asked).value_or(30);
}

[[noreturn]] void keep_until_killed(const std::filesystem::path& folder, int from, int pipe) {
    try {
        Archivist archivist(folder);
        for (int number = from;; ++number) {
            archivist.keep(number);
            if (::write(pipe, &number, sizeof number) != sizeof number) {
                ::_exit(1);
            }
            if (number % 7 == 0) {
                (void)archivist->newest({}, 5);
            }
        }
    } catch (const Error& error) {
        std::cerr << error.what() << '\n';
    }
    ::_exit(1);
}

/// The last card that the killed child had acknowledged.
int kill_one(const std::filesystem::path& folder, int before, std::mt19937& chance) {
    int ends[2] = {};
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        (void)::close(ends[0]);
        keep_until_killed(folder, before + 1, ends[1]);
    }
    (void)::close(ends[1]);
    (void)::usleep(std::uniform_int_distribution<useconds_t>(5000, 120000)(chance));
    (void)::kill(child, SIGKILL);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    int acknowledged = before;
    int next = 0;
    while (::read(ends[0], &next, sizeof next) == static_cast<ssize_t>(sizeof next)) {
        acknowledged = next;
    }
    (void)::close(ends[0]);
    return acknowledged;
}

}  // namespace

TEST_CASE("kills while cards are kept lose none that was acknowledged") {
    const testing::ScratchFolder scratch;
    const std::filesystem::path folder = scratch / "archive";
    std::mt19937 chance(20261126);
    int kept = 0;
    const int kills = kills_asked();
    for (int number = 1; number <= kills; ++number) {
        CAPTURE(number);
        const int before = kept;
        const int acknowledged = kill_one(folder, kept, chance);
        Archivist archivist(folder);
        CHECK(archivist.missing(before + 1, acknowledged) == 0);
        // What was kept and not yet acknowledged may be there, whole.
        kept = archivist.has(acknowledged + 1) ? acknowledged + 1 : acknowledged;
        CHECK(archivist->rows({}).size() == static_cast<std::size_t>(kept));
        if (number % 50 == 0 || number == kills) {
            CHECK(archivist.fault() == "");
            CHECK(archivist.missing(1, kept) == 0);
        }
    }
    CHECK(kept > kills / 4);
    MESSAGE(kills << " kills, " << kept << " cards kept, 0 lost");
}
