#include "formats/question_page_file.h"

#include <doctest/doctest.h>

using namespace evenhand;
using formats::read_question_page;

namespace {

QuestionPage page_of(std::string_view text) {
    const Parsed<QuestionPage> parsed = read_question_page(text, "page.txt");
    REQUIRE(parsed.value);
    return *parsed.value;
}

/// The one finding on a text; the page is there unless it is an error.
Finding finding_on(std::string_view text) {
    const Parsed<QuestionPage> parsed = read_question_page(text, "page.txt");
    REQUIRE(parsed.findings.size() == 1);
    CHECK(parsed.value.has_value() == (parsed.findings.front().severity != Severity::error));
    return parsed.findings.front();
}

using Texts = std::vector<std::string>;

Texts texts(const PageSection& section) {
    Texts result;
    for (const PageLine& line : section.lines) {
        result.push_back(line.text);
    }
    return result;
}

constexpr std::string_view whole =
    "Q9 of 32 \u00B7 Behavioural\n\nTell me about a bug.\n\nownership, star\n\nShort "
    "answer\n\nShort "
    "answer: Own it.\n\nDetail\n\nOne.\n\nTwo.\n\n// WHAT INTERVIEWERS LOOK FOR\n\n- A fix\n- A "
    "plan\n\n// COMMON PITFALL\n\nBlame.\n";

}  // namespace

TEST_CASE("a page is read part by part, each with its place") {
    const QuestionPage page = page_of(whole);
    CHECK(page.source_name == "page.txt");
    CHECK(page.sha256.size() == 64);
    CHECK(page.header == PageLine{"Q9 of 32 \u00B7 Behavioural", 1, 1, false, {}});
    CHECK(page.number == 9);
    CHECK(page.set_size == 32);
    CHECK(page.category == "Behavioural");
    CHECK(page.question == PageLine{"Tell me about a bug.", 3, 1, false, {}});
    CHECK(page.tags == PageLine{"ownership, star", 5, 1, false, {}});
    REQUIRE(page.sections.size() == 4);
    CHECK(page.sections[0].kind == SectionKind::short_answer);
    CHECK(page.sections[0].lines == std::vector<PageLine>{{"Own it.", 9, 15, false, {}}});
    CHECK(page.sections[1].kind == SectionKind::detail);
    CHECK(texts(page.sections[1]) == Texts{"One.", "Two."});
    CHECK(page.sections[2].kind == SectionKind::look_fors);
    CHECK(page.sections[2].heading.text == "WHAT INTERVIEWERS LOOK FOR");
    CHECK(page.sections[2].lines[1] == PageLine{"A plan", 20, 3, true, {}});
    CHECK(page.sections[3].kind == SectionKind::pitfalls);
    CHECK(texts(page.sections[3]) == Texts{"Blame."});
    CHECK(read_question_page(whole, "page.txt").findings.empty());
}

TEST_CASE("a page of Markdown has its question in a heading and its tags behind a label") {
    const QuestionPage page = page_of(
        "# Q9 of 32 \u2014 Behavioural\n\n## Tell me about a bug.\n\n**Tags:** ownership\n\n## "
        "Short "
        "answer\n\nOwn it.\n\n## Common pitfalls:\n\n1. Blame\n2. Haste\n");
    CHECK(page.number == 9);
    CHECK(page.question.text == "Tell me about a bug.");
    CHECK(page.question.column == 4);
    REQUIRE(page.tags);
    CHECK(page.tags->text == "ownership");
    CHECK(page.tags->column == 7);
    REQUIRE(page.sections.size() == 2);
    CHECK(texts(page.sections[1]) == Texts{"Blame", "Haste"});
}

TEST_CASE("a page needs no blank lines") {
    const QuestionPage page = page_of(
        "Q9 of 32 \u00B7 Behavioural\nTell me about a bug.\nBehaviouralMidstarmid\nShort "
        "answer\nOwn "
        "it.\nWhat interviewers look for\nA fix.\nCommon mistakes\nBlame.");
    CHECK(page.tags->text == "BehaviouralMidstarmid");
    CHECK(page.sections.size() == 3);
}

TEST_CASE("a question of two paragraphs is one, and tags may stand one below the other") {
    const QuestionPage page = page_of(
        "Q9 of 32\n\nTell me about a bug.\n\nWhat did you do?\n\nMid\nstar\n\nShort answer\n\nOwn "
        "it.\n");
    CHECK(page.question.text == "Tell me about a bug. What did you do?");
    CHECK(place_of(page.question, 21, 37) == SourcePlace{5, 1, "What did you do?"});
    CHECK(page.tags->text == "Mid\nstar");
    CHECK(place_of(*page.tags, 4, 8) == SourcePlace{8, 1, "star"});
}

TEST_CASE("a wrapped line is put together, and both parts keep their places") {
    const QuestionPage page = page_of(
        "Q9 of 32\n\nTell me about a time you missed a bug that reached all\nof "
        "production.\n\nLook "
        "for\n\nThe candidate shows what they did about all of it and\nthe "
        "change.\n\nPitfalls\n\n- "
        "Blame\n  of others\n");
    CHECK(page.question.text ==
          "Tell me about a time you missed a bug that reached all of production.");
    REQUIRE(page.sections.size() == 2);
    REQUIRE(page.sections[0].lines.size() == 1);
    const PageLine& line = page.sections[0].lines.front();
    const std::size_t change = line.text.find("the change");
    CHECK(place_of(line, change, change + 10) == SourcePlace{9, 1, "the change"});
    CHECK(texts(page.sections[1]) == Texts{"Blame of others"});
}

TEST_CASE("a page without a header is known by its question and a section") {
    const std::string text = "Tell me about a bug.\n\nWhat interviewers look for\n\nA fix.\n";
    const QuestionPage page = page_of(text);
    CHECK_FALSE(page.header);
    CHECK_FALSE(page.number);
    CHECK(finding_on(text) == Finding{Severity::hint,
                                      "page.no-header",
                                      "The page has no header such as \u201CQ9 of 32 \u00B7 "
                                      "Behavioural\u201D; add number and "
                                      "category yourself.",
                                      "page.txt:1"});
}

TEST_CASE("lines that belong to nothing are named") {
    CHECK(finding_on("My site\nQ9 of 32\n\nTell me about a bug.\n\nShort answer\n\nOwn it.\n") ==
          Finding{Severity::warning,
                  "page.unread-line",
                  "This line is left out, as it is neither header, question nor tags: \u201CMy "
                  "site\u201D.",
                  "page.txt:1"});
    CHECK(finding_on("Q9 of 32\n\nTell me about a bug.\n\nBy a tester\n").location == "page.txt:5");
}

TEST_CASE("an unknown section is named and left out") {
    const std::string text =
        "Q9 of 32\n\nTell me about a bug.\n\n## Pitfalls\n\nBlame.\n\n## Related\n\nQ10\n";
    CHECK(
        finding_on(text) ==
        Finding{
            Severity::warning,
            "page.unknown-section",
            "The section \u201CRelated\u201D is left out: it is not one that question pages have.",
            "page.txt:9"});
    const QuestionPage page = page_of(text);
    REQUIRE(page.sections.size() == 1);
    CHECK(texts(page.sections.front()) == Texts{"Blame."});
}

TEST_CASE("a number beyond its set and a question without an end are doubted") {
    CHECK(finding_on("Q33 of 32\n\nTell me about a bug.\n") ==
          Finding{Severity::warning,
                  "page.number-beyond-set",
                  "The header gives number 33 in a set of 32; mend whichever is wrong.",
                  "page.txt:1"});
    CHECK(finding_on("Q9 of 32\n\nTell me about a b").code == "page.question-unfinished");
}

TEST_CASE("a page cut off before its question is refused") {
    for (const char* const text : {"Q9 of 32 \u00B7 Behavioural",
                                   "Q9 of 32 \u00B7 Behavioural\n\nTell me",
                                   "Q9 of 32 \u00B7 Behavioural\n\nShort answer\n\nOwn it.\n"}) {
        CAPTURE(text);
        CHECK(finding_on(text) == Finding{Severity::error,
                                          "page.no-question",
                                          "The page ends before its question; copy the whole page.",
                                          "page.txt:1"});
    }
}

TEST_CASE("several pages in one file are refused with the place of the second") {
    CHECK(finding_on("Q9 of 32\n\nTell me about a bug.\n\nShort answer\n\nOwn it.\n\nQ10 of "
                     "32\n\nTell me about a plan.\n") ==
          Finding{Severity::error,
                  "page.several-questions",
                  "The file holds 2 question pages; save each as a file of its own.",
                  "page.txt:9"});
}

TEST_CASE("a text without header, question and section is refused as foreign") {
    for (const char* const text :
         {"Pancakes\n\nDetails\n\nTwo eggs.\n",
          "How I learned to fail\n\nHave you ever missed a bug? I have.\n\nIt taught me a lot.\n",
          "Q1: Revenue\n\nRevenue grew by ten percent this quarter.\n",
          "What do interviewers want?\n\nCommon mistakes\n\nBlame.\n",
          "<html><body>Pancakes</body></html>",
          "#include <vector>\nint main() {\n}\n"}) {
        CAPTURE(text);
        CHECK(finding_on(text).code == "page.foreign");
    }
}

TEST_CASE("bytes that are no text are refused") {
    CHECK(finding_on("").code == "page.empty");
    CHECK(finding_on("Q9\x01 of 32").code == "page.not-text");
    CHECK(finding_on(std::string(300U * 1024U, 'a')) ==
          Finding{Severity::error,
                  "page.too-large",
                  "The file holds more than 256 KB of text; save the question page alone.",
                  "page.txt"});
}

TEST_CASE("the lines that places count in are given for any bytes") {
    CHECK(formats::page_text_lines("**Q9**\r\n\r\n- a\tb", "page.txt") == Texts{"Q9", "", "- a b"});
    CHECK(formats::page_text_lines("<h2>Detail</h2><ul><li>a</ul>", "page.html") ==
          Texts{"## Detail", "", "- a"});
    CHECK(formats::page_text_lines("Pancakes", "page.txt") == Texts{"Pancakes"});
    CHECK(formats::page_text_lines("%PDF-1.7", "page.txt").empty());
}
