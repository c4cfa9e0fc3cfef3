#include "formats/internal/page_reader.h"

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::formats::internal;

namespace {

Parsed<QuestionPage> read(std::string_view text) {
    return read_page(read_sheet(text), "page.txt", "hash");
}

std::vector<std::string> codes(const Findings& findings) {
    std::vector<std::string> result;
    for (const Finding& finding : findings) {
        result.push_back(finding.code + "@" + finding.location);
    }
    return result;
}

using Texts = std::vector<std::string>;

Texts texts(const PageSection& section) {
    Texts result;
    for (const PageLine& line : section.lines) {
        result.push_back(line.text);
    }
    return result;
}

}  // namespace

TEST_CASE("the page keeps the lines that its places count in") {
    const auto page = read("**Q9 of 32**\n\nTell me about *a* plan.\n\nShort answer\n\nOwn it.\n");
    REQUIRE(page.value);
    CHECK(page.value->sha256 == "hash");
    CHECK(page.value->text ==
          Texts{"Q9 of 32", "", "Tell me about a plan.", "", "Short answer", "", "Own it."});
}

TEST_CASE("sentences right below the question are its short answer") {
    const auto page =
        read("Q9 of 32\n\nTell me about a plan.\n\nplanning\n\nWalk through it. Say why.\n");
    REQUIRE(page.value);
    REQUIRE(page.value->sections.size() == 1);
    CHECK(page.value->sections[0].kind == SectionKind::short_answer);
    CHECK(page.value->sections[0].heading == PageLine{"", 7, 1, false, {}});
    CHECK(texts(page.value->sections[0]) == Texts{"Walk through it. Say why."});
    CHECK(codes(page.findings) == Texts{"page.no-heading@page.txt:7"});
}

TEST_CASE("remarks for interviewers below the question are no answer") {
    const auto page = read(
        "Q9 of 32\n\nTell me about a plan.\n\nInterviewers want a first step.\n\nAvoid: haste.\n");
    REQUIRE(page.value);
    REQUIRE(page.value->sections.size() == 1);
    CHECK(page.value->sections[0].kind == SectionKind::detail);
    CHECK(texts(page.value->sections[0]) ==
          Texts{"Interviewers want a first step.", "Avoid: haste."});
}

TEST_CASE("an introduction above a short answer is a remark") {
    const auto page = read(
        "Q9 of 32\n\nTell me about a plan.\n\nThis one tests foresight.\n\nShort answer\n\nOwn "
        "it.\n");
    REQUIRE(page.value);
    REQUIRE(page.value->sections.size() == 2);
    CHECK(page.value->sections[0].kind == SectionKind::detail);
    CHECK(page.value->sections[1].kind == SectionKind::short_answer);
}

TEST_CASE("question and answer may have their labels, and the question its number") {
    const auto page = read("Q7. Tell me about a plan.\nA: Walk through it.\nLook for:\n- A step\n");
    REQUIRE(page.value);
    CHECK(page.value->number == 7);
    CHECK(page.value->question == PageLine{"Tell me about a plan.", 1, 5, false, {}});
    CHECK(page.value->sections[0].lines ==
          std::vector<PageLine>{{"Walk through it.", 2, 4, false, {}}});
    CHECK(page.findings.empty());
}

TEST_CASE("a heading below its section's stays a line of the section") {
    const auto page = read(
        "# Tell me about a plan.\n\n## Look for\n\n### Before\n\n- A step\n\n## Links\n\n- "
        "One\n\n### "
        "More\n\n- Two\n");
    REQUIRE(page.value);
    REQUIRE(page.value->sections.size() == 1);
    CHECK(texts(page.value->sections[0]) == Texts{"Before", "A step"});
    CHECK(codes(page.findings) == Texts{"page.unknown-section@page.txt:9",
                                        "page.unknown-section@page.txt:13",
                                        "page.no-header@page.txt:1"});
}

TEST_CASE("a sample answer outside of the detail begins one") {
    const auto page = read(
        "Q9 of 32\n\nTell me about a plan.\n\nShort answer\n\nOwn it.\n\nSample "
        "answer:\n\nSituation: we "
        "had none.\n\nTask: to make one.\n");
    REQUIRE(page.value);
    REQUIRE(page.value->sections.size() == 2);
    CHECK(page.value->sections[1].kind == SectionKind::detail);
    CHECK(texts(page.value->sections[1]) ==
          Texts{"Sample answer:", "Situation: we had none.", "Task: to make one."});
}

TEST_CASE("a situation right below the question begins the detail") {
    const auto page = read(
        "Q9 of 32\n\nTell me about a plan.\n\nSituation: we had none.\n\nTask: to make one.\n");
    REQUIRE(page.value);
    CHECK_FALSE(page.value->tags);
    REQUIRE(page.value->sections.size() == 1);
    CHECK(page.value->sections[0].kind == SectionKind::detail);
    CHECK(texts(page.value->sections[0]) == Texts{"Situation: we had none.", "Task: to make one."});
}

TEST_CASE("a question may stand below what a site writes above its page") {
    std::string text;
    for (int i = 0; i < 12; ++i) {
        text += "Line " + std::to_string(i) + " of the site\n\n";
    }
    text += "# Tell me about a plan.\n\n## Look for\n\n- A step\n";
    const auto page = read(text);
    REQUIRE(page.value);
    CHECK(page.value->question.text == "Tell me about a plan.");
    CHECK(page.findings.size() == 13);
}

TEST_CASE("a question that is repeated is read once") {
    const auto page =
        read("Tell me about a plan.\n\n# Tell me about a plan.\n\n## Look for\n\n- A step\n");
    REQUIRE(page.value);
    CHECK(page.value->question.text == "Tell me about a plan.");
    CHECK_FALSE(page.value->tags);
    CHECK(codes(page.findings) == Texts{"page.no-header@page.txt:1"});
}

TEST_CASE("a page that ends in the middle of a sentence is told") {
    const auto page = read(
        "Q9 of 32\n\nTell me about a plan.\n\nLook for\n\nA first step. A second one that is wri");
    REQUIRE(page.value);
    REQUIRE(page.findings.size() == 1);
    CHECK(
        page.findings[0] ==
        Finding{Severity::warning,
                "page.cut-off",
                "The page ends in the middle of a sentence, with \u201C\u2026 A second one that is "
                "wri\u201D; copy the rest, or mend what the draft makes of it.",
                "page.txt:7"});
}

TEST_CASE("what is said of many places is said of twenty and counted") {
    std::string text = "Q9 of 32\n\nTell me about a plan.\n\n";
    for (int i = 0; i < 50; ++i) {
        text += "## Part\n";
    }
    const auto page = read(text);
    REQUIRE(page.value);
    REQUIRE(page.findings.size() == 21);
    CHECK(page.findings.back() == Finding{Severity::warning,
                                          "page.unknown-section",
                                          "The same holds for 30 more places from this line on.",
                                          "page.txt:25"});
}

TEST_CASE("a guide and a list of questions are no page") {
    for (const char* const text : {"How to answer questions\n\nHave you ever been asked "
                                   "one?\n\nLook for\n\n- A\n\nAvoid\n\n- B\n",
                                   "1. Tell me about a plan.\n2. Tell me about a day.\n3. Tell me "
                                   "about a bug.\n\nLook for\n\n- "
                                   "A\n"}) {
        CAPTURE(text);
        const auto page = read(text);
        CHECK_FALSE(page.value);
        CHECK(page.findings.empty());
    }
}

TEST_CASE("a page that ends in the middle of a heading is told, and the heading is no line of it") {
    const std::string text = "Q9 of 32\n\nTell me about a plan.\n\nLook for\n\n- A first step\n\n";
    for (const char* const end : {"Common pit", "## Common pit\n", "**Common pit"}) {
        CAPTURE(end);
        const auto page = read(text + end);
        REQUIRE(page.value);
        REQUIRE(page.value->sections.size() == 1);
        CHECK(texts(page.value->sections[0]) == Texts{"A first step"});
        REQUIRE(page.findings.size() == 1);
        CHECK(page.findings[0].severity == Severity::warning);
        CHECK(page.findings[0].code == "page.cut-off");
        CHECK(page.findings[0].location == "page.txt:9");
        CHECK(page.findings[0].message.starts_with(
            "The page ends in the middle of a heading, with \u201C"));
    }
    const auto front = read("Q9 of 32\n\nTell me about a plan.\n\nShort ans");
    REQUIRE(front.value);
    CHECK_FALSE(front.value->tags);
    CHECK(codes(front.findings) == Texts{"page.cut-off@page.txt:5"});
    CHECK_FALSE(read("Common pit").value);
}

TEST_CASE("a page that ends in the middle of a list item is told") {
    const auto page = read(
        "Q9 of 32\n\nTell me about a plan.\n\nLook for\n\n- A first step.\n- A second "
        "one.\n\nPitfalls\n\n- A plan that nobody re");
    CHECK(codes(page.findings) == Texts{"page.cut-off@page.txt:12"});
    const auto whole = read(
        "Q9 of 32\n\nTell me about a plan.\n\nLook for\n\n- A first step\n- A second "
        "one\n\nPitfalls\n\n- A plan that nobody reads");
    CHECK(whole.findings.empty());
}

TEST_CASE("a guide that asks its readers something is no page") {
    const std::string sections =
        "## What to look for\n\nTests that fail at night.\n\n## Common mistakes\n\nRunning them "
        "again.\n";
    for (const char* const front :
         {"# Tests that flake\n\nEver wondered why your tests fail at night?\n\n",
          "# Tests that flake\n\nHave you ever wondered why? We have.\n\n",
          "Ever wondered why your tests fail at night?\n\nWe did, for a year.\n\n",
          "# Why do tests fail at night?\n\nBecause nobody looks.\n\n"}) {
        CAPTURE(front);
        const auto page = read(front + sections);
        CHECK_FALSE(page.value);
        CHECK(page.findings.empty());
    }
}

TEST_CASE("a question without header is a page's when it stands apart or interviewers are named") {
    const std::string weak = "## What to look for\n\n- A step\n\n## Common mistakes\n\n- Haste\n";
    const std::string named =
        "## What interviewers look for\n\n- A step\n\n## Common pitfalls\n\n- Haste\n";
    CHECK(read("# What is your greatest weakness?\n\n" + weak).value);
    CHECK(read("What is your greatest weakness?\n\n" + weak).value);
    CHECK(read("# Weakness\n\nQ: What is your greatest weakness?\n\n" + weak).value);
    CHECK(read("# Weakness\n\nHave you ever failed? How?\n\n" + named).value);
    CHECK(read("# Weakness\n\nWhat is a weakness?\n\n" + named).value);
    CHECK(read("# Weakness\n\nTell me about a weakness.\n\n## Common mistakes\n\n- Haste\n").value);
}
