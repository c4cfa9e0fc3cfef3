#include "formats/internal/mock_rounds.h"

#include <string>

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::formats::internal;

namespace {

/// "title: q / q [n points: groups]" for each round.
std::string told(const std::string& text) {
    const auto read = read_mock_rounds(read_sheet(text), "x");
    if (!read) {
        return "none";
    }
    std::string result;
    for (const MockRound& round : read->rounds) {
        result += round.heading ? round.heading->text + ":" : "-:";
        for (const AskedQuestion& question : round.questions) {
            result += " " + question.text.text;
        }
        for (const AnswerPoints& points : round.points) {
            result += " [" + std::to_string(points.questions_before) + ": " +
                      std::to_string(points.groups.size()) + "]";
        }
        result += "\n";
    }
    return result;
}

}  // namespace

TEST_CASE("questions outside of rounds are in one round without heading") {
    CHECK(told("1. Tell me about A.\n2. Tell me about B.\n\nAnswer key\n\nA.\n\nB.\n") ==
          "-: Tell me about A. Tell me about B. [2: 2]\n");
}

TEST_CASE("numbers among the points are no questions unless they count on") {
    CHECK(told("1. Tell me about A.\n2. Tell me about B.\n\nAnswer key\n\n1. Did they stop?\n\n2. "
               "Names B.\n") == "-: Tell me about A. Tell me about B. [2: 2]\n");
    CHECK(told("1. Tell me about A.\n\nAnswer key\n\nNames A.\n\n2. Tell me about B.\n\nAnswer "
               "key\n\nNames B.\n") == "-: Tell me about A. Tell me about B. [1: 1] [2: 1]\n");
}

TEST_CASE("a label among the points begins the points of the next question") {
    CHECK(told("1. Tell me about A.\n2. Tell me about B.\nAnswer key\nQ1: Names A.\nQ2: Names "
               "B.\n") == "-: Tell me about A. Tell me about B. [2: 2]\n");
}

TEST_CASE("a text without points, or with the parts of a question page, is no mock interview") {
    CHECK(told("1. Tell me about A.\n2. Tell me about B.\n") == "none");
    CHECK(told("1. Tell me about A.\n\nAnswer key\n\nNames A.\n") == "none");
    CHECK(told("Round 1\n\n1. Tell me about A.\n\nAnswer key\n\nNames A.\n") ==
          "Round 1: Tell me about A. [1: 1]\n");
    CHECK(told("Round 1\n\n1. Tell me about A.\n\nAnswer key\n\nNames A.\n\nShort answer\n\nOwn "
               "it.\n") == "none");
    CHECK(told("Part 1: Ovens\n\n1. Heat it.\n2. Tell me about A.\n") == "none");
}

TEST_CASE("headings of an interview without a word to say are passed over") {
    CHECK(told("Mock interview\n\nQuestions\n\n1. Explain the queue.\n2. Tell me about "
               "B.\n\nExpected answers\n\nA.\n\nB.\n") ==
          "-: Explain the queue. Tell me about B. [2: 2]\n");
}

TEST_CASE("points that ask and go on with the count of the points are no questions") {
    CHECK(
        told("Round 1\n\n1. Tell me about A.\n\nAnswer key\n\n1. Did they stop?\n2. Did they tell "
             "anybody?\n\nRound 2\n\n1. Tell me about B.\n\nAnswer key\n\nNames B.\n") ==
        "Round 1: Tell me about A. [1: 1]\nRound 2: Tell me about B. [1: 1]\n");
    CHECK(told("1. Tell me about A.\n\nAnswer key\n\n1. Did they stop?\n2. Did they tell "
               "anybody?\n\n2. Tell me about B.\n\nAnswer key\n\nNames B.\n") ==
          "-: Tell me about A. Tell me about B. [1: 1] [2: 1]\n");
}

TEST_CASE("a question that goes on with both counts is one when it prompts or has its points") {
    const std::string first = "1. Tell me about A.\n\nAnswer key\n\n1. Names A.\n\n";
    const std::string points = "\n\nAnswer key\n\n1. Names B.\n";
    CHECK(told(first + "2. Tell me about B." + points) ==
          "-: Tell me about A. Tell me about B. [1: 1] [2: 1]\n");
    CHECK(told(first + "2. Who decided about B?" + points) ==
          "-: Tell me about A. Who decided about B? [1: 1] [2: 1]\n");
    CHECK(told(first + "2. Who decided about B?\n3. Who heard of it?" + points) ==
          "-: Tell me about A. Who decided about B? Who heard of it? [1: 1] [3: 1]\n");
    CHECK(told(first + "Question 2: Who decided about B?\n") ==
          "-: Tell me about A. Who decided about B? [1: 1]\n");
}
