#include "app/palette.h"

#include <doctest/doctest.h>

using namespace evenhand::app;

TEST_CASE("contrast is what WCAG defines") {
    CHECK(contrast("#000000", "#FFFFFF") == doctest::Approx(21));
    CHECK(contrast("#FFFFFF", "#FFFFFF") == doctest::Approx(1));
    CHECK(contrast("#777777", "#FFFFFF") == doctest::Approx(4.48).epsilon(0.01));
}

TEST_CASE("texts and borders stand out in every theme") {
    for (const Theme theme :
         {Theme::light, Theme::dark, Theme::contrast_light, Theme::contrast_dark}) {
        const Palette& palette = palette_of(theme);
        CAPTURE(palette.canvas);
        for (const std::string& ground : {palette.canvas, palette.surface}) {
            CHECK(contrast(palette.ink, ground) >= 7);
            CHECK(contrast(palette.muted, ground) >= 4.5);
            CHECK(contrast(palette.accent, ground) >= 4.5);
            CHECK(contrast(palette.edge, ground) >= 3);
        }
        CHECK(contrast(palette.on_accent, palette.accent) >= 4.5);
        CHECK(contrast(palette.on_tint, palette.tint) >= 7);
        // The committee's grid writes on the row that is chosen.
        CHECK(contrast(palette.ink, palette.tint) >= 7);
        CHECK(contrast(palette.muted, palette.tint) >= 4.5);
    }
}

TEST_CASE("what is chosen can be told from the ground in high contrast by a frame") {
    CHECK(palette_of(Theme::contrast_light).framed);
    CHECK(palette_of(Theme::contrast_dark).framed);
    CHECK(palette_of(Theme::contrast_dark).border == 2);
    CHECK_FALSE(palette_of(Theme::light).framed);
}
