#include "report/internal/shaping.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "report/internal/desk.h"

using namespace evenhand::report;

namespace {

struct Fixture {
    Shaper shaper{find_fonts()};

    std::u32string glyph_texts(const std::string& text, bool right_to_left = false) {
        std::u32string all;
        for (const GlyphRun& run : shaper.shape(text, Face::regular, right_to_left)) {
            for (const Glyph& glyph : run.glyphs) {
                all += glyph.text;
            }
        }
        return all;
    }
    [[nodiscard]] std::string name(const GlyphRun& run) const {
        return shaper.typeface(run.face).postscript_name();
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "Latin with stacked marks, Greek and Cyrillic are set in one font") {
    for (const std::string text : {"Zoë Łukasiewicz-Nguyễn", "Ελένη", "Щербакова"}) {
        const ShapedText& runs = shaper.shape(text, Face::semibold, false);
        for (const GlyphRun& run : runs) {
            CHECK(name(run) == "OpenSans-Semibold");
            CHECK_FALSE(run.missing);
        }
    }
    CHECK(glyph_texts("Nguyễn") == U"Nguyễn");
}

TEST_CASE_FIXTURE(Fixture, "decomposed letters are set as composed ones") {
    CHECK(glyph_texts("Nguye\u0302\u0303n") == U"Nguyễn");
}

TEST_CASE_FIXTURE(Fixture, "Han comes from the font that has it, the words around it do not") {
    const ShapedText& runs = shaper.shape("Mr 田中", Face::regular, false);
    REQUIRE(runs.size() == 2);
    CHECK(name(runs[0]) == "OpenSans");
    CHECK(name(runs[1]) == "DroidSansFallback");
    CHECK(runs[1].text == U"田中");
}

TEST_CASE_FIXTURE(Fixture, "ideographic punctuation is of the ideographs' own font") {
    for (const GlyphRun& run : shaper.shape("田、中。", Face::regular, false)) {
        CHECK(name(run) == "DroidSansFallback");
    }
}

TEST_CASE_FIXTURE(Fixture, "a letter and its marks come from one font") {
    // Open Sans has q but no dot below that would fit it with a dot above.
    for (const std::string cluster : {"q\u0307", "x\u0323\u0308", "m\u0329"}) {
        CHECK(shaper.shape(cluster, Face::regular, false).size() == 1);
    }
}

TEST_CASE_FIXTURE(Fixture, "Hebrew runs from right to left, numbers in it from left to right") {
    CHECK(glyph_texts("אב", false) == U"בא");
    CHECK(glyph_texts("אב 12 גד", true) == U"דג 12 בא");
    CHECK(glyph_texts("ab אב", false) == U"ab בא");
}

TEST_CASE_FIXTURE(Fixture, "Arabic letters join: a letter has another shape in a word") {
    const GlyphRun word = shaper.shape("محمد", Face::regular, true).front();
    const GlyphRun letter = shaper.shape("م", Face::regular, true).front();
    REQUIRE(word.glyphs.size() == 4);
    CHECK(word.glyphs.back().text == U"م");
    CHECK(word.glyphs.back().id != letter.glyphs.front().id);
    CHECK(word.glyphs[1].id != word.glyphs.back().id);  // In the middle and at the beginning.
}

TEST_CASE_FIXTURE(Fixture, "a character that no font has is spelled by its number") {
    const ShapedText& runs = shaper.shape("a\uE000b", Face::regular, false);
    REQUIRE(runs.size() == 3);
    CHECK(runs[1].missing == char32_t{0xE000});
    CHECK(runs[1].glyphs.size() == 6);
    CHECK(runs[1].width > 2 * (missing_margin + missing_padding));
    CHECK(name(runs[1]) == "OpenSans");
}

TEST_CASE_FIXTURE(Fixture,
                  "a control character is spelled, though some fonts have an empty glyph") {
    const ShapedText& runs = shaper.shape(std::string("\x01"), Face::regular, false);
    REQUIRE(runs.size() == 1);
    CHECK(runs[0].missing == char32_t{1});
}

TEST_CASE_FIXTURE(Fixture, "characters that show nothing are neither spelled nor drawn") {
    for (const GlyphRun& run : shaper.shape("a\u200Bb\uFE0F", Face::regular, false)) {
        CHECK_FALSE(run.missing);
    }
}

TEST_CASE_FIXTURE(Fixture, "a byte order mark within a text is no part of it") {
    CHECK(glyph_texts("a\uFEFFb") == U"ab");
}

TEST_CASE_FIXTURE(Fixture, "tabs and line feeds are spaces within a line") {
    CHECK(glyph_texts("a\tb\nc") == U"a b c");
}

TEST_CASE_FIXTURE(Fixture, "tracking is added after every character") {
    const TextStyle plain{Face::regular, 10, 14, {}, 0};
    const TextStyle wide{Face::regular, 10, 14, {}, 2};
    CHECK(shaper.width("abc", wide) == doctest::Approx(shaper.width("abc", plain) + 6));
}

TEST_CASE_FIXTURE(Fixture, "width grows with the size, and an empty text has none") {
    const TextStyle small{Face::regular, 10, 14, {}, 0};
    const TextStyle large{Face::regular, 20, 28, {}, 0};
    CHECK(shaper.width("Text", large) == doctest::Approx(2 * shaper.width("Text", small)));
    CHECK(shaper.width("", small) == 0);
}

TEST_CASE("a line of words is what its words are, one after another") {
    Shaper shaper(find_fonts());
    for (const Face face : {Face::regular, Face::semibold, Face::italic}) {
        const ShapedText line = shaper.shape("Too “Vast” to fit: Größe 42 ", face, false);
        REQUIRE(line.size() == 1);
        std::vector<Glyph> words;
        for (const char* word :
             {"Too", " ", "“Vast”", " ", "to", " ", "fit:", " ", "Größe", " ", "42", " "}) {
            const ShapedText& shaped = shaper.shape(word, face, false);
            words.insert(words.end(), shaped[0].glyphs.begin(), shaped[0].glyphs.end());
        }
        REQUIRE(line[0].glyphs.size() == words.size());
        for (std::size_t at = 0; at < words.size(); ++at) {
            CHECK(line[0].glyphs[at].id == words[at].id);
            CHECK(line[0].glyphs[at].advance == words[at].advance);
            CHECK(line[0].glyphs[at].text == words[at].text);
        }
        CHECK(line[0].text == U"Too “Vast” to fit: Größe 42 ");
    }
}

TEST_CASE("a line with a word of another font is one run for each font") {
    Shaper shaper(find_fonts());
    const ShapedText line = shaper.shape("one ǘ two", Face::regular, false);
    CHECK(line.size() == 3);
    const ShapedText boxed = shaper.shape("a \uE000 b", Face::regular, false);
    CHECK(std::ranges::any_of(boxed, [](const GlyphRun& run) { return run.missing.has_value(); }));
}

TEST_CASE_FIXTURE(Fixture,
                  "house letters keep to a title's leading, those of tall scripts do not") {
    const TextStyle title = house_style().title;
    const Points rise = baseline_of(title);
    const InkExtent latin = shaper.ink("Ågot Jägermeyer, Q(Ł)", title);
    CHECK(latin.above > 0.7 * title.size);
    CHECK(latin.above < rise);
    CHECK(latin.below > 0.15 * title.size);
    CHECK(latin.below < title.leading - rise);
    for (const std::string text : {"والتعلّم مُحَمَّدٍ", "ปฏิญญา กู้ ฐูญู", "ट्टू ड्ढू", "བསྒྲུབས"}) {
        CAPTURE(text);
        CHECK(shaper.ink(text, title).below > title.leading - rise);
    }
    CHECK(shaper.ink(" ", title).above == 0);
}
