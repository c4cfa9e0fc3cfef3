#include "formats/internal/page_lines.h"

#include <doctest/doctest.h>

using evenhand::place_of;
using evenhand::SourcePlace;
using evenhand::formats::internal::continues;
using evenhand::formats::internal::page_lines;
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

TEST_CASE("emphasis marks are left out, and every character keeps its place") {
    const SourceLine line = only_line("- **Situation:** a __big__ fault");
    CHECK(line.content.text == "Situation: a big fault");
    CHECK(place_of(line.content, 0, 9) == SourcePlace{1, 5, "Situation"});
    CHECK(place_of(line.content, 11, 12) == SourcePlace{1, 18, "a"});
    CHECK(place_of(line.content, 13, 16) == SourcePlace{1, 22, "big"});
    CHECK(place_of(line.content, 17, 22) == SourcePlace{1, 28, "fault"});
    CHECK(only_line("2 ** 3").content.text == "2 ** 3");
    CHECK(only_line("**all of it**").content.column == 3);
}

TEST_CASE("rules count as blank, tabs and no-break spaces as one space each") {
    const auto lines = page_lines("a\n-----\nb\u00A0c\td\n***\n");
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].content.text == "b c d");
    CHECK(lines[1].after_blank);
}

TEST_CASE("a full line without an end goes on with a small letter") {
    CHECK(joins("The candidate shows what they did about all of it and\nthe change to come."));
    CHECK_FALSE(joins("The candidate shows what they did about all of it, too.\nthe change."));
    CHECK_FALSE(joins("The candidate shows what they did about all of it and\n\nthe change."));
    CHECK_FALSE(joins("The candidate shows what they did about all of it and\nTask: more."));
    CHECK_FALSE(joins("Ownership\nthe change"));
    CHECK_FALSE(joins("The candidate shows what they did about all of it and\n- the change."));
}

TEST_CASE("a list item goes on where the next line is indented") {
    CHECK(joins("- the fix and\n  the change"));
    CHECK_FALSE(joins("- the fix and\nThe change"));
}
