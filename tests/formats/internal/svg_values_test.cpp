#include "formats/internal/svg_values.h"

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::formats::internal;

TEST_CASE("transforms are done from the last to the first") {
    const auto both = svg_transform("translate(10, 20) scale(2)");
    REQUIRE(both);
    CHECK((*both)({1, 1}) == LogoPoint{12, 22});
    CHECK((*svg_transform("matrix(1 2 3 4 5 6)"))({1, 1}) == LogoPoint{9, 12});
    CHECK((*svg_transform("translate(3)"))({1, 1}) == LogoPoint{4, 1});
    CHECK((*svg_transform("scale(2 3)"))({1, 1}) == LogoPoint{2, 3});
    const LogoPoint turned = (*svg_transform("rotate(90)"))({1, 0});
    CHECK(turned.x == doctest::Approx(0));
    CHECK(turned.y == doctest::Approx(1));
    const LogoPoint around = (*svg_transform("rotate(180 1 1)"))({0, 0});
    CHECK(around.x == doctest::Approx(2));
    CHECK(around.y == doctest::Approx(2));
    CHECK((*svg_transform("skewX(45)"))({0, 1}).x == doctest::Approx(1));
    CHECK((*svg_transform("skewY(45)"))({1, 0}).y == doctest::Approx(1));
    CHECK((*svg_transform(""))({1, 2}) == LogoPoint{1, 2});
    for (const char* wrong :
         {"scale", "scale(", "scale(1", "turn(1)", "scale(1 2 3)", "rotate(1 2)"}) {
        CHECK_FALSE(svg_transform(wrong));
    }
}

TEST_CASE("a length is a number, perhaps of pixels") {
    CHECK(svg_length("12.5") == 12.5);
    CHECK(svg_length(" 12px ") == 12);
    CHECK_FALSE(svg_length("12mm"));
    CHECK_FALSE(svg_length("50%"));
    CHECK_FALSE(svg_length(""));
}

TEST_CASE("numbers are parted by blanks and commas") {
    CHECK(svg_numbers("0 0,20\n-10") == std::vector<double>{0, 0, 20, -10});
    CHECK(svg_numbers("0 0 x").empty());
}

TEST_CASE("colours are read in the plain ways") {
    CHECK(svg_colour("#0B6664") == Colour{0x0B, 0x66, 0x64});
    CHECK(svg_colour("#abc") == Colour{0xAA, 0xBB, 0xCC});
    CHECK(svg_colour("rgb(1, 2,3)") == Colour{1, 2, 3});
    CHECK(svg_colour("rgb(300,-5,0)") == Colour{255, 0, 0});
    CHECK(svg_colour(" Navy ") == Colour{0, 0, 128});
    for (const char* wrong : {"",
                              "#ab",
                              "url(#a)",
                              "rgb(10%,0%,0%)",
                              "rgb(1,2)",
                              "rgb(1,2,3",
                              "currentColor",
                              "rebeccapurple"}) {
        CHECK_FALSE(svg_colour(wrong));
    }
}

TEST_CASE("a scanner gives what comes next, or nothing") {
    SvgScanner scanner("a 1,+2 01)");
    CHECK_FALSE(scanner.number());
    CHECK(scanner.letter() == 'a');
    CHECK(scanner.number_follows());
    CHECK(scanner.number() == 1);
    CHECK(scanner.number() == 2);
    CHECK(scanner.flag() == false);
    CHECK(scanner.flag() == true);
    CHECK_FALSE(scanner.flag());
    CHECK_FALSE(scanner.take('('));
    CHECK(scanner.take(')'));
    CHECK(scanner.word().empty());
    CHECK(scanner.at_end());
}
