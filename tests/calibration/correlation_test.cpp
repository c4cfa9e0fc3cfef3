#include "calibration/correlation.h"

#include <doctest/doctest.h>

#include "calibration_data.h"

using namespace evenhand::calibration;
using namespace evenhand::testing;

TEST_CASE("a straight line is 1 or -1, and so are its limits") {
    const Correlation up = value_of(pearson({1, 2, 3, 4}, {10, 20, 30, 40}));
    CHECK(up.estimate == 1.0);
    CHECK(value_of(up.interval).low == 1.0);
    const Correlation down = value_of(pearson({1, 2, 3, 4}, {4, 3, 2, 1}));
    CHECK(down.estimate == -1.0);
    CHECK(value_of(down.interval).high == -1.0);
}

TEST_CASE("Spearman's sees the order alone, with equal values sharing a rank") {
    CHECK(value_of(spearman({1, 2, 3, 4}, {1, 8, 27, 1000})) == 1.0);
    CHECK(value_of(spearman({3, 5, 2, 2}, {3, 4, 2, 1})) ==
          doctest::Approx(0.9486832980505139).epsilon(1e-12));
}

TEST_CASE("three pairs have a correlation and no interval") {
    const Correlation found = value_of(pearson({1, 2, 4}, {1, 3, 2}));
    CHECK(found.estimate > 0.0);
    CHECK(reason_of(found.interval) == Undefined::too_few);
}

TEST_CASE("what does not vary has no correlation") {
    CHECK(reason_of(pearson({3, 3, 3}, {1, 2, 3})) == Undefined::constant_rater);
    CHECK(reason_of(spearman({1, 2, 3}, {3, 3, 3})) == Undefined::constant_rater);
    CHECK(reason_of(pearson({3, 3, 3}, {2, 2, 2})) == Undefined::no_variation);
    CHECK(reason_of(pearson({}, {})) == Undefined::no_pairable_units);
    CHECK(reason_of(pearson({1}, {2})) == Undefined::needs_two_units);
}
