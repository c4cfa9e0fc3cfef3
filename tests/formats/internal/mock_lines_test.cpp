#include "formats/internal/mock_lines.h"

#include <array>
#include <string>

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::formats::internal;

namespace {

/// "kind number minutes: content", as far as the line has them.
std::string told(const std::string& text) {
    constexpr std::array names = {"round",
                                  "points",
                                  "questions",
                                  "question",
                                  "opening",
                                  "closing",
                                  "role",
                                  "level",
                                  "total",
                                  "section",
                                  "text"};
    const MockLine line = mock_lines(read_sheet(text)).front();
    std::string result = names.at(static_cast<std::size_t>(line.kind));
    result += line.number ? " #" + std::to_string(*line.number) : "";
    result += line.minutes ? " " + std::to_string(*line.minutes) + " min" : "";
    result += ": " + line.content.text;
    return result + (line.rest.text.empty() ? "" : " | " + line.rest.text);
}

}  // namespace

TEST_CASE("rounds are known by their number, in digits or as a word, with title and minutes") {
    CHECK(told("Round 1: Screening") == "round #1: Round 1: Screening");
    CHECK(told("## Round Two \u2014 Team (20 min)") == "round #2 20 min: Round Two \u2014 Team");
    CHECK(told("PART 3") == "round #3: PART 3");
    CHECK(told("Round 1 (15 minutes)") == "round #1 15 min: Round 1");
    CHECK(told("Stage 2, 30 minutes") == "round #2 30 min: Stage 2");
}

TEST_CASE("a sentence that begins with a round is none") {
    CHECK(told("Part 2 of the story is missing") == "text: Part 2 of the story is missing");
    CHECK(told("Round 1: what did you do first?") == "text: Round 1: what did you do first?");
    CHECK(told("Part of it went well") == "text: Part of it went well");
    CHECK(told("Round 4000: x") == "text: Round 4000: x");
}

TEST_CASE("headings of expected points are known, with the round that they name") {
    CHECK(told("Expected answer points") == "points: Expected answer points");
    CHECK(told("// EXPECTED ANSWER POINTS") == "points: EXPECTED ANSWER POINTS");
    CHECK(told("What a good answer covers:") == "points: What a good answer covers");
    CHECK(told("Answer key for round 2") == "points #2: Answer key for round 2");
    CHECK(told("Round 2: answer key") == "points #2: Round 2: answer key");
    CHECK(told("Answer key: names the gap.") == "points: Answer key | names the gap.");
    CHECK(told("Expected answers are short and to the point") ==
          "text: Expected answers are short and to the point");
}

TEST_CASE("questions are numbered or labelled, and give their number and minutes") {
    CHECK(told("1. Tell me about a queue.") == "question #1: Tell me about a queue.");
    CHECK(told("12) Explain the queue") == "question #12: Explain the queue");
    CHECK(told("### 3. **Tell me** about a queue.") == "question #3: Tell me about a queue.");
    CHECK(told("Question 2: Tell me about a queue. (10 min)") ==
          "question #2 10 min: Tell me about a queue.");
    CHECK(told("Q3. Tell me about a queue.") == "question #3: Tell me about a queue.");
    CHECK(told("Q4 Tell me about a queue.") == "question #4: Tell me about a queue.");
    CHECK(told("Question 2 of 5: Tell me about a queue.") == "question #2: Tell me about a queue.");
    CHECK(told("Question 2") == "question #2: ");
    CHECK(told("- Tell me about a queue.") == "question: Tell me about a queue.");
}

TEST_CASE("a bullet that asks nothing and a sentence about a question are text") {
    CHECK(told("- Names the gap.") == "text: Names the gap.");
    CHECK(told("Question 2 is the hard one") == "text: Question 2 is the hard one");
    CHECK(told("Quiet hours begin at ten") == "text: Quiet hours begin at ten");
}

TEST_CASE("what is said of the whole interview has its label") {
    CHECK(told("Role: QA engineer") == "role: QA engineer");
    CHECK(told("**Position:** clerk") == "role: clerk");
    CHECK(told("Level: Mid") == "level: Mid");
    CHECK(told("Duration: 45 minutes") == "total 45 min: 45 minutes");
    CHECK(told("Introduction (5 minutes)") == "opening 5 min: ");
    CHECK(told("Warm-up, 5 min") == "opening 5 min: ");
    CHECK(told("Candidate\u2019s questions: 10 min") == "closing 10 min: 10 min");
    CHECK(told("Interview questions") == "questions: ");
    CHECK(told("Introduction") == "text: Introduction");
    CHECK(told("Role") == "text: Role");
    CHECK(told("## Scoring") == "section: Scoring");
}
