#include "workflow/internal/text_table.h"

#include <doctest/doctest.h>

using evenhand::workflow::internal::aligned;

TEST_CASE("columns are as wide as what is widest in them, and no line ends with a blank") {
    CHECK(aligned(
              {{"Criterion", "Zo\u00EB", "In words"}, {"A", "not seen", "Gap"}, {"B", "1", ""}}) ==
          "Criterion  Zo\u00EB       In words\n"
          "A          not seen  Gap\n"
          "B          1\n");
}
