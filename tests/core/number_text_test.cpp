#include "core/number_text.h"

#include <doctest/doctest.h>

using namespace evenhand;

TEST_CASE("a score has one digit after the point, rounded half away from zero") {
    CHECK(one_decimal(4) == "4.0");
    CHECK(one_decimal(14.0 / 3.0) == "4.7");
    CHECK(one_decimal(4.25) == "4.3");
    CHECK(one_decimal(-0.25) == "-0.3");
}

TEST_CASE("a number has as many digits after the point as are asked for, and no minus zero") {
    CHECK(decimals(0.425, 2) == "0.43");
    CHECK(decimals(-1.0, 2) == "-1.00");
    CHECK(decimals(-0.004, 2) == "0.00");
    CHECK(decimals(2.5, 0) == "3");
    CHECK(decimals(1e300, 2).size() == 304);
}

TEST_CASE("an exact text reads back as the same number") {
    for (const double number : {0.0, 1.0, 0.1, 1.0 / 3.0, 1e-9, 123456.75}) {
        CHECK(to_double(exact_text(number)) == number);
    }
    CHECK(exact_text(1) == "1");
}

TEST_CASE("a text that is not a number whole is none") {
    CHECK_FALSE(to_int(""));
    CHECK_FALSE(to_int("4x"));
    CHECK_FALSE(to_int(" 4"));
    CHECK_FALSE(to_double("1,5"));
    CHECK_FALSE(to_double("inf"));
    CHECK_FALSE(to_double("nan"));
    CHECK(to_int("-4") == -4);
}

TEST_CASE("a count is read from digits alone") {
    CHECK(to_unsigned("0") == 0U);
    CHECK(to_unsigned("18446744073709551615") == 18446744073709551615U);
    CHECK_FALSE(to_unsigned("18446744073709551616"));
    for (const char* text : {"", "12x", " 1", "1 ", "-1", "+1", "0x1"}) {
        CHECK_FALSE(to_unsigned(text));
    }
}
