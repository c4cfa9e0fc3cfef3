#include "report/figures/numbers.h"

#include <doctest/doctest.h>

using namespace evenhand::report::figures;

TEST_CASE("numbers have a true minus, never a minus zero, and round half away from zero") {
    CHECK(fixed(1.54) == "1.5");
    CHECK(fixed(-0.3) == "−0.3");
    CHECK(fixed(-0.04) == "0.0");
    CHECK(fixed(0.25) == "0.3");
    CHECK(fixed(-0.25) == "−0.3");
    CHECK(fixed(0.912, 2) == "0.91");
    CHECK(fixed(12.5, 0) == "13");
    CHECK(signed_fixed(0.3) == "+0.3");
    CHECK(signed_fixed(0.04) == "0.0");
    CHECK(signed_fixed(-0.06) == "−0.1");
    CHECK(percent(0.224) == "22\u00A0%");
}

TEST_CASE("a range of a difference is told by its size when the direction is told already") {
    CHECK(size_range({-0.71, -0.52}) == "0.5 to 0.7");
    CHECK(size_range({0.5, 0.7}) == "0.5 to 0.7");
    CHECK(signed_range({-0.1, 0.31}) == "−0.1 to +0.3");
    CHECK(range({0.72, 0.83}, 2) == "0.72 to 0.83");
}

TEST_CASE("counts are words while they are small, and have their plural") {
    CHECK(count_word(0) == "none");
    CHECK(count_word(6) == "six");
    CHECK(count_word(7) == "7");
    CHECK(counted(1, "interview") == "1 interview");
    CHECK(counted(3295, "score") == "3,295 scores");
    CHECK(grouped(1234567) == "1,234,567");
    CHECK(grouped(999) == "999");
}

TEST_CASE("ordinals know the teens") {
    CHECK(ordinal(1) == "1st");
    CHECK(ordinal(22) == "22nd");
    CHECK(ordinal(3) == "3rd");
    CHECK(ordinal(11) == "11th");
    CHECK(ordinal(112) == "112th");
    CHECK(ordinal(60) == "60th");
}

TEST_CASE("a long list names some and counts the others") {
    CHECK(listed_briefly({}) == "");
    CHECK(listed_briefly({"Ana"}) == "Ana");
    CHECK(listed_briefly({"Ana", "Ben", "Cleo"}) == "Ana, Ben and Cleo");
    CHECK(listed_briefly({"Ana", "Ben", "Cleo", "Dag"}) == "Ana, Ben and 2 others");
}
