#include "calibration/outcome.h"

#include <doctest/doctest.h>

using namespace evenhand::calibration;

TEST_CASE("a reason is named as exported tables name it") {
    CHECK(name_of(Undefined::needs_two_raters) == "needs_two_raters");
    CHECK(name_of(Undefined::no_pairable_units) == "no_pairable_units");
    CHECK(name_of(Undefined::too_few) == "too_few");
    CHECK(name_of(Undefined::unbalanced) == "unbalanced");
    CHECK(name_of(Undefined::out_of_reach) == "out_of_reach");
}
