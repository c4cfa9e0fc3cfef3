#include "report/internal/show_text.h"

#include <doctest/doctest.h>

using namespace evenhand::report;
using namespace std::string_literals;

namespace {

struct Fixture {
    Shaper shaper{find_fonts()};
    const GlyphRun& run = shaper.shape("AB", Face::regular, false).front();
    const Typeface& typeface = shaper.typeface(run.face);
    std::vector<Glyph> glyphs = run.glyphs;

    [[nodiscard]] std::string shown(Points tracking = 0) const {
        return show_operators(glyphs, typeface, 10, tracking);
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "glyphs at their own distance are one string of ids") {
    glyphs[0].id = 0x24;
    glyphs[1].id = 0x25;
    for (Glyph& glyph : glyphs) {
        glyph.advance = typeface.advance(glyph.id);
    }
    CHECK(shown() == "[(\0\x24\0\x25)] TJ\n"s);
}

TEST_CASE_FIXTURE(Fixture, "a closer pair is pulled together, tracking pushes apart") {
    glyphs[0].id = 0x24;
    glyphs[1].id = 0x25;
    glyphs[0].advance = typeface.advance(0x24) - 40;
    glyphs[1].advance = typeface.advance(0x25);
    CHECK(shown() == "[(\0\x24)40 (\0\x25)] TJ\n"s);
    CHECK(shown(1) == "[(\0\x24)-60 (\0\x25)-100 ] TJ\n"s);
}

TEST_CASE_FIXTURE(Fixture, "a mark is moved for itself alone, and raised text comes down again") {
    glyphs[0].id = 0x24;
    glyphs[1].id = 0x25;
    glyphs[0].advance = typeface.advance(0x24);
    glyphs[1].advance = typeface.advance(0x25);
    glyphs[1].x_offset = -30;
    glyphs[1].y_offset = 150;
    CHECK(shown() == "[(\0\x24)] TJ\n1.5 Ts\n[30 (\0\x25)-30 ] TJ\n0 Ts\n"s);
}

TEST_CASE_FIXTURE(Fixture, "ids that hold a bracket, a backslash or a line's end are escaped") {
    glyphs[0].id = 0x2829;
    glyphs[1].id = 0x5C0D;
    for (Glyph& glyph : glyphs) {
        glyph.advance = typeface.advance(glyph.id);
    }
    CHECK(shown() == "[(\\(\\)\\\\\\r)] TJ\n");
}
