#include "formats/csv_cell.h"

#include <doctest/doctest.h>

using namespace evenhand::formats;

TEST_CASE("a cell of a table is quoted when it must be") {
    CHECK(csv_cell("R001") == "R001");
    CHECK(csv_cell("Ada Lovelace") == "Ada Lovelace");
    CHECK(csv_cell("M\u00FCller, Eva") == "\"M\u00FCller, Eva\"");
    CHECK(csv_cell("the \"boss\"") == "\"the \"\"boss\"\"\"");
    CHECK(csv_cell("two\nlines") == "\"two\nlines\"");
    CHECK(csv_cell(" R1") == "\" R1\"");
    CHECK(csv_cell("") == "\"\"");
}

TEST_CASE("a cell that a spreadsheet would calculate is kept from it") {
    CHECK(csv_cell("=1+1") == "\"'=1+1\"");
    CHECK(csv_cell("@home") == "\"'@home\"");
    CHECK(quoted_csv_cell("-1") == "\"'-1\"");
    CHECK(quoted_csv_cell("a") == "\"a\"");
}

TEST_CASE("fields stand between commas, those that need it in quotes") {
    CHECK(csv_line({"a", "b c", "4"}) == "a,b c,4\n");
    CHECK(csv_line({"a,b", "say \"no\"", "two\nlines", " R1"}) ==
          "\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\" R1\"\n");
    CHECK(csv_line({"", "x", ""}) == ",x,\n");
}

TEST_CASE("in a record what a spreadsheet would calculate is kept from it, a number is not") {
    CHECK(csv_line({"=1+1", "@x", "-5", "-x", "+a,b"}) ==
          "\"'=1+1\",\"'@x\",-5,\"'-x\",\"'+a,b\"\n");
}
