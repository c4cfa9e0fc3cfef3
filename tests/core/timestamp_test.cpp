#include "core/timestamp.h"

#include <doctest/doctest.h>

#include "example_interview.h"

using namespace evenhand;

TEST_CASE("a moment written as ISO 8601 reads back as the same moment") {
    const Timestamp moment = testing::at(605);
    CHECK(to_iso(moment) == "2026-03-02T09:10:05Z");
    CHECK(from_iso("2026-03-02T09:10:05Z") == moment);
    CHECK(from_iso("1969-12-31T23:59:59Z") == Timestamp(std::chrono::seconds(-1)));
    CHECK(to_iso(Timestamp(std::chrono::seconds(-1))) == "1969-12-31T23:59:59Z");
}

TEST_CASE("a text that is no moment is refused") {
    for (const char* text : {"",
                             "2026-03-02",
                             "2026-03-02 09:10:05Z",
                             "2026-03-02T09:10:05",
                             "2026-02-30T09:10:05Z",
                             "2026-13-01T09:10:05Z",
                             "2026-03-02T24:00:00Z",
                             "2026-03-02T09:60:00Z",
                             "2026-03-02T09:10:60Z",
                             "2026-0a-02T09:10:05Z",
                             "2026-03-02T09:10:05Zx"}) {
        CAPTURE(text);
        CHECK_FALSE(from_iso(text));
    }
}

TEST_CASE("dates are written for machines and for people") {
    CHECK(iso_date(testing::at(0)) == "2026-03-02");
    CHECK(long_date(testing::at(0)) == "2 March 2026");
    CHECK(short_date(testing::at(0)) == "2 Mar 2026");
}

TEST_CASE("a clock shows minutes and seconds, beyond an hour too") {
    using std::chrono::seconds;
    CHECK(clock_text(seconds(0)) == "0:00");
    CHECK(clock_text(seconds(444)) == "7:24");
    CHECK(clock_text(seconds(3725)) == "62:05");
}
