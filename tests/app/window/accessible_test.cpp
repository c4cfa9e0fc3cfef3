#include <doctest/doctest.h>

#include "app/window/driver.h"

using namespace evenhand;
using testing::wait_for;
using testing::WindowDriver;

TEST_CASE_FIXTURE(WindowDriver, "states are said as they change") {
    start_interview();
    CHECK(description("Look-for: Ownership without self-flagellation") == "not heard");
    ctrl(WXK_RETURN);
    type("told it");
    alt('1');
    CHECK(description("Look-for: Ownership without self-flagellation").starts_with("heard at "));
    CHECK(description("Notes").find("tied to Owning the gap") != std::string::npos);
    CHECK(description("Owning the gap, Not scored") == "current criterion");
    CHECK(description("Question 1, Missed bug in production") == "Now · 8 min");
}

TEST_CASE_FIXTURE(WindowDriver, "the notes' description follows the caret from line to line") {
    start_interview();
    ctrl(WXK_RETURN);
    type("+ for it");
    press(WXK_RETURN);
    type("- against it");
    CHECK(wait_for([&] { return description("Notes").find(", against. ") != std::string::npos; }));
    press(WXK_UP);
    CHECK(wait_for([&] { return description("Notes").find(", for. ") != std::string::npos; }));
}
