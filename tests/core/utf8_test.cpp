#include "core/utf8.h"

#include <doctest/doctest.h>

using namespace evenhand;

TEST_CASE("well-formed text is told from bytes that are none") {
    CHECK(is_utf8(""));
    CHECK(is_utf8("Nguy\u1ec5n \u7530\u4e2d \U0001F600"));
    CHECK_FALSE(is_utf8("\xC3"));              // Cut off.
    CHECK_FALSE(is_utf8("\x80"));              // Continuation without a start.
    CHECK_FALSE(is_utf8("\xC0\xAF"));          // Overlong.
    CHECK_FALSE(is_utf8("\xE0\x9F\xBF"));      // Overlong in three bytes.
    CHECK_FALSE(is_utf8("\xED\xA0\x80"));      // Surrogate.
    CHECK_FALSE(is_utf8("\xF4\x90\x80\x80"));  // Above U+10FFFF.
    CHECK_FALSE(is_utf8("\xF0\x8F\xBF\xBF"));
    CHECK_FALSE(is_utf8("caf\xE9"));  // Latin-1.
}

TEST_CASE("length counts characters, not bytes") {
    CHECK(length("") == 0);
    CHECK(length("Nguy\u1ec5n") == 6);
    CHECK(length("\U0001F600") == 1);
}

TEST_CASE("characters are counted off in bytes, at most to the end") {
    CHECK(bytes_of("na\u00EFve \U0001F600!", 0) == 0);
    CHECK(bytes_of("na\u00EFve \U0001F600!", 2) == 2);
    CHECK(bytes_of("na\u00EFve \U0001F600!", 3) == 4);
    CHECK(bytes_of("na\u00EFve \U0001F600!", 7) == 11);
    CHECK(bytes_of("na\u00EFve \U0001F600!", 8) == 12);
    CHECK(bytes_of("na\u00EFve \U0001F600!", 99) == 12);
    CHECK(bytes_of("", 1) == 0);
}

TEST_CASE("a long text is shortened at a character and ends in an ellipsis") {
    CHECK(shorten("Nguy\u1ec5n", 6) == "Nguy\u1ec5n");
    CHECK(shorten("Nguy\u1ec5n V\u0103n", 6) == "Nguy\u1ec5\u2026");
}

TEST_CASE("cleaning leaves only what a document can hold") {
    CHECK(clean_text("a\r\nb\rc\nd\te") == "a\nb\nc\nd\te");
    CHECK(clean_text(std::string_view("a\0b\x01\x7F", 5)) == "ab");
    CHECK(clean_text("x\xE9y") == "x\uFFFDy");
    CHECK(clean_text("\xEF\xBF\xBFz") == "z");
}

TEST_CASE("trimming takes blanks of every kind off both ends only") {
    CHECK(trimmed(" \t\n\u00A0a b\u00A0 \n") == "a b");
    CHECK(trimmed(" \u00A0\n").empty());
    CHECK(trimmed("").empty());
}

TEST_CASE("a name that is shown beside others turns no writing round") {
    CHECK(shown_name("\u202Eevil\u202C \u2067x\u2069") == "\uFFFDevil\uFFFD \uFFFDx\uFFFD");
    CHECK(shown_name("\u0627\u062D\u0645\u062F \u2019\u2030\u2065\u206A") ==
          "\u0627\u062D\u0645\u062F \u2019\u2030\u2065\u206A");
    CHECK(shown_name("cut \xE2\x80") == "cut \xE2\x80");
}

TEST_CASE("a part that is written from right to left is kept apart from what stands beside it") {
    CHECK(beside_others("Missed bug") == "Missed bug");
    CHECK(beside_others("Nguy\u1ec5n \u7530\u4e2d") == "Nguy\u1ec5n \u7530\u4e2d");
    CHECK(beside_others("1 \u0645\u062D\u0645\u062F") == "\u20681 \u0645\u062D\u0645\u062F\u2069");
    CHECK(beside_others("\u05D0\u05D1") == "\u2068\u05D0\u05D1\u2069");
    CHECK(beside_others("\uFEFF").size() == 3);  // A byte order mark is none.
}
