#include "archive/internal/base64.h"

#include <doctest/doctest.h>

using evenhand::archive::internal::base64_of;
using evenhand::archive::internal::bytes_of_base64;

TEST_CASE("base64 is that of RFC 4648, section 10") {
    const char* const vectors[][2] = {{"", ""},
                                      {"f", "Zg=="},
                                      {"fo", "Zm8="},
                                      {"foo", "Zm9v"},
                                      {"foob", "Zm9vYg=="},
                                      {"fooba", "Zm9vYmE="},
                                      {"foobar", "Zm9vYmFy"}};
    for (const auto& [bytes, text] : vectors) {
        CHECK(base64_of(bytes) == text);
        CHECK(bytes_of_base64(text) == bytes);
    }
}

TEST_CASE("a text that is not as base64 is written is none") {
    for (const char* text : {"Zg", "Zg=", "Zh==", "Z===", "Zm9v\n", "Zm 9v", "Zm9_", "Zm8=Zm8="}) {
        CAPTURE(text);
        CHECK_FALSE(bytes_of_base64(text));
    }
}
