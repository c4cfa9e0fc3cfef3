#include "report/figures/scale_bars.h"

#include "report/figures/recording_canvas.h"

using namespace evenhand::report::figures;
using Kind = RecordingCanvas::Kind;

TEST_CASE("bars are as high as their shares, and a share of none has no bar") {
    RecordingCanvas canvas;
    ScaleBars bars{1, {0.5, 0.25, 0.0}, {}, 0.5};
    paint_scale_bars(canvas, {0, 0, 90, 100}, bars);
    const auto boxes = canvas.all(Kind::box);
    REQUIRE(boxes.size() == 2);
    CHECK(boxes[0].bounds.height == doctest::Approx(100));
    CHECK(boxes[1].bounds.height == doctest::Approx(50));
    CHECK(boxes[1].bounds.bottom() == doctest::Approx(100));
    CHECK(canvas.words() == std::vector<std::string>{"1", "2", "3"});
}

TEST_CASE("bars that are not to be relied on are outlines without an expected line") {
    RecordingCanvas canvas;
    ScaleBars bars{0, {0.5, 0.5}};
    bars.outlined = true;
    paint_scale_bars(canvas, {0, 0, 90, 100}, bars);
    for (const auto& box : canvas.all(Kind::box)) {
        CHECK(box.dashed);
        CHECK_FALSE(box.filled);
    }
    CHECK(canvas.all(Kind::line).size() == 1);
}

TEST_CASE("panels share one height, which is never below the usual one") {
    CHECK(top_of({0.1, 0.2}) == doctest::Approx(0.45));
    CHECK(top_of({0.1, 0.8}) == doctest::Approx(0.8));
    CHECK(top_of({}, 0.3) == doctest::Approx(0.3));
}
