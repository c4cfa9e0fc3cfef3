#include "archive/digest.h"

#include <string>

#include <doctest/doctest.h>

using namespace evenhand::archive;

TEST_CASE("bytes go to hex digits and back") {
    const std::string bytes("\x00\x7f\x80\xff", 4);
    CHECK(hex_of(bytes) == "007f80ff");
    CHECK(bytes_of_hex("007f80ff") == bytes);
}

TEST_CASE("what is no pair of lower-case hex digits is no bytes") {
    CHECK_FALSE(bytes_of_hex("0"));
    CHECK_FALSE(bytes_of_hex("0G"));
    CHECK_FALSE(bytes_of_hex("0A"));
}

TEST_CASE("a token is 32 hex digits, no more and no fewer") {
    const std::string hex = "000102030405060708090a0b0c0d0e0f";
    const auto token = token_of<ArchivedCard>(hex);
    REQUIRE(token);
    CHECK(token->bytes[15] == 15);
    CHECK(hex_of(*token) == hex);
    CHECK_FALSE(token_of<ArchivedCard>(hex + "00"));
    CHECK_FALSE(token_of<ArchivedCard>(hex.substr(2)));
}
