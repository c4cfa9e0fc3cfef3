#include "workflow/internal/csv_lines.h"

#include <doctest/doctest.h>

using evenhand::workflow::internal::CsvLines;

TEST_CASE("a table is made cell by cell, undefined numbers stay empty") {
    CsvLines lines("id,n,x,y,z");
    lines.text("R1").number(3).number(0.1).number(std::optional<double>()).empty(1).end_line();
    lines.text("a,b").number(-1).number(1.0 / 3.0).number(std::optional(2.0)).empty(1).end_line();
    CHECK(std::move(lines).document() ==
          "id,n,x,y,z\n"
          "R1,3,0.1,,\n"
          "\"a,b\",-1,0.3333333333333333,2,\n");
}
