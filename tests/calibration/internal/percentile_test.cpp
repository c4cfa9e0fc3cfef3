#include "calibration/internal/percentile.h"

#include <doctest/doctest.h>

using namespace evenhand::calibration;

TEST_CASE("percentiles lie straight between neighbouring values") {
    std::vector<double> values;
    for (int i = 100; i >= 0; --i) {
        values.push_back(i);
    }
    const Interval found = internal::percentile_interval(values);
    CHECK(found.low == doctest::Approx(2.5));
    CHECK(found.high == doctest::Approx(97.5));
}

TEST_CASE("one value is both limits") {
    const Interval found = internal::percentile_interval({0.25});
    CHECK(found.low == 0.25);
    CHECK(found.high == 0.25);
}
