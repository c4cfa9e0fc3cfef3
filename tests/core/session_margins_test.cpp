#include "core/session_margins.h"

#include <chrono>

#include <doctest/doctest.h>

#include "example_interview.h"

using namespace evenhand;
using std::chrono::seconds;
using testing::at;

TEST_CASE("the opening's clock runs until a question is asked, and goes on when taken up again") {
    MarginTimes times = apply({}, MarginOpened{Margin::opening}, at(10));
    CHECK(times.shown == Margin::opening);
    CHECK(running_margin(times) == Margin::opening);
    times = apply(times, MarginOpened{Margin::opening}, at(20));
    CHECK(times.opening.size() == 1);
    times = apply(times, QuestionOpened{0}, at(70));
    CHECK_FALSE(times.shown);
    CHECK_FALSE(running_margin(times));
    CHECK(time_on(times, Margin::opening, at(500)) == seconds(60));
    times = apply(times, MarginOpened{Margin::opening}, at(100));
    CHECK(time_on(times, Margin::opening, at(105)) == seconds(65));
}

TEST_CASE("only one of the two clocks runs, and stopping every clock stops it") {
    MarginTimes times = apply({}, MarginOpened{Margin::opening}, at(0));
    times = apply(times, MarginOpened{Margin::closing}, at(30));
    CHECK(running_margin(times) == Margin::closing);
    CHECK(time_on(times, Margin::opening, at(90)) == seconds(30));
    times = apply(times, ClockStopped{}, at(60));
    CHECK_FALSE(running_margin(times));
    CHECK(times.shown == Margin::closing);
    CHECK(time_on(times, Margin::closing, at(90)) == seconds(30));
}

TEST_CASE("looking elsewhere leaves the clock as it is") {
    MarginTimes times = apply({}, MarginOpened{Margin::closing}, at(0));
    times = apply(times, QuestionShown{1}, at(10));
    CHECK_FALSE(times.shown);
    CHECK(running_margin(times) == Margin::closing);
    times = apply(times, MarginShown{Margin::opening}, at(20));
    CHECK(times.shown == Margin::opening);
    CHECK(running_margin(times) == Margin::closing);
    CHECK(apply(times, RatingCleared{0, Id<Criterion>("owning")}, at(30)) == times);
}

TEST_CASE("a clock set back ends no time before it began") {
    MarginTimes times = apply({}, MarginOpened{Margin::opening}, at(100));
    times = apply(times, ClockStopped{}, at(40));
    CHECK(time_on(times, Margin::opening, at(500)) == seconds(0));
}

TEST_CASE("the time in all counts the opening as it was, once it was begun, and the closing") {
    Session session = testing::example_session(1);
    session.head.margins = {1, 2};
    session.questions[0].spans = {{at(300), at(400)}};
    CHECK(time_in_all(session, {}, at(1000)) == seconds(160));
    MarginTimes times;
    times.opening = {{at(100), at(290)}};
    times.closing = {{at(400), std::nullopt}};
    CHECK(time_in_all(session, times, at(450)) == seconds(190 + 100 + 50));
}

TEST_CASE("each margin has its own planned minutes") {
    CHECK(planned_minutes(InterviewMargins{3, 6}, Margin::opening) == 3);
    CHECK(planned_minutes(InterviewMargins{3, 6}, Margin::closing) == 6);
}
