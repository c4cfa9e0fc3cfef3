#include "report/internal/typeface.h"

#include <fstream>

#include <doctest/doctest.h>

#include "core/error.h"
#include "report/font_catalog.h"
#include "report/pdf_tools.h"

using namespace evenhand;
using namespace evenhand::report;

TEST_CASE("a font knows its characters and their widths") {
    const Typeface typeface(find_fonts().regular.front());
    CHECK(typeface.has('A'));
    CHECK(typeface.has(0x1EC5));  // ễ
    CHECK_FALSE(typeface.has(0x7530));
    CHECK(typeface.postscript_name() == "OpenSans");
    // Open Sans 1.10: 2048 units per em; "H" is 1462 high, the glyph .notdef 1229 wide.
    CHECK(typeface.measures().cap_height == 714);
    CHECK(typeface.advance(0) == doctest::Approx(1229 * 1000 / 2048.0));
}

TEST_CASE("an italic font leans to the right, and its box holds what rises and falls") {
    const Typeface italic(find_fonts().italic.front());
    const FaceMeasures measures = italic.measures();
    CHECK(measures.italic_angle == -12);
    CHECK(measures.descent < 0);
    CHECK(measures.ascent > measures.cap_height);
    CHECK(measures.box_top > measures.cap_height);
    CHECK(measures.box_bottom < 0);
    CHECK(measures.box_left < measures.box_right);
}

TEST_CASE("a file that is no font is refused by name") {
    const ScratchFile file("no font at all");
    try {
        const Typeface typeface(file.path());
        FAIL("opened");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::unreadable_file);
        CHECK(std::string(error.what()) == "Cannot read the font " + file.path() + ".");
    }
}
