#include "core/bar.h"

#include <doctest/doctest.h>

using evenhand::mean_text;
using evenhand::reaches;

TEST_CASE("a mean that differs from the bar only by rounding meets it") {
    const double thirds = (4.1 * 1 + 4.1 * 1 + 4.1 * 1) / 3;
    CHECK(reaches(thirds - 1e-12, 4.1));
    CHECK(reaches(4.1, 4.1));
    CHECK(reaches(5, 4.1));
    CHECK_FALSE(reaches(4.0999, 4.1));
}

TEST_CASE("a mean has as many digits as tell it from the bar") {
    CHECK(mean_text(3.7, 4) == "3.7");
    CHECK(mean_text(3.36, 3.4) == "3.36");
    CHECK(mean_text(3.44, 3.4) == "3.44");
    CHECK(mean_text(3.3996, 3.4) == "3.3996");
    CHECK(mean_text(3.44, 3.43) == "3.44");
    CHECK(mean_text(3.36, 3.35) == "3.4");
}

TEST_CASE("a mean that meets the bar exactly is written as the bar is") {
    CHECK(mean_text(4, 4) == "4.0");
    CHECK(mean_text(3.4 - 1e-13, 3.4) == "3.4");
    CHECK(mean_text(3.45, 3.45) == "3.45");
}
