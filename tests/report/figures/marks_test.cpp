#include "report/figures/marks.h"

#include "report/figures/recording_canvas.h"

using namespace evenhand::report::figures;
using Kind = RecordingCanvas::Kind;

namespace {

RecordingCanvas interval(const Interval& interval) {
    RecordingCanvas canvas;
    IntervalMark mark;
    mark.interval = interval;
    paint_interval(canvas, {-1, 1, 0, 200}, 50, mark);
    return canvas;
}

}  // namespace

TEST_CASE("an interval on the axis has a cap at each end") {
    const auto lines = interval({-0.5, 0.5}).all(Kind::line);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].bounds.x == doctest::Approx(50));
    CHECK(lines[0].bounds.right() == doctest::Approx(150));
    CHECK(lines[1].bounds.height == doctest::Approx(8));
}

TEST_CASE("an interval that goes on beyond the axis runs to its edge without a cap") {
    const auto lines = interval({-0.5, 1.4}).all(Kind::line);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].bounds.right() == doctest::Approx(200));
    CHECK(lines[1].bounds.x == doctest::Approx(50));
    CHECK(interval({1.2, 1.4}).drawn.empty());
}

TEST_CASE("piles have a dot for each value, inside their box") {
    RecordingCanvas canvas;
    const std::vector<double> places(90, 40.0);
    const Box box{0, 0, 100, 60};
    paint_upright_pile(canvas, box, places, 4);
    CHECK(canvas.all(Kind::disc).size() == 90);
    check_drawing(canvas, box);
    RecordingCanvas sideways;
    const double reach = paint_sideways_pile(sideways, 10, 60, places, 4.4);
    CHECK(sideways.all(Kind::disc).size() == 90);
    CHECK(reach <= 60);
    CHECK(reach > 50);
}

TEST_CASE("the head of an arrow points where it is told to, and stays around its centre") {
    for (const Toward toward : {Toward::left, Toward::right, Toward::up, Toward::down}) {
        RecordingCanvas canvas;
        paint_arrow(canvas, {50, 50}, toward);
        const Box bounds = canvas.all(Kind::line).front().bounds;
        const bool sideways = toward == Toward::left || toward == Toward::right;
        CHECK(bounds.width == doctest::Approx(sideways ? 4 : 8));
        CHECK(bounds.height == doctest::Approx(sideways ? 8 : 4));
        CHECK(bounds.x + bounds.width / 2 == doctest::Approx(50));
    }
}

TEST_CASE("a scene that wants no marks gets none") {
    note_mark({}, {}, "R1", "words");
    std::vector<Mark> marks;
    Scene scene;
    scene.marks = &marks;
    note_mark(scene, {1, 2, 3, 4}, "R1", "words");
    REQUIRE(marks.size() == 1);
    CHECK(marks[0].id == "R1");
}

TEST_CASE("what is chosen has a bar at its left edge, so that it shows in grey too") {
    RecordingCanvas canvas;
    paint_choice(canvas, {10, 10, 200, 20});
    const auto boxes = canvas.all(Kind::box);
    REQUIRE(boxes.size() == 2);
    CHECK(boxes[1].ink == Ink::accent);
    CHECK(boxes[1].bounds.width == doctest::Approx(3));
    paint_triangle(canvas, {50, 50});
    CHECK(canvas.all(Kind::polygon).size() == 1);
}
