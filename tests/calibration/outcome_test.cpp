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

TEST_CASE("an interval of a mean ends where the scale does") {
    const Interval wide = on_scale({0.7, 6.7}, 1, 5);
    CHECK(wide.low == 1.0);
    CHECK(wide.high == 5.0);
    const Interval narrow = on_scale({3.4, 4.1}, 1, 5);
    CHECK(narrow.low == 3.4);
    CHECK(narrow.high == 4.1);
    const Outcome<Interval> known = on_scale(Outcome<Interval>(Interval{0.7, 6.7}), 1, 5);
    CHECK(std::get<Interval>(known).high == 5.0);
    const Outcome<Interval> unknown = on_scale(Outcome<Interval>(Undefined::too_few), 1, 5);
    CHECK(std::get<Undefined>(unknown) == Undefined::too_few);
}
