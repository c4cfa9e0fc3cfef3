#include "workflow/internal/typed_pieces.h"

#include <doctest/doctest.h>

using evenhand::workflow::internal::typed_pieces;
using Pieces = std::vector<evenhand::workflow::internal::TypedPiece>;

TEST_CASE("what is typed is parted at blanks, with fields and quotation marks told apart") {
    CHECK(typed_pieces("root  ROLE:\"QA engineer\" \u201Cco lon: x\u201D") ==
          Pieces{{"", "root", false, true, "root"},
                 {"role", "QA engineer", true, true, "ROLE:\"QA engineer\""},
                 {"", "co lon: x", true, false, "\"co lon: x\""}});
    CHECK(typed_pieces(" \t\n").empty());
}

TEST_CASE(
    "a quotation mark that nothing closes reaches to the end, and a colon alone is no field") {
    CHECK(typed_pieces("\"root cause ") ==
          Pieces{{"", "root cause", true, false, "\"root cause "}});
    CHECK(typed_pieces(":x") == Pieces{{"", ":x", false, false, ":x"}});
    CHECK(typed_pieces("role:") == Pieces{{"role", "", false, false, "role:"}});
}
