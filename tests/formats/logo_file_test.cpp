#include "formats/logo_file.h"

#include <doctest/doctest.h>

#include "formats/file.h"

using namespace evenhand;
using formats::read_logo;

namespace {

std::string bytes_of(const std::string& name) {
    return formats::read_file(EVENHAND_SOURCE_DIR "/tests/data/logos/" + name);
}

LogoPixels pixels_of(const std::string& name) {
    const auto logo = read_logo(bytes_of(name), name);
    REQUIRE(logo.value);
    CHECK(logo.findings.empty());
    return std::get<LogoPixels>(logo.value->picture);
}

std::string code_of(const std::string& bytes) {
    const auto logo = read_logo(bytes, "logo");
    CHECK_FALSE(logo.value);
    REQUIRE(logo.findings.size() == 1);
    CHECK(logo.findings[0].location == "logo");
    return logo.findings[0].code;
}

/// The pixel at the place, as its colour.
Colour at(const LogoPixels& pixels, std::size_t column, std::size_t row) {
    const std::size_t place = (row * pixels.columns + column) * 3;
    const auto channel = [&](std::size_t offset) {
        return static_cast<std::uint8_t>(pixels.bytes[place + offset]);
    };
    return {channel(0), channel(1), channel(2)};
}

}  // namespace

TEST_CASE("what a PNG lets through is white, as the paper is") {
    const LogoPixels half = pixels_of("half.png");
    CHECK(half.columns == 8);
    CHECK(half.rows == 4);
    CHECK(half.bytes.size() == 96);
    CHECK(at(half, 0, 0) == Colour{0, 0, 255});
    CHECK(at(half, 7, 3) == Colour{255, 255, 255});
}

TEST_CASE("a PNG of 16 bits, and JPEGs in colour and in grey, become red, green and blue") {
    CHECK(pixels_of("deep.png").bytes.size() == 96);
    const Colour teal = at(pixels_of("plain.jpg"), 3, 3);
    CHECK(std::abs(teal.red - 0x0B) <= 3);
    CHECK(std::abs(teal.green - 0x66) <= 3);
    CHECK(std::abs(teal.blue - 0x64) <= 3);
    const Colour grey = at(pixels_of("grey.jpg"), 3, 3);
    CHECK(grey.red == grey.blue);
}

TEST_CASE("a picture in four inks, or one that is too large, is refused") {
    CHECK(code_of(bytes_of("inks.jpg")) == "logo.inks");
    CHECK(code_of(bytes_of("large.png")) == "logo.too-large");
    CHECK(code_of(std::string(formats::largest_logo + 1, 'x')) == "logo.too-large");
}

TEST_CASE("a picture cut off at any byte is refused, and does no harm") {
    for (const char* name : {"half.png", "plain.jpg"}) {
        const std::string whole = bytes_of(name);
        for (std::size_t length = 4; length + 12 < whole.size(); ++length) {
            CHECK(code_of(whole.substr(0, length)) == "logo.damaged");
        }
    }
}

TEST_CASE("anything else is no logo") {
    CHECK(code_of("") == "logo.unknown");
    CHECK(code_of("GIF89a") == "logo.unknown");
    CHECK(code_of("<html></html>") == "logo.unknown");
}

TEST_CASE("an SVG is told by what is in it") {
    const auto logo =
        read_logo(formats::read_file(EVENHAND_SOURCE_DIR "/reports/logo.svg"), "logo.svg");
    REQUIRE(logo.value);
    CHECK(std::holds_alternative<LogoDrawing>(logo.value->picture));
    CHECK(logo.value->width / logo.value->height == doctest::Approx(236.0 / 56));
}
