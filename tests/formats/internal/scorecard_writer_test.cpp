#include "formats/internal/scorecard_writer.h"

#include <doctest/doctest.h>

#include "formats/example_card.h"

using namespace evenhand;
using formats::internal::unsealed_bytes;

namespace {

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a card holds everything that was recorded") {
    const std::string bytes = unsealed_bytes(testing::example_card());
    for (const std::string& part : std::vector<std::string>{
             "id=\"s1\" opened=\"2026-03-02T09:00:00Z\" held=\"2026-03-01T09:00:00Z\" "
             "submitted=\"2026-03-02T09:10:00Z\" "
             "shown-question=\"1\">",
             "<candidate id=\"c1\">Candidate One</candidate>",
             "<role>QA engineer</role>",
             "<interviewer id=\"r1\">Rater One</interviewer>",
             "<salt>00070e151c232a31383f464d545b626970777e858c939aa1a8afb6bdc4cbd2d9</salt>",
             "<verdict recommendation=\"strong-yes\">Owns it.\n\nRepair was not reached.</verdict>",
             "<time from=\"2026-03-02T09:00:05Z\" until=\"2026-03-02T09:03:45Z\" />",
             "<time from=\"2026-03-02T09:04:05Z\" until=\"2026-03-02T09:10:00Z\" />",
             "<departure>Above the mean &amp; sure.</departure>",
             "<next-interviewer>Ask about &lt;repair&gt;.</next-interviewer>",
             "<hint kind=\"late\" question=\"1\" criterion=\"repair\" shown=",
             "\">Late &amp; &lt;later&gt;.</hint>",
             "outcome=\"open\">All in the middle.</hint>",
             "<skipped>no time left</skipped>",
             "mark=\"none\" criterion=\"owning\">  blanks before and behind  </note>",
             "<tick item=\"PF1\" at=\"2026-03-02T09:01:45Z\" />",
             "<probe id=\"P1\" at=\"2026-03-02T09:02:25Z\" />",
             "<rating criterion=\"owning\" score=\"4\" at=\"2026-03-02T09:02:45Z\" />",
             "<rating criterion=\"repair\" score=\"not-observed\""}) {
        CAPTURE(part);
        CHECK(holds(bytes, part));
    }
}

TEST_CASE("a card holds each rubric as its file has it, but for the first line") {
    const std::string bytes = unsealed_bytes(testing::example_card());
    for (const PinnedRubric& pinned : testing::card_kit(2)) {
        const std::string rubric = formats::rubric_bytes(pinned.rubric);
        CHECK(holds(bytes, "\n" + rubric.substr(rubric.find('\n') + 1)));
        CHECK(holds(bytes, "sha256=\"" + pinned.sha256 + "\""));
    }
}

TEST_CASE("nothing in a card but its seal looks like a seal") {
    const std::string bytes = unsealed_bytes(testing::example_card());
    CHECK_FALSE(holds(bytes, "<seal "));
    CHECK(holds(bytes, "&lt;seal &gt;0000"));
    CHECK(bytes.ends_with("\n" + formats::internal::last_line()));
}
