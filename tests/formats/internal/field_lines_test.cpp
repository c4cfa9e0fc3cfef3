#include "formats/internal/field_lines.h"

#include <doctest/doctest.h>

using namespace evenhand::formats::internal;

namespace {

const LineKind kind{"evenhand-thing-1", "thing", "a thing"};

std::string fault_of(const FieldLines& lines) {
    return lines.sound() ? ""
                         : lines.findings()[0].code + " " + lines.findings()[0].location + " " +
                               lines.findings()[0].message;
}

}  // namespace

TEST_CASE("lines are taken in their order, and those that may be missing are") {
    FieldLines lines("evenhand-thing-1\na one two\nc 00ff\n", "t", kind);
    CHECK(lines.take("a") == "one two");
    CHECK_FALSE(lines.take_if("b"));
    CHECK(lines.take_hex("c", 4) == "00ff");
    lines.end();
    CHECK(lines.sound());
}

TEST_CASE("the first fault is told with its line, and no other") {
    FieldLines foreign("hello\n", "t", kind);
    CHECK(fault_of(foreign) ==
          "thing.foreign t:1 This is not a thing: its first line must read \"evenhand-thing-1\".");
    FieldLines newer("evenhand-thing-2\n", "t", kind);
    CHECK(fault_of(newer).starts_with("thing.newer t:1"));
    FieldLines torn("evenhand-thing-1\na on", "t", kind);
    CHECK(torn.take("a").empty());
    CHECK(fault_of(torn) == "thing.torn t:2 The file breaks off here; a line \"a\" must follow.");
    FieldLines other("evenhand-thing-1\nb 1\n", "t", kind);
    CHECK(other.take("a").empty());
    CHECK(other.take("b").empty());
    REQUIRE(other.findings().size() == 1);
    CHECK(fault_of(other) == "thing.line t:2 This line must begin with \"a \".");
    FieldLines digits("evenhand-thing-1\na 00FF\n", "t", kind);
    (void)digits.take_hex("a", 4);
    CHECK(fault_of(digits) ==
          "thing.line t:2 This line must have 4 digits from 0 to 9 and a to f.");
    FieldLines more("evenhand-thing-1\na 1\nb 2\n", "t", kind);
    (void)more.take("a");
    more.end();
    CHECK(fault_of(more) == "thing.line t:3 Nothing may follow here.");
    FieldLines bytes("evenhand-thing-1\na \xFF\n", "t", kind);
    (void)bytes.take("a");
    CHECK(fault_of(bytes) ==
          "thing.line t:2 This line must be UTF-8 text without control characters.");
    for (const std::string unfit : {"one\rtwo", "bell\x07", "\xEF\xBF\xBF"}) {
        FieldLines line("evenhand-thing-1\na " + unfit + "\n", "t", kind);
        (void)line.take("a");
        CHECK(fault_of(line).starts_with("thing.line t:2"));
    }
}

TEST_CASE("a value never breaks its line") {
    CHECK(field_line("a", "one\ntwo\r") == "a one two \n");
    CHECK(field_line("a", "bell\x07 \xFF") == "a bell \xEF\xBF\xBD\n");
}
