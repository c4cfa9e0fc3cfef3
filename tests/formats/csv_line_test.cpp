#include "formats/csv_line.h"

#include <doctest/doctest.h>

using evenhand::formats::csv_line;

TEST_CASE("fields stand between commas, those that need it in quotes") {
    CHECK(csv_line({"a", "b c", "4"}) == "a,b c,4\n");
    CHECK(csv_line({"a,b", "say \"no\"", "two\nlines"}) ==
          "\"a,b\",\"say \"\"no\"\"\",\"two\nlines\"\n");
    CHECK(csv_line({"", "x", ""}) == ",x,\n");
}

TEST_CASE("what a spreadsheet would take for a formula is defused, a number is not") {
    CHECK(csv_line({"=1+1", "@x", "-5", "-x", "+a,b"}) == "'=1+1,'@x,-5,'-x,\"'+a,b\"\n");
}
