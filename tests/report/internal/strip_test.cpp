#include "report/internal/strip.h"

#include <doctest/doctest.h>

#include "report/made_up.h"

using namespace evenhand::report;

namespace {

const TextStyle style{Face::regular, 10, 14, {}, 0};

PlacedBox text_at(Points baseline) {
    return {Artifact::decoration, TextBox{0, baseline, 20, "text", style, false}};
}

/// Three lines on a ground that is as high as the strip.
Strip three_lines() {
    Strip strip;
    strip.height = 42;
    strip.boxes = {{Artifact::decoration, RectBox{0, 0, 100, 42, 0, Colour{}, {}}},
                   text_at(11),
                   text_at(25),
                   text_at(39)};
    return strip;
}

}  // namespace

TEST_CASE("moving a box down moves all of it") {
    const Extent text = extent(moved_down(text_at(11), 100).shape);
    CHECK(text.top == extent(text_at(111).shape).top);
    const PlacedBox line{Artifact::decoration, LineBox{0, 1, 5, 3, {}}};
    CHECK(extent(moved_down(line, 10).shape).top == 11);
    CHECK(extent(moved_down(line, 10).shape).bottom == 13);
    const PlacedBox circle{Artifact::decoration, CircleBox{0, 5, 2, {}, {}}};
    CHECK(extent(moved_down(circle, 10).shape).bottom == 17);
    const PlacedBox path{Artifact::decoration, PathBox{{{0, 3}, {4, 9}, {8, 1}}, true, {}, {}}};
    CHECK(extent(moved_down(path, 10).shape).top == 11);
    CHECK(extent(moved_down(path, 10).shape).bottom == 19);
}

TEST_CASE("a cut parts grounds and keeps lines of text whole") {
    const CutStrip parts = cut(three_lines(), 30);
    CHECK(texts_of(parts.first.boxes).size() == 2);
    CHECK(texts_of(parts.rest.boxes).size() == 1);
    const RectBox upper = all_of<RectBox>(parts.first.boxes).front();
    const RectBox lower = all_of<RectBox>(parts.rest.boxes).front();
    CHECK(upper.height + lower.height == doctest::Approx(42));
    CHECK(lower.y == 0);
    CHECK(parts.first.height + parts.rest.height == doctest::Approx(42));
    CHECK(extent(parts.rest.boxes.back().shape).top >= 0);
}

TEST_CASE("texts side by side that end at different heights are cut above the lowest that fits") {
    Strip strip = three_lines();
    strip.boxes.push_back(
        text_at(32));  // Crosses the cut, and reaches above the second line's end.
    const CutStrip parts = cut(strip, 30);
    for (const PlacedBox& box : parts.first.boxes) {
        CHECK(extent(box.shape).bottom <= 30);
    }
    for (const PlacedBox& box : parts.rest.boxes) {
        CHECK(extent(box.shape).top >= -1e-9);
    }
}

TEST_CASE("a cut above the first line leaves nothing for the first part but the ground") {
    CHECK(texts_of(cut(three_lines(), 5).first.boxes).empty());
}

TEST_CASE("lines set closer than their accents reach are cut between two of them") {
    Strip strip;
    strip.height = 66;
    for (int line = 0; line < 6; ++line) {
        strip.boxes.push_back(text_at(9 + 11 * line));  // Each reaches 2.5 into the next.
    }
    const CutStrip parts = cut(strip, 36);
    CHECK(texts_of(parts.first.boxes).size() == 3);
    CHECK(texts_of(parts.rest.boxes).size() == 3);
    CHECK(parts.first.height + parts.rest.height == doctest::Approx(66));
}
