#include "report/internal/pdf_font.h"

#include <doctest/doctest.h>

#include "report/font_catalog.h"
#include "report/internal/qpdf.h"

using namespace evenhand::report;

namespace {

struct Fixture {
    QPDF pdf;
    Typeface typeface{find_fonts().regular.front()};

    Fixture() { pdf.emptyPDF(); }

    QPDFObjectHandle font(const GlyphTexts& glyphs) { return embed_font(pdf, typeface, glyphs); }
    static QPDFObjectHandle descendant(QPDFObjectHandle font) {
        return font.getKey("/DescendantFonts").getArrayItem(0);
    }
    static std::string data(QPDFObjectHandle stream) {
        const auto buffer = stream.getStreamData();
        return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
    }
};

/// "A", "B" and "D" of Open Sans.
const GlyphTexts glyphs = {{0x24, U"A"}, {0x25, U"B"}, {0x27, U"D"}};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "the font is a composite one under a subset name") {
    QPDFObjectHandle type0 = font(glyphs);
    CHECK(type0.getKey("/Subtype").getName() == "/Type0");
    CHECK(type0.getKey("/Encoding").getName() == "/Identity-H");
    const std::string name = type0.getKey("/BaseFont").getName();
    CHECK(name.size() == std::string("/ABCDEF+OpenSans").size());
    CHECK(name.ends_with("+OpenSans"));
    CHECK(descendant(type0).getKey("/FontDescriptor").getKey("/FontName").getName() == name);
}

TEST_CASE_FIXTURE(Fixture, "other glyphs give another name, the same glyphs the same") {
    const auto name = [&](const GlyphTexts& some) {
        return font(some).getKey("/BaseFont").getName();
    };
    CHECK(name(glyphs) == name(glyphs));
    CHECK(name(glyphs) != name({{0x24, U"A"}}));
}

TEST_CASE_FIXTURE(Fixture, "widths are given for the codes in use, in runs") {
    QPDFObjectHandle widths = descendant(font(glyphs)).getKey("/W");
    REQUIRE(widths.getArrayNItems() == 4);
    CHECK(widths.getArrayItem(0).getIntValue() == 0x24);
    CHECK(widths.getArrayItem(1).getArrayNItems() == 2);
    CHECK(widths.getArrayItem(2).getIntValue() == 0x27);
    CHECK(widths.getArrayItem(3).getArrayItem(0).getNumericValue() ==
          doctest::Approx(typeface.advance(0x27)).epsilon(0.001));
}

TEST_CASE_FIXTURE(Fixture,
                  "each code leads to a glyph of the file, and none to the missing glyph") {
    const std::string map = data(descendant(font(glyphs)).getKey("/CIDToGIDMap"));
    REQUIRE(map.size() == 2 * 0x28);
    for (const auto& [glyph, text] : glyphs) {
        CHECK(map.substr(2 * glyph, 2) != std::string(2, '\0'));
    }
}

TEST_CASE_FIXTURE(Fixture, "the file is much smaller than the whole font") {
    QPDFObjectHandle file = descendant(font(glyphs)).getKey("/FontDescriptor").getKey("/FontFile2");
    CHECK(data(file).size() < 4000);
    CHECK(file.getDict().getKey("/Length1").getIntValue() ==
          static_cast<long long>(data(file).size()));
}

TEST_CASE_FIXTURE(Fixture, "each code has its text, a further glyph of a cluster nothing to see") {
    const std::string map = data(font({{0x24, U"A"}, {0x25, U""}}).getKey("/ToUnicode"));
    CHECK(map.find("2 beginbfchar\n<0024> <0041>\n<0025> <200B>\nendbfchar") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "texts are announced in blocks of at most a hundred") {
    GlyphTexts many;
    for (std::uint32_t glyph = 3; glyph < 253; ++glyph) {
        many[glyph] = U"x";
    }
    const std::string map = data(font(many).getKey("/ToUnicode"));
    CHECK(map.find("100 beginbfchar") != std::string::npos);
    CHECK(map.find("50 beginbfchar") != std::string::npos);
    CHECK(map.find("250 beginbfchar") == std::string::npos);
}
