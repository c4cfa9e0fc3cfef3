#include "formats/internal/encoding.h"

#include <doctest/doctest.h>

#include "core/error.h"

using namespace std::string_view_literals;
using namespace evenhand::formats::internal;

TEST_CASE("a byte order mark names its encoding and its size") {
    CHECK_FALSE(byte_order_mark("Q9 of 32"));
    CHECK_FALSE(byte_order_mark(""));
    const auto utf8 = byte_order_mark("\xEF\xBB\xBFQ9");
    REQUIRE(utf8);
    CHECK(utf8->charset == "UTF-8");
    CHECK(utf8->size == 3);
    const auto little = byte_order_mark("\xFF\xFEQ\0"sv);
    REQUIRE(little);
    CHECK(little->charset == "UTF-16LE");
    CHECK(little->size == 2);
    CHECK(byte_order_mark("\xFE\xFF\0Q"sv)->charset == "UTF-16BE");
    CHECK(byte_order_mark("\0\0\xFE\xFF"sv)->charset == "UTF-32BE");
}

TEST_CASE("UTF-16 without a mark is known by its zeros") {
    CHECK(unmarked_utf16("Q\0"
                         "9\0 \0"sv) == "UTF-16LE");
    CHECK(unmarked_utf16("\0Q\0"
                         "9\0 "sv) == "UTF-16BE");
    CHECK(unmarked_utf16("Q9 of 32").empty());
    CHECK(unmarked_utf16("Q\0"sv).empty());
    CHECK(unmarked_utf16("\0\0\0\0\0\0"sv).empty());
    CHECK(unmarked_utf16("a\0b\0c"sv) == "UTF-16LE");
    CHECK(unmarked_utf16("\0a\0b\0"sv) == "UTF-16BE");
}

TEST_CASE("bytes become UTF-8 by the name of their charset") {
    CHECK(to_utf8("a \x97 b", "windows-1252") == "a \u2014 b");
    CHECK(to_utf8("a \x97 b", "ISO-8859-1") == "a \u2014 b");
    CHECK(to_utf8("\xE2\x80", "windows-1253") == "\u03B2\u20AC");
    CHECK(to_utf8("Q\0"
                  "9\0"sv,
                  "UTF-16LE") == "Q9");
    CHECK(to_utf8("\0\xD8"sv, "UTF-16LE") == "\uFFFD");
    CHECK(to_utf8("", "UTF-16BE") == "");
    CHECK_FALSE(to_utf8("a", "no-such-charset"));
    CHECK_FALSE(to_utf8("a", ""));
}

TEST_CASE("the upper half of a code page gives a character for each byte") {
    const auto western = upper_half("windows-1252");
    CHECK(western[0x00] == 0x20AC);
    CHECK(western[0x17] == 0x2014);
    CHECK(western[0x1D] == 0x9D);
    CHECK(western[0x7F] == 0xFF);
    CHECK(upper_half("windows-874")[0x62] == 0x0E42);
    CHECK_THROWS_AS((void)upper_half("no-such-charset"), evenhand::Error);
}

TEST_CASE("the encodings of Unicode are known by all of their names") {
    for (const char* const name : {"utf-8", "UTF8", "utf-16", "utf-16be", "ucs-2", "UTF-32LE"}) {
        CAPTURE(name);
        CHECK(is_unicode(name));
    }
    for (const char* const name : {"windows-1252", "latin1", "shift_jis", "no-such-charset", ""}) {
        CAPTURE(name);
        CHECK_FALSE(is_unicode(name));
    }
}
