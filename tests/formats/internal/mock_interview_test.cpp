#include "formats/internal/mock_interview.h"

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::formats::internal;

namespace {

Parsed<PageSet> read(const std::string& text) {
    return read_mock_interview(read_sheet(text), "x.txt", std::string(64, 'a'))
        .value_or(Parsed<PageSet>{std::nullopt, {}});
}

}  // namespace

TEST_CASE("a text that is no mock interview gives neither set nor finding") {
    CHECK_FALSE(read_mock_interview(read_sheet("Own it."), "x.txt", ""));
    CHECK_FALSE(read_mock_interview(read_sheet(""), "x.txt", ""));
}

TEST_CASE("minutes of the whole interview are shared where nothing else is timed") {
    const std::string text =
        "Mock interview\nDuration: 30 minutes\nIntroduction (4 min)\n\n1. Tell me about A.\n2. "
        "Tell "
        "me about B.\n\nAnswer key\n\nA.\n\nB.\n";
    const auto shared = read(text);
    REQUIRE(shared.value);
    CHECK(shared.value->pages[0].minutes == 13);
    CHECK(shared.value->pages[1].minutes == 13);
    std::string timed = text;
    timed.insert(timed.find("\n2."), " (5 min)");
    const auto own = read(timed);
    CHECK(own.value->pages[0].minutes == 5);
    CHECK_FALSE(own.value->pages[1].minutes);
}

TEST_CASE("minutes of an interview that its opening uses up leave one for each question") {
    const auto set = read(
        "Duration: 5 minutes\nIntroduction (9 min)\n\n1. Tell me about A.\n2. Tell me about "
        "B.\n\nAnswer key\n\nA.\n\nB.\n");
    CHECK(set.value->pages[0].minutes == 1);
}

TEST_CASE("points for a round that asks nothing are refused") {
    const auto set =
        read("Round 1\n\n1. Tell me about A.\n\nAnswer key\n\nA.\n\nRound 2\n\nAnswer key\n\nB.\n");
    CHECK_FALSE(set.value);
    REQUIRE(set.findings.size() == 1);
    CHECK(set.findings.front().code == "page.mock-mismatch");
    CHECK(set.findings.front().location == "x.txt:11");
    CHECK(set.findings.front().message.starts_with(
        "Round 2 has 0 questions but 1 paragraph of expected points; "));
}

TEST_CASE("wrapped lines of a paragraph are one, and keep their places") {
    const auto set = read(
        "1. Tell me about A.\n2. Tell me about B.\n\nAnswer key\n\nNames who was missing, and "
        "which "
        "lorries had to leave\nbefore noon.\n\nB.\n");
    REQUIRE(set.value);
    const std::vector<PageLine>& lines = set.value->pages[0].sections.front().lines;
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().text ==
          "Names who was missing, and which lorries had to leave before noon.");
    CHECK(place_of(lines.front(), 54, 60) == SourcePlace{7, 1, "before"});
}

TEST_CASE("a question of which only the number stands there is refused") {
    const auto set =
        read("Question 1: Tell me about A.\n\nQuestion 2:\n\nAnswer key\n\nA.\n\nB.\n");
    CHECK_FALSE(set.value);
    REQUIRE(set.findings.size() == 1);
    CHECK(set.findings.front() ==
          Finding{Severity::error,
                  "page.no-question",
                  "Only the number of a question stands here; write its words behind it.",
                  "x.txt:3"});
}

TEST_CASE("a page of more questions than anybody asks is refused") {
    std::string questions;
    std::string points;
    for (int i = 1; i <= 101; ++i) {
        questions += std::to_string(i) + ". Tell me about A.\n";
        points += "Names A.\n\n";
    }
    const auto many = read(questions + "\nAnswer key\n\n" + points);
    REQUIRE(many.findings.size() == 1);
    CHECK(many.findings.front() ==
          Finding{Severity::error,
                  "page.too-many-questions",
                  "The page has 101 questions; an interview has at most 100, so save them as "
                  "several pages.",
                  "x.txt"});
    const auto most =
        read(questions.substr(0, questions.find("101.")) + "\nAnswer key\n\n" + points.substr(10));
    REQUIRE(most.value);
    CHECK(most.value->pages.size() == 100);
}

TEST_CASE("points behind the only question of each round are its own, however many paragraphs") {
    const auto set = read(
        "Round 1\n\n1. Tell me about A.\n\nAnswer key\n\nNames A.\n\nSays why.\n\nRound 2\n\n1. "
        "Tell me about B.\n\nAnswer key\n\nNames B.\n\nSays when.\n");
    REQUIRE(set.value);
    REQUIRE(set.value->pages.size() == 2);
    CHECK(set.value->pages[0].sections.front().lines.size() == 2);
    CHECK(set.value->pages[1].sections.front().lines.back().text == "Says when.");
}

TEST_CASE("numbered points that ask are counted as points") {
    const auto set = read(
        "1. Tell me about A.\n2. Tell me about B.\n\nAnswer key\n\n1. Names A.\n\n2. Names "
        "B.\n\n3. Did they ask?\n");
    REQUIRE(set.findings.size() == 1);
    CHECK(set.findings.front().message.starts_with(
        "The interview has 2 questions but 3 paragraphs of expected points; "));
}
