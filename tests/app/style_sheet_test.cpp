#include "app/style_sheet.h"

#include <doctest/doctest.h>

using namespace evenhand::app;

TEST_CASE("the sheet has every token and size filled in") {
    const std::string css = style_sheet(palette_of(Theme::light), 1);
    CHECK(css.find('$') == std::string::npos);
    CHECK(css.find('@') == std::string::npos);
    CHECK(css.find("#0B6664") != std::string::npos);
}

TEST_CASE("the zoom scales every text") {
    CHECK(style_sheet(palette_of(Theme::light), 1).find("font-size: 10.5pt") != std::string::npos);
    const std::string twice = style_sheet(palette_of(Theme::light), 2);
    CHECK(twice.find("font-size: 21.0pt") != std::string::npos);
    CHECK(twice.find("font-size: 10.5pt") == std::string::npos);
}

TEST_CASE("high contrast draws two-pixel borders and frames what is chosen") {
    const std::string css = style_sheet(palette_of(Theme::contrast_light), 1);
    CHECK(css.find("border: 2px solid #000000") != std::string::npos);
    CHECK(css.find("border-color: #004746") != std::string::npos);
}
