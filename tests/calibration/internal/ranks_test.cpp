#include "calibration/internal/ranks.h"

#include <doctest/doctest.h>

using namespace evenhand::calibration::internal;

TEST_CASE("equal values share the mean of their ranks, and count as ties") {
    const Ranks found = ranks_of({5, 1, 5, 3, 5});
    CHECK(found.ranks == std::vector<double>{4, 1, 4, 2, 4});
    CHECK(found.ties == 24.0);
}

TEST_CASE("different values have no ties") {
    const Ranks found = ranks_of({0.5, -1.0, 2.0});
    CHECK(found.ranks == std::vector<double>{2, 1, 3});
    CHECK(found.ties == 0.0);
}
