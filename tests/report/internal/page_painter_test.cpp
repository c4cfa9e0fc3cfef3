#include "report/internal/page_painter.h"

#include <doctest/doctest.h>

using namespace evenhand::report;

namespace {

struct Fixture {
    Shaper shaper{find_fonts()};
    HaruDocument document;
    Pages pages{595, 842, {Element{}, {Tag::paragraph, 0, {}}, {Tag::figure, 0, "a dot"}}, {}};
    std::string content;

    void add(const std::vector<PlacedBox>& boxes) { pages.pages.push_back({boxes}); }

    Drawing draw() {
        Drawing drawing = paint(pages, shaper, document);
        content = document.bytes();
        return drawing;
    }
    [[nodiscard]] bool has(const std::string& part) const {
        return content.find(part) != std::string::npos;
    }
};

TextBox text(const std::string& words) {
    return {50, 100, 80, words, {Face::regular, 10, 14, {1, 2, 3}, 0}, false};
}

std::size_t times(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "neighbours of one owner share one stretch of marked content") {
    add({{std::size_t{1}, text("one")},
         {std::size_t{1}, text("two")},
         {Artifact::decoration, LineBox{0, 0, 1, 1, {}}},
         {std::size_t{1}, text("three")}});
    const Drawing drawing = draw();
    CHECK(drawing.owners == std::vector<std::vector<std::size_t>>{{1, 1}});
    CHECK(times(content, "/P <</MCID") == 2);
    CHECK(times(content, "BDC") + times(content, "BMC") == times(content, "EMC"));
}

TEST_CASE_FIXTURE(Fixture, "ids begin anew on each page") {
    add({{std::size_t{1}, text("one")}});
    add({{std::size_t{1}, text("two")}});
    CHECK(draw().owners == std::vector<std::vector<std::size_t>>{{1}, {1}});
    CHECK(times(content, "/MCID 0") == 2);
}

TEST_CASE_FIXTURE(Fixture, "headers, footers and decoration are artifacts") {
    add({{Artifact::header, text("head")},
         {Artifact::footer, text("foot")},
         {Artifact::decoration, RectBox{0, 0, 5, 5, 0, Colour{}, {}}}});
    CHECK(draw().owners.front().empty());
    CHECK(has("/Artifact <</Type/Pagination/Subtype/Header>> BDC"));
    CHECK(has("/Artifact <</Type/Pagination/Subtype/Footer>> BDC"));
    CHECK(has("/Artifact BMC"));
}

TEST_CASE_FIXTURE(Fixture, "y is turned upwards") {
    add({{Artifact::decoration, RectBox{10, 20, 30, 40, 0, Colour{}, {}}}});
    (void)draw();
    CHECK(has("10 782 30 40 re"));
}

TEST_CASE_FIXTURE(Fixture, "a figure's bounds hold all of it") {
    add({{std::size_t{2}, CircleBox{100, 200, 5, Colour{}, {}}},
         {std::size_t{2}, LineBox{90, 300, 120, 310, {}}}});
    const Drawing drawing = draw();
    REQUIRE(drawing.bounds[2]);
    CHECK(drawing.bounds[2]->left == 90);
    CHECK(drawing.bounds[2]->right == 120);
    CHECK(drawing.bounds[2]->top == 842 - 195);
    CHECK(drawing.bounds[2]->bottom == 842 - 310);
    CHECK_FALSE(drawing.bounds[1]);
}

TEST_CASE_FIXTURE(Fixture, "each glyph is noted with what it stands for") {
    add({{std::size_t{1}, text("abca")}});
    const Drawing drawing = draw();
    REQUIRE(drawing.glyphs.size() == 1);
    std::u32string all;
    for (const auto& [glyph, characters] : drawing.glyphs.begin()->second) {
        all += characters;
    }
    CHECK(all == U"abc");
    CHECK_FALSE(has("ActualText"));
}

TEST_CASE_FIXTURE(Fixture, "a glyph that stands for two texts says which it is the second time") {
    add({{std::size_t{1}, text("\u3131 \u1100")}});  // One glyph for both kinds of kiyeok.
    (void)draw();
    CHECK(times(content, "/ActualText <FEFF1100>") == 1);
}

TEST_CASE_FIXTURE(Fixture, "a missing character is boxed, reported once, and says what it is") {
    add({{std::size_t{1}, text("none")}});
    add({{std::size_t{1}, text("\U0001F600 and \U0001F600")}});
    const Drawing drawing = draw();
    REQUIRE(drawing.missing.size() == 1);
    CHECK(drawing.missing.front().character == char32_t{0x1F600});
    CHECK(drawing.missing.front().page == 2);
    CHECK(times(content, "/ActualText <FEFFD83DDE00>") == 2);
    CHECK(times(content, " re\n") == 2);
}

TEST_CASE_FIXTURE(Fixture, "a character without a meaning of its own is read as its number") {
    add({{std::size_t{1}, text("\uE000")}});
    CHECK(draw().missing.size() == 1);
    CHECK_FALSE(has("ActualText"));
}

TEST_CASE("each tag has its name among the standard structure types") {
    CHECK(tag_name(Tag::document) == "Document");
    CHECK(tag_name(Tag::heading_4) == "H4");
    CHECK(tag_name(Tag::column_head) == "TH");
    CHECK(tag_name(Tag::row_head) == "TH");
    CHECK(tag_name(Tag::list_label) == "Lbl");
    CHECK(tag_name(Tag::figure) == "Figure");
}
