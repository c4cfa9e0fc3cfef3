#include "formats/internal/web_writer.h"

#include <doctest/doctest.h>

using evenhand::formats::internal::collapsed;
using evenhand::formats::internal::WebWriter;

TEST_CASE("lines are written with blank lines between parts only") {
    WebWriter writer;
    writer.part();
    writer.line("  a \n\t b  c ");
    writer.part();
    writer.part();
    writer.line("");
    writer.line("d");
    CHECK(std::move(writer).text() == "a\nb c\n\nd\n");
}

TEST_CASE("a heading stands apart, and an empty one is none") {
    WebWriter writer;
    writer.line("a");
    writer.heading(2, " b ");
    writer.heading(3, "");
    writer.line("c");
    CHECK(std::move(writer).text() == "a\n\n## b\n\nc\n");
}

TEST_CASE("a mark stands before one line, and lists are not parted inside") {
    WebWriter writer;
    writer.line("a");
    writer.begin_list();
    writer.set_mark("- ");
    writer.part();
    writer.line("b\nc");
    writer.part();
    writer.set_mark("1. ");
    writer.line("d");
    writer.set_mark("- ");
    writer.end_list();
    writer.line("e");
    CHECK(std::move(writer).text() == "a\n\n- b\nc\n1. d\n\ne\n");
}

TEST_CASE("white space collapses, no-break spaces stay") {
    CHECK(collapsed(" a\n\tb \u00A0 c ") == "a b \u00A0 c");
    CHECK(collapsed(" \n ") == "");
}
