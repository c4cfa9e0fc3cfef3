#include "workflow/internal/counted.h"

#include <doctest/doctest.h>

using evenhand::workflow::internal::counted;

TEST_CASE("one thing stands alone, none and many are several") {
    CHECK(counted(1, "anchor") == "1 anchor");
    CHECK(counted(0, "anchor") == "0 anchors");
    CHECK(counted(12, "anchor") == "12 anchors");
}
