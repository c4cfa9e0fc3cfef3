#include "report/figures/canvas.h"

#include "report/figures/recording_canvas.h"

using namespace evenhand::report::figures;

TEST_CASE("a text that fits stays whole, another ends in an ellipsis and fits") {
    RecordingCanvas canvas;
    const Type type{10};
    CHECK(fitted(canvas, "Björn", type, 27.5) == "Björn");
    const std::string cut = fitted(canvas, "Björn Lindqvist", type, 40);
    CHECK(cut == "Björn…");
    CHECK(canvas.text_width(cut, type) <= 40);
    CHECK(fitted(canvas, "Björn", type, 1) == "…");
}

TEST_CASE("a paragraph breaks at spaces, and a word that is too wide has a line of its own") {
    RecordingCanvas canvas;
    const Type type{10};
    CHECK(wrapped(canvas, "one two extraordinarily three", type, 50) ==
          std::vector<std::string>{"one two", "extraordinarily", "three"});
    CHECK(wrapped(canvas, "", type, 50).empty());
    const double end = paragraph(canvas, {0, 100, 50, 100}, "one two three", Ink::muted, type);
    CHECK(end == doctest::Approx(127));
    CHECK(canvas.words() == std::vector<std::string>{"one two", "three"});
}

TEST_CASE("a box holds its upper left corner and not its lower right one") {
    const Box box{10, 10, 20, 20};
    CHECK(box.holds({10, 10}));
    CHECK_FALSE(box.holds({30, 30}));
}
