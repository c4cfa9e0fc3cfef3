// Files made to keep the reader busy. Each is read to an end; the time that ctest gives a test ends
// one that would take minutes.

#include <doctest/doctest.h>

#include "formats/seed_page.h"

using namespace evenhand;
using namespace evenhand::tests;

namespace {

const std::string head = "Q9 of 32\n\nTell me about a time you waited.\n\nShort answer\n\n";

std::string repeated(std::string_view text, std::size_t times) {
    std::string result;
    result.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) {
        result += text;
    }
    return result;
}

std::string refusal_of(const std::string& bytes, const std::string& name = "page.txt") {
    const Parsed<QuestionPage> page = formats::read_question_page(bytes, name);
    REQUIRE_FALSE(page.value);
    REQUIRE(page.findings.size() == 1);
    return page.findings.front().message;
}

QuestionPage page_of(const std::string& bytes, const std::string& name = "page.txt") {
    const Parsed<QuestionPage> page = formats::read_question_page(bytes, name);
    REQUIRE(page.value);
    return *page.value;
}

}  // namespace

TEST_CASE("files and texts beyond their limits are refused") {
    CHECK(refusal_of(std::string(std::size_t{100} << 20U, 'a')) ==
          "The file holds more than 4 MB; save the question page alone.");
    const std::string text =
        "The file holds more than 256 KB of text; save the question page alone.";
    CHECK(refusal_of(head + std::string(std::size_t{1} << 20U, 'a')) == text);
    CHECK(refusal_of("<html>" + repeated("<p>a few words", 90000)) == text);
}

TEST_CASE("a page of scripts gives its text") {
    const QuestionPage page =
        page_of("<html><script>" + std::string(std::size_t{3} << 20U, '<') +
                "</script><h1>Tell me about a wait.</h1><h2>Short answer</h2><p>Own it.</p>");
    CHECK(page.question.text == "Tell me about a wait.");
    CHECK(page.text.size() == 5);
}

TEST_CASE("elements without an end or without a bound are refused, and it is said why") {
    const std::string deep =
        "This web page has too many elements, or too deep ones, to be read; open it in a browser "
        "and "
        "copy its text.";
    CHECK(refusal_of("<html>" + repeated("<div>", 100000) + "a") == deep);
    CHECK(refusal_of("<html>" + repeated("<b>", 100000) + "a") == deep);
    CHECK(refusal_of("<html>" + repeated("<p></p>", 60000)) == deep);
    CHECK(refusal_of("<html>" + repeated("<!doctype>", 400000)) == deep);
}

TEST_CASE("entities of a file's own are not expanded") {
    std::string bytes = "<!DOCTYPE html [<!ENTITY e0 \"ha\">";
    for (int i = 1; i < 60; ++i) {
        const std::string before = "&e" + std::to_string(i - 1) + ";";
        bytes += "<!ENTITY e" + std::to_string(i) + " \"" + repeated(before, 10) + "\">";
    }
    const QuestionPage page = page_of(
        bytes + "]><h1>Tell me about a wait.</h1><h2>Short answer</h2><p>Say why &e59; &lt;</p>");
    CHECK(page.sections.front().lines.front().text == "Say why &e59; <");
}

TEST_CASE("attributes, quotation marks and comments without an end do not hold the reader up") {
    std::string attributes = "<p";
    for (int i = 0; i < 100000; ++i) {
        attributes += " a" + std::to_string(i);
    }
    const std::string page =
        "<h1>Tell me about a wait.</h1><h2>Short answer</h2>" + attributes + ">Own it.</p>";
    CHECK(page_of("<html>" + page).sections.front().lines.front().text == "Own it.");
    const std::string nothing =
        "This web page holds hardly any text, perhaps because a script fetches it; open it in a "
        "browser and copy its text.";
    CHECK(refusal_of("<html>" + repeated("<a href=\"", 200000)) == nothing);
    CHECK(refusal_of("<html>" + repeated("<!--", 200000)) == nothing);
    CHECK(refusal_of("<html>" + repeated("<a b='\"", 200000)) == nothing);
}

TEST_CASE("tables within tables are read to the end") {
    constexpr std::size_t depth = 75;
    const QuestionPage page =
        page_of("<html><h1>Tell me about a wait.</h1><h2>Short answer</h2>" +
                repeated("<table><tr><td>", depth) + repeated("<p>Own it.</p>\n", 25000) +
                repeated("</td><td>a</td></tr></table>", depth));
    CHECK(page.sections.front().lines.size() == 25000 + depth);
}

TEST_CASE("many headings with hidden elements and many controls are read to the end") {
    const std::string front = "<html><h1>Tell me about a wait.</h1><h2>Short answer</h2>";
    const std::string panel = "<div hidden>Own it.</div>";
    const auto lines = [&](const std::string& rest) {
        const Parsed<QuestionPage> page = formats::read_question_page(front + rest, "page.html");
        return page.value ? page.value->sections.front().lines.size() : 0;
    };
    CHECK(lines("<p>Wait.</p>" + repeated("<nav><h2>Pitfalls</h2>" + panel + "</nav>", 8000)) == 1);
    CHECK(lines(repeated("<p><a href='/'>Next question</a></p>" + panel, 8000) + panel) == 0);
    CHECK(lines("<p>Wait.</p>" + repeated(panel + "<h2>Pitfalls</h2>", 8000)) == 1);
    CHECK(lines(repeated("<i></i>" + panel, 8000)) == 1);
    CHECK(lines("<p>Wait.</p>" + repeated("<a href='#p'></a>", 20000) +
                "<h2>Detail</h2><p id='p'>Wait.</p>") == 1);
    CHECK(lines("<div>" + std::string(100000, ' ') + repeated("<a href='#p'>+</a>", 20000) +
                "</div><p hidden id='p'>Wait.</p>") == 1);
    CHECK(lines(repeated("<div id='p' aria-hidden='true'>", 100) +
                repeated("<p hidden aria-labelledby='p'>Own it.</p>", 8000)) == 0);
    CHECK(lines("<b id='p'>Pitfalls</b><p>Wait.</p>" +
                repeated("<div hidden aria-labelledby='p'>", 100) +
                repeated("<p>Own it.</p>", 10000)) == 0);
}

TEST_CASE("many lines, headings, questions and tags are read to the end") {
    CHECK(page_of(head + repeated("\n", 200000)).text.size() == 200006);
    CHECK(page_of(head + repeated("## Short answer\n", 10000)).sections.size() == 1);
    CHECK(formats::read_question_page(head + repeated("## Part\n", 10000), "page.txt")
              .findings.size() == 21);
    CHECK(page_of(head + repeated("- wait\n", 30000)).sections.front().lines.size() == 30000);
    const std::string front = "Q9 of 32\n\nTell me about a wait.\n\n";
    CHECK(page_of(front + repeated("Why did you wait?\n", 10000)).question.text.size() < 100);
    CHECK(page_of(front + repeated("tag\n", 50000)).tags->text.size() < 200);
    CHECK(refusal_of("---\n" + repeated("tags: a\n", 30000) + "---\n").starts_with("This is no "));
}

TEST_CASE("a line of marks that nothing closes is read to its end") {
    for (const char* const mark :
         {"*a ", "_a ", "`a ", "[a](", "![", "<b", "\\", "> ", "(", "\"a"}) {
        CAPTURE(mark);
        const QuestionPage page = page_of(head + repeated(mark, 40000) + "\n");
        CHECK(page.text.size() == 7);
    }
}

TEST_CASE("a text that is garbled all over is put right") {
    const QuestionPage page = page_of(head + repeated("\u00E2\u20AC\u201D ", 20000));
    CHECK(page.sections.front().lines.front().text.starts_with("\u2014 \u2014 \u2014"));
    CHECK(formats::read_question_page(head + repeated("\uFFFD", 40000), "page.txt")
              .findings.front()
              .code == "page.garbled");
}
