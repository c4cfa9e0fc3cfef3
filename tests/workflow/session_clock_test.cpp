#include "workflow/session_clock.h"

#include <doctest/doctest.h>

#include "example_interview.h"

using namespace evenhand;
using namespace std::chrono_literals;
using testing::at;
using workflow::SessionClock;

namespace {

/// A computer's clock that can be set, and its uptime.
struct Computer {
    Timestamp time = at(0);
    workflow::Uptime up{3600s, 60s};

    [[nodiscard]] workflow::Services services(bool with_uptime = true) {
        workflow::Services services{[this] { return time; }, {}, {}};
        if (with_uptime) {
            services.uptime = [this] { return up; };
        }
        return services;
    }
    void run(std::chrono::seconds by) {
        time += by;
        up.awake += by;
    }
    void sleep(std::chrono::seconds by) {
        time += by;
        up.asleep += by;
    }
};

}  // namespace

TEST_CASE("a clock that is set back or forward makes no leap in an interview") {
    Computer computer;
    SessionClock clock(computer.services(), at(0));
    computer.run(10s);
    CHECK(clock.now() == at(10));
    computer.time -= 3600s;
    CHECK(clock.now() == at(10));
    computer.run(5s);
    CHECK(clock.now() == at(15));
    computer.time += 9000s;
    computer.run(1s);
    CHECK(clock.now() == at(16));
    CHECK_FALSE(clock.take_sleep());
}

TEST_CASE("an interview that goes on after the clock was set back begins where it stopped") {
    Computer computer;
    SessionClock clock(computer.services(), at(100));
    CHECK(clock.now() == at(100));
    computer.run(2s);
    CHECK(clock.now() == at(102));
}

TEST_CASE("without an uptime the clock stands while the computer's shows an earlier time") {
    Computer computer;
    SessionClock clock(computer.services(false), at(0));
    computer.run(10s);
    CHECK(clock.now() == at(10));
    computer.time = at(3);
    CHECK(clock.now() == at(10));
    computer.time = at(12);
    CHECK(clock.now() == at(12));
    CHECK_FALSE(clock.take_sleep());
}

TEST_CASE("a sleep of the computer is told once, with its beginning and end") {
    Computer computer;
    SessionClock clock(computer.services(), at(0));
    computer.run(30s);
    CHECK(clock.now() == at(30));
    computer.sleep(600s);
    computer.run(1s);
    CHECK(clock.now() == at(631));
    computer.run(1s);
    const auto sleep = clock.take_sleep();
    REQUIRE(sleep);
    CHECK(sleep->from == at(30));
    CHECK(sleep->until == at(631));
    CHECK_FALSE(clock.take_sleep());
}

TEST_CASE("a moment's sleep is none") {
    Computer computer;
    SessionClock clock(computer.services(), at(0));
    computer.sleep(2s);
    CHECK(clock.now() == at(2));
    CHECK_FALSE(clock.take_sleep());
}
