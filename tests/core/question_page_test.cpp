#include "core/question_page.h"

#include <doctest/doctest.h>

using evenhand::join;
using evenhand::PageLine;
using evenhand::part_of;
using evenhand::place_of;
using evenhand::SourcePlace;
using evenhand::stands_at;

TEST_CASE("a place counts characters, not bytes, and quotes the page") {
    const PageLine line{"caf\u00E9 \u2014 the fix", 7, 3, false, {}};
    const std::size_t begin = line.text.find("the fix");
    CHECK(place_of(line, begin, line.text.size()) == SourcePlace{7, 10, "the fix"});
    CHECK(place_of(line, 0, 5) == SourcePlace{7, 3, "caf\u00E9"});
}

TEST_CASE("a part of a line leaves out white space at its ends and keeps its place") {
    const PageLine line{"one:  two  three", 4, 5, true, {}};
    const PageLine part = part_of(line, 4, 11);
    CHECK(part.text == "two");
    CHECK(part.line == 4);
    CHECK(part.column == 11);
    CHECK(part.listed);
}

TEST_CASE("a line joined from two keeps the place of each") {
    const PageLine whole =
        join({"the structural", 5, 1, false, {}}, {"change to come", 6, 3, false, {}}, " ");
    CHECK(whole.text == "the structural change to come");
    CHECK(place_of(whole, 4, 14) == SourcePlace{5, 5, "structural"});
    CHECK(place_of(whole, 22, 24) == SourcePlace{6, 10, "to"});
    CHECK(place_of(whole, 4, 21) == SourcePlace{5, 5, "structural change"});
}

TEST_CASE("a part of a joined line keeps the places behind the joint") {
    const PageLine whole = join({"one", 1, 1, false, {}},
                                join({"two", 2, 1, false, {}}, {"three", 3, 1, false, {}}, " "),
                                " ");
    const PageLine part = part_of(whole, 4, whole.text.size());
    CHECK(part.text == "two three");
    CHECK(place_of(part, 0, 3) == SourcePlace{2, 1, "two"});
    CHECK(place_of(part, 4, 9) == SourcePlace{3, 1, "three"});
}

TEST_CASE("a finding's location names the file and the line") {
    evenhand::QuestionPage page;
    page.source_name = "q09.txt";
    CHECK(evenhand::location_on(page, 12) == "q09.txt:12");
}

TEST_CASE("a line is read from a character on") {
    CHECK(evenhand::line_from("f\u00E4ult", 1) == "f\u00E4ult");
    CHECK(evenhand::line_from("f\u00E4ult", 3) == "ult");
    CHECK(evenhand::line_from("f\u00E4ult", 6).empty());
    CHECK(evenhand::line_from("f\u00E4ult", 99).empty());
}

TEST_CASE("a quote stands at its place, or goes on in the next line") {
    const std::vector<std::string> text = {"- own the f\u00E4ult and", "", "  the change", "end"};
    CHECK(stands_at(text, {1, 3, "own the f\u00E4ult"}));
    CHECK(stands_at(text, {1, 12, "\u00E4ult"}));
    CHECK(stands_at(text, {1, 3, "own the f\u00E4ult and the change"}));
    CHECK(stands_at(text, {3, 3, "the change\nend"}));
    CHECK_FALSE(stands_at(text, {1, 4, "own the"}));
    CHECK_FALSE(stands_at(text, {1, 3, "own the change"}));
    CHECK_FALSE(stands_at(text, {4, 1, "end of it"}));
    CHECK_FALSE(stands_at(text, {5, 1, "end"}));
    CHECK_FALSE(stands_at(text, {0, 1, "own"}));
    CHECK_FALSE(stands_at(text, {1, 1, ""}));
}
