#include "formats/internal/page_lines.h"

#include <doctest/doctest.h>

using evenhand::PageLine;
using evenhand::place_of;
using evenhand::SourcePlace;
using evenhand::formats::internal::continues;
using evenhand::formats::internal::page_lines;
using evenhand::formats::internal::read_sheet;
using evenhand::formats::internal::SourceLine;

namespace {

SourceLine only_line(std::string_view text) {
    const auto lines = page_lines(text);
    REQUIRE(lines.size() == 1);
    return lines.front();
}

bool joins(const char* text) {
    const auto lines = page_lines(text);
    REQUIRE(lines.size() == 2);
    return continues(lines[0], lines[1]);
}

}  // namespace

TEST_CASE("lines end with LF, CR LF or CR, and blank ones count") {
    for (const char* const text : {"a\n\nb\nc", "a\r\n\r\nb\r\nc\r\n", "a\r\rb\rc\r"}) {
        const auto lines = page_lines(text);
        REQUIRE(lines.size() == 3);
        CHECK(lines[1].content.text == "b");
        CHECK(lines[1].content.line == 3);
        CHECK(lines[1].after_blank);
        CHECK(lines[2].content.line == 4);
        CHECK_FALSE(lines[2].after_blank);
    }
}

TEST_CASE("indent, bullet and number are left out, and the column says where the text begins") {
    struct Case {
        const char* text;
        int column;
    };
    for (const Case& bullet : {Case{"  - own it", 5},
                               Case{"* own it", 3},
                               Case{"\u2022 own it", 3},
                               Case{"\u2013 own it", 3},
                               Case{"1. own it", 4},
                               Case{"12) own it", 5},
                               Case{"(3) own it", 5},
                               Case{"\u2022own it", 2},
                               Case{"\u2713 own it", 3},
                               Case{"- [ ] own it", 7},
                               Case{"\t-  own it  ", 5}}) {
        CAPTURE(bullet.text);
        const SourceLine line = only_line(bullet.text);
        CHECK(line.content.text == "own it");
        CHECK(line.content.column == bullet.column);
        CHECK(line.content.listed);
    }
}

TEST_CASE("what only resembles a bullet stays") {
    for (const char* const text : {"2019-era plan", "-5 degrees", "1.5 hours", "1984. A year"}) {
        CAPTURE(text);
        CHECK(only_line(text).content.text == text);
        CHECK_FALSE(only_line(text).content.listed);
    }
}

TEST_CASE("a heading loses its mark and is known by it") {
    for (const char* const text :
         {"## Short answer", "# Short answer", "// Short answer", "//Short answer"}) {
        CAPTURE(text);
        const SourceLine line = only_line(text);
        CHECK(line.content.text == "Short answer");
        CHECK(line.marked);
    }
    CHECK_FALSE(only_line("#1 of them").marked);
}

TEST_CASE("the sheet's lines have no inline marks, and columns count in them") {
    const auto sheet = read_sheet("- **Situation:** a __big__ fault\n\n> **all of it**\n");
    CHECK(sheet.text == std::vector<std::string>{"- Situation: a big fault", "", "all of it"});
    REQUIRE(sheet.lines.size() == 2);
    CHECK(sheet.lines[0].content.text == "Situation: a big fault");
    CHECK(place_of(sheet.lines[0].content, 13, 16) == SourcePlace{1, 16, "big"});
    CHECK(sheet.lines[1].content.column == 1);
}

TEST_CASE("a heading has the level of its marks, and may be closed by them") {
    CHECK(only_line("### Detail ###").content.text == "Detail");
    CHECK(only_line("### Detail").level == 3);
    CHECK(only_line("// DETAIL").level == 2);
    CHECK(only_line("### // DETAIL").content.text == "DETAIL");
    CHECK(only_line("## C#").content.text == "C#");
    CHECK(only_line("Detail").level == 0);
}

TEST_CASE("a rule right below a line makes it a heading") {
    const auto lines =
        page_lines("A page\n===\n\nDetail\n------\nA sentence.\n-----------\n- a\n---\n");
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].marked);
    CHECK(lines[0].level == 1);
    CHECK(lines[1].marked);
    CHECK(lines[1].level == 2);
    CHECK_FALSE(lines[2].marked);
    CHECK_FALSE(lines[3].marked);
}

TEST_CASE("rules and fences count as blank, tabs as one space each") {
    const auto lines = page_lines("a\n***\nb c\td\n```text\ne\n```\n");
    REQUIRE(lines.size() == 3);
    CHECK(lines[1].content.text == "b c d");
    CHECK(lines[1].after_blank);
    CHECK(lines[2].after_blank);
}

TEST_CASE("a row of two cells is a label with its text, and the titles of columns are none") {
    const auto sheet = read_sheet(
        "| Part | Say |\n|:--|---|\n| **Task** | to mend it |\n| a | b | c |\n|only|\n| |\n| | "
        "|\n");
    REQUIRE(sheet.lines.size() == 3);
    CHECK(sheet.text[2] == "Task: to mend it");
    CHECK(sheet.lines[0].content == PageLine{"Task: to mend it", 3, 1, true, {}});
    CHECK(sheet.lines[1].content.text == "a | b | c");
    CHECK(sheet.lines[2].content.text == "only");
    CHECK(page_lines("|x| is a size\n").front().content.text == "|x| is a size");
}

TEST_CASE("front matter keeps what speaks of the question, and every line its number") {
    const auto sheet = read_sheet("---\nlayout: x\ntags: [a, \"b\"]\n---\nText\n");
    REQUIRE(sheet.lines.size() == 2);
    CHECK(sheet.text[2] == "tags: a, b");
    CHECK(sheet.lines[0].content.line == 3);
    CHECK(sheet.lines[1].content.line == 5);
}

TEST_CASE("a full line without an end goes on with a small letter") {
    CHECK(joins("The candidate shows what they did about all of it and\nthe change to come."));
    CHECK_FALSE(joins("The candidate shows what they did about all of it, too.\nthe change."));
    CHECK_FALSE(joins("The candidate shows what they did about all of it and\n\nthe change."));
    CHECK_FALSE(joins("The candidate shows what they did about all of it and\nTask: more."));
    CHECK(joins("The candidate shows what they did about all of it and\nQA has changed."));
    CHECK(joins("The candidate shows what they did about all of it, then\n(at last) the change."));
    CHECK_FALSE(joins("The candidate shows what they did about all of it\nCommon pitfall"));
    CHECK_FALSE(joins("Ownership\nthe change"));
    CHECK_FALSE(joins("The candidate shows what they did about all of it and\n- the change."));
}

TEST_CASE("a list item goes on where the next line is indented") {
    CHECK(joins("- the fix and\n  the change"));
    CHECK_FALSE(joins("- the fix and\nThe change"));
}
