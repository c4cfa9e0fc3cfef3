#include "report/internal/logo_operators.h"

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::report;
using Kind = LogoStep::Kind;

TEST_CASE("a drawing is painted from its top down, cut off at its place") {
    const LogoDrawing drawing{{{{255, 0, 51},
                                false,
                                {{Kind::move, {0, 0}},
                                 {Kind::line, {10, 0}},
                                 {Kind::curve, {10, 5}, {11, 1}, {12, 2}},
                                 {Kind::close}}}}};
    CHECK(logo_operators(drawing, {100, 800, 20, 10, 2}) ==
          "q\n100 790 20 10 re W n\n"
          "1 0 0.2 rg\n"
          "100 800 m\n120 800 l\n122 798 124 796 120 790 c\nh\nf\nQ\n");
}

TEST_CASE("an area may be told by even and odd") {
    const LogoDrawing drawing{{{{}, true, {{Kind::move, {1, 1}}, {Kind::close}}}}};
    CHECK(logo_operators(drawing, {0, 10, 5, 5, 1}).find("h\nf*\nQ") != std::string::npos);
}
