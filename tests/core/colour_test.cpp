#include "core/colour.h"

#include <doctest/doctest.h>

using namespace evenhand;

namespace {

constexpr Colour white{255, 255, 255};
constexpr Colour black{};

}  // namespace

TEST_CASE("a colour is read from # and six hexadecimal digits, and written so") {
    CHECK(colour_of("#0B6664") == Colour{0x0B, 0x66, 0x64});
    CHECK(colour_of("#0b6664") == Colour{0x0B, 0x66, 0x64});
    CHECK(text_of(Colour{0x0B, 0x66, 0x64}) == "#0B6664");
    for (const char* wrong :
         {"", "#", "0B6664", "#0B666", "#0B66641", "#0B666G", "#-B6664", "red"}) {
        CHECK_FALSE(colour_of(wrong));
    }
}

TEST_CASE("contrast is as WCAG 2 has it, either way round") {
    CHECK(contrast(black, white) == doctest::Approx(21));
    CHECK(contrast(white, white) == doctest::Approx(1));
    CHECK(contrast({0x76, 0x76, 0x76}, white) == doctest::Approx(4.54).epsilon(0.002));
    CHECK(contrast(white, {0xFF, 0, 0}) == doctest::Approx(3.998).epsilon(0.002));
}

TEST_CASE("a mix goes from the first colour to the second") {
    CHECK(mixed(black, white, 0) == black);
    CHECK(mixed(black, white, 1) == white);
    CHECK(mixed({100, 0, 200}, {0, 100, 200}, 0.5) == Colour{50, 50, 200});
}

TEST_CASE("a darkened colour is the lightest shade that can be read") {
    const Colour shade = darkened({0xFF, 0xA5, 0x00}, white, 4.5);
    CHECK(contrast(shade, white) >= 4.5);
    CHECK(contrast(shade, white) < 4.8);
    CHECK(darkened(black, white, 4.5) == black);
    CHECK(darkened(white, black, 22) == black);
}
