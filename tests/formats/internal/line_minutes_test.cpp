#include "formats/internal/line_minutes.h"

#include <string>

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::formats::internal;

namespace {

PageLine line_of(const std::string& text) {
    return {text, 4, 1, false, {}};
}

/// "rest | minutes"
std::string of_heading(const std::string& text) {
    PageLine line = line_of(text);
    const auto minutes = take_minutes(line);
    return line.text + " | " + (minutes ? std::to_string(*minutes) : "-");
}

std::string of_question(const std::string& text) {
    PageLine line = line_of(text);
    const auto minutes = take_bracketed_minutes(line);
    return line.text + " | " + (minutes ? std::to_string(*minutes) : "-");
}

}  // namespace

TEST_CASE("a heading gives its minutes in any form at its end") {
    CHECK(of_heading("Screening (15 min)") == "Screening | 15");
    CHECK(of_heading("Screening, 15 minutes") == "Screening | 15");
    CHECK(of_heading("Screening \u2014 15 mins.") == "Screening | 15");
    CHECK(of_heading("Screening: 1 minute") == "Screening | 1");
    CHECK(of_heading("Screening [about 15 min]") == "Screening | 15");
    CHECK(of_heading("Screening (15-minute)") == "Screening | 15");
    CHECK(of_heading("45 minutes of questions") == "45 minutes of questions | -");
    CHECK(of_heading("Screening") == "Screening | -");
}

TEST_CASE("minutes out of 1 to 240 are none") {
    CHECK(of_heading("Screening (0 min)") == "Screening (0 min) | -");
    CHECK(of_heading("Screening (241 min)") == "Screening (241 min) | -");
    CHECK(of_heading("Screening (240 min)") == "Screening | 240");
    CHECK(of_heading("Screening (99999999999999999999 min)") ==
          "Screening (99999999999999999999 min) | -");
}

TEST_CASE("a question gives its minutes in brackets only, before or behind it") {
    CHECK(of_question("Tell me about a queue. (10 minutes)") == "Tell me about a queue. | 10");
    CHECK(of_question("(5 min) Tell me about a queue.") == "Tell me about a queue. | 5");
    CHECK(of_question("Tell me about a time you had 10 minutes") ==
          "Tell me about a time you had 10 minutes | -");
    CHECK(of_question("Tell me about a delay (more than 10 minutes late)") ==
          "Tell me about a delay (more than 10 minutes late) | -");
    CHECK(of_question("Tell me about a queue (if any)") == "Tell me about a queue (if any) | -");
    CHECK(of_question("Tell me about )10 min(") == "Tell me about )10 min( | -");
    CHECK(of_question("(") == "( | -");
}

TEST_CASE("what is left of a line keeps its place") {
    PageLine line = line_of("(5 min) Tell me.");
    (void)take_bracketed_minutes(line);
    CHECK(line.line == 4);
    CHECK(line.column == 9);
}

TEST_CASE("separators are counted at the beginning and taken off the end") {
    CHECK(separator_size(": - x") == 4);
    CHECK(separator_size("x") == 0);
    CHECK(separator_size(" \u2014 x") == 5);
    CHECK(without_separator(line_of("Round 1 \u2013 :")).text == "Round 1");
    CHECK(without_separator(line_of("(one)")).text == "(one)");
    CHECK(without_separator(line_of(":")).text.empty());
}
