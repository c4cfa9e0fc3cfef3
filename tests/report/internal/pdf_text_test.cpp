#include "report/internal/pdf_text.h"

#include <doctest/doctest.h>

using namespace evenhand::report;

TEST_CASE("numbers have no needless digits") {
    CHECK(number(12) == "12");
    CHECK(number(12.5) == "12.5");
    CHECK(number(12.345) == "12.35");
    CHECK(number(12.345, 1) == "12.3");
    CHECK(number(100, 0) == "100");
    CHECK(number(0.004) == "0");
    CHECK(number(-0.004) == "0");
    CHECK(number(-7.25) == "-7.25");
}

TEST_CASE("sixteen bits are four hex digits") {
    CHECK(hex4(0) == "0000");
    CHECK(hex4(0x41) == "0041");
    CHECK(hex4(0xBEEF) == "BEEF");
}

TEST_CASE("text becomes UTF-16, with a pair for what lies above U+FFFF") {
    CHECK(utf16_hex(U"AB") == "00410042");
    CHECK(utf16_hex(U"ễ") == "1EC5");
    CHECK(utf16_hex(U"\U0001F600") == "D83DDE00");
    CHECK(utf16_hex(U"").empty());
}
