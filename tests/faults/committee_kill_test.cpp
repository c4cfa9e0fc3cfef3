// The program is killed while a card is handed in, cards are opened, a vote is cast, and a panel is
// decided; what was acknowledged is there, and what was not can be done again.
// EVENHAND_COMMITTEE_KILLS sets how often, each (./run faults: 60).

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <functional>
#include <random>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

#include <doctest/doctest.h>

#include "core/number_text.h"
#include "workflow/debrief_fixture.h"
#include "workflow/report_desk.h"

using namespace evenhand;
namespace fs = std::filesystem;

namespace {

int kills_asked() {
    const char* asked = std::getenv("EVENHAND_COMMITTEE_KILLS");
    return asked == nullptr ? 8 : to_int(asked).value_or(8);
}

/// What is done in a folder, and what is found there afterwards.
struct Act {
    std::function<bool(const fs::path&)> act;
    std::function<bool(const fs::path&)> is_done;
    std::function<bool(const fs::path&)> is_sound;  ///< Done or not, everything there can be read.
};

/// What kills left behind.
struct Tally {
    int kills = 0;  ///< Of a program that was still at it.
    int done = 0;   ///< Acknowledged or not.
    int lost = 0;   ///< Acknowledged, and not there.
    int unsound = 0;
    int stuck = 0;  ///< Not done, and it could not be done again.
};

class Killer {
public:
    Killer(fs::path from, fs::path scratch)
        : from_(std::move(from)), scratch_(std::move(scratch)) {}

    /// Kills so often, at any moment of the act.
    Tally run(const Act& act, int times) {
        const auto longest = duration_of(act);
        Tally tally;
        for (int number = 0; number < times; ++number) {
            fresh();
            const auto until =
                std::uniform_int_distribution<useconds_t>(0, longest + longest / 10)(chance_);
            const bool acknowledged = kill_one(act, until, tally);
            const bool sound = act.is_sound(scratch_);
            const bool done = sound && act.is_done(scratch_);
            tally.done += done ? 1 : 0;
            tally.unsound += sound ? 0 : 1;
            tally.lost += sound && acknowledged && !done ? 1 : 0;
            tally.stuck += sound && !done && !(act.act(scratch_) && act.is_done(scratch_)) ? 1 : 0;
        }
        return tally;
    }

private:
    void fresh() const {
        fs::remove_all(scratch_);
        fs::copy(from_, scratch_, fs::copy_options::recursive);
    }

    /// Of the act in a process of its own, as it is killed.
    useconds_t duration_of(const Act& act) {
        fresh();
        const auto begin = std::chrono::steady_clock::now();
        Tally ignored;
        REQUIRE(kill_one(act, 10'000'000, ignored));
        return static_cast<useconds_t>(std::chrono::duration_cast<std::chrono::microseconds>(
                                           std::chrono::steady_clock::now() - begin)
                                           .count());
    }

    /// Whether the act was acknowledged.
    bool kill_one(const Act& act, useconds_t after, Tally& tally) const {
        int ends[2] = {};
        REQUIRE(::pipe(ends) == 0);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            (void)::close(ends[0]);
            const char said = act.act(scratch_) ? 'y' : 'n';
            (void)!::write(ends[1], &said, 1);
            ::_exit(0);
        }
        (void)::close(ends[1]);
        wait_until_done(child, after);
        const bool ended = ::waitpid(child, nullptr, WNOHANG) == child;
        if (!ended) {
            (void)::kill(child, SIGKILL);
            REQUIRE(::waitpid(child, nullptr, 0) == child);
            ++tally.kills;
        }
        char said = 'n';
        const bool acknowledged = ::read(ends[0], &said, 1) == 1 && said == 'y';
        (void)::close(ends[0]);
        return acknowledged;
    }

    static void wait_until_done(pid_t child, useconds_t longest) {
        constexpr useconds_t step = 200;
        for (useconds_t waited = 0; waited < longest; waited += step) {
            siginfo_t state{};
            if (::waitid(P_PID, static_cast<id_t>(child), &state, WEXITED | WNOHANG | WNOWAIT) ==
                    0 &&
                state.si_pid == child) {
                return;
            }
            (void)::usleep(step);
        }
    }

    fs::path from_;
    fs::path scratch_;
    std::mt19937 chance_{20261127};
};

void check(const Tally& tally, int times, const std::string& what) {
    CAPTURE(what);
    CHECK(tally.lost == 0);
    CHECK(tally.unsound == 0);
    CHECK(tally.stuck == 0);
    CHECK(tally.kills > 0);
    MESSAGE(what << ": " << tally.kills << " kills of " << times << ", " << tally.done
                 << " done, 0 lost");
}

Act vote_in(testing::DebriefFixture& office) {
    return {
        [&](const fs::path& folder) {
            return office.desk_of("ana")
                .cast(folder, "ana", Recommendation::yes, "It held.")
                .value.has_value();
        },
        [&](const fs::path& folder) { return office.chair.standing(folder).value->voted() == 1; },
        [&](const fs::path& folder) {
            const auto standing = office.chair.standing(folder);
            return standing.value && standing.findings.empty();
        }};
}

}  // namespace

TEST_CASE("kills while a card is handed in lose none, and it can be handed in again") {
    testing::PanelFixture office;
    REQUIRE(office.invite().value);
    const fs::path before = office.folder / "before";
    fs::copy(office.shared, before, fs::copy_options::recursive);
    const auto card = office.interview("ana", 4);
    REQUIRE(card.value);
    const auto read = workflow::read_card(card.value->path);
    REQUIRE(read.value);
    const workflow::PanelDesk ana(office.of("ana"), office.services());
    const auto status = [&](const fs::path& folder) { return office.desk.status(folder); };
    const Act act{[&](const fs::path& folder) {
                      return ana.submit(read.value->card, "card", folder, "").value.has_value();
                  },
                  [&](const fs::path& folder) { return status(folder).value->cards_in() == 1; },
                  [&](const fs::path& folder) {
                      const auto found = status(folder);
                      return found.value && found.findings.empty();
                  }};
    const int times = kills_asked();
    check(Killer(before, office.folder / "after").run(act, times), times, "handing in");
}

TEST_CASE("kills while cards are opened leave them sealed or opened, and never half") {
    testing::PanelFixture office;
    REQUIRE(office.invite().value);
    REQUIRE(office.interview("ana", 4).value);
    REQUIRE(office.interview("bo", 2).value);
    const Act act{[&](const fs::path& folder) {
                      return office.desk.reveal(folder, "", office.passphrase).value.has_value();
                  },
                  [&](const fs::path& folder) {
                      const auto opened = office.desk.opened(folder);
                      return opened.value && opened.value->cards.size() == 2;
                  },
                  [&](const fs::path& folder) {
                      const auto found = office.desk.status(folder);
                      return found.value && found.findings.empty();
                  }};
    const int times = kills_asked();
    check(Killer(office.shared, office.folder / "after").run(act, times), times, "opening cards");
}

TEST_CASE("kills while a vote is cast lose none, and it can be cast again") {
    testing::DebriefFixture office;
    office.go_to(DebriefStep::vote);
    const int times = kills_asked();
    check(Killer(office.shared, office.folder / "after").run(vote_in(office), times),
          times,
          "voting");
}

TEST_CASE("kills while a panel is decided leave it undecided or decided, and it can be decided") {
    testing::DebriefFixture office;
    office.go_to(DebriefStep::decide);
    const Act act{[&](const fs::path& folder) {
                      return office.chair
                          .decide(
                              folder, {Decision::hire, "Both are for it.", ""}, office.passphrase)
                          .value.has_value();
                  },
                  [&](const fs::path& folder) {
                      const auto standing = office.chair.standing(folder);
                      return standing.value->step == DebriefStep::decided && standing.value->record;
                  },
                  [&](const fs::path& folder) {
                      const auto standing = office.chair.standing(folder);
                      return standing.value && standing.findings.empty();
                  }};
    const int times = kills_asked();
    check(Killer(office.shared, office.folder / "after").run(act, times), times, "deciding");
}

TEST_CASE("a vote that is written where it is read, byte by byte, is seen to be harmed by kills") {
    testing::DebriefFixture office;
    office.go_to(DebriefStep::vote);
    const fs::path whole = office.folder / "whole";
    fs::copy(office.shared, whole, fs::copy_options::recursive);
    Act act = vote_in(office);
    REQUIRE(act.act(whole));
    const std::string bytes = formats::read_file(whole / "p-014.debrief" / "ana.1.1.vote");
    act.act = [&](const fs::path& folder) {
        const std::string file = (folder / "p-014.debrief" / "ana.1.1.vote").string();
        const int open = ::open(file.c_str(), O_CREAT | O_WRONLY, 0644);  // NOLINT(*-vararg)
        bool good = open >= 0;
        for (std::size_t at = 0; good && at < bytes.size(); at += 64) {
            const std::size_t size = std::min<std::size_t>(64, bytes.size() - at);
            good = ::write(open, bytes.data() + at, size) == static_cast<ssize_t>(size);
            (void)::usleep(300);
        }
        return ::close(open) == 0 && good;
    };
    const int times = kills_asked();
    const Tally tally = Killer(office.shared, office.folder / "after").run(act, times);
    CHECK(tally.unsound > 0);
    MESSAGE("written carelessly: " << tally.kills << " kills of " << times << ", " << tally.unsound
                                   << " harmed");
}
