#include "report/internal/paper_canvas.h"

#include <array>

#include <doctest/doctest.h>

#include "report/made_up.h"

using namespace evenhand::report;
using figures::Ink;
using figures::Point;
using figures::Stroke;
using figures::TextAnchor;

namespace {

const Style style = house_style();

struct Fixture {
    FontMetrics metrics = made_up_metrics();
    Desk desk{style, metrics};
    Strip strip;
    PaperCanvas canvas{desk, strip, 7};
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "pixels become the style's units, from the left margin on") {
    canvas.box({0, 10, 100, 20}, {Ink::band});
    canvas.disc({50, 20}, 5, {Ink::paper, Stroke{Ink::text, 2}});
    const Points unit = style.pictures.unit;
    const RectBox box = all_of<RectBox>(strip.boxes).front();
    CHECK(box.x == doctest::Approx(style.page.left));
    CHECK(box.y == doctest::Approx(10 * unit));
    CHECK(box.width == doctest::Approx(100 * unit));
    CHECK(box.fill == style.pictures.band);
    CHECK_FALSE(box.edge);
    const CircleBox disc = all_of<CircleBox>(strip.boxes).front();
    CHECK(disc.radius == doctest::Approx(5 * unit));
    CHECK(disc.edge == Pen{2 * unit, style.pictures.text, false});
    CHECK(std::get<std::size_t>(strip.boxes.front().owner) == 7);
}

TEST_CASE_FIXTURE(Fixture, "a text stands with its end at its point, capitals around its middle") {
    canvas.text({200, 50}, "four", Ink::muted, {10, true}, TextAnchor::right);
    canvas.text({200, 50}, "four", Ink::muted, {10, false}, TextAnchor::centre);
    canvas.text({200, 50}, "", Ink::muted, {10, false}, TextAnchor::left);
    const auto texts = all_of<TextBox>(strip.boxes);
    REQUIRE(texts.size() == 2);
    const Points at = style.page.left + 200 * style.pictures.unit;
    CHECK(texts[0].x + texts[0].width == doctest::Approx(at));
    CHECK(texts[0].style.face == Face::semibold);
    CHECK(texts[1].x + texts[1].width / 2 == doctest::Approx(at));
    const Points middle = 50 * style.pictures.unit;
    CHECK(texts[0].baseline - 0.357 * texts[0].style.size == doctest::Approx(middle));
    CHECK(canvas.text_width("four", {10, false}) == doctest::Approx(20));
}

TEST_CASE_FIXTURE(Fixture, "two points are a line, more are a path, and an area is closed") {
    const std::array<Point, 3> points = {Point{0, 0}, Point{10, 10}, Point{20, 0}};
    canvas.line(std::span(points).first(2), {Ink::rule, 1, true});
    canvas.line(points, {Ink::text});
    canvas.polygon(points, {Ink::text});
    canvas.line(std::span(points).first(1), {Ink::rule});
    canvas.polygon(std::span(points).first(2), {Ink::rule});
    CHECK(strip.boxes.size() == 3);
    CHECK(all_of<LineBox>(strip.boxes).front().pen.dashed);
    const auto paths = all_of<PathBox>(strip.boxes);
    REQUIRE(paths.size() == 2);
    CHECK_FALSE(paths[0].closed);
    CHECK(paths[0].edge);
    CHECK(paths[1].closed);
    CHECK(paths[1].fill == style.pictures.text);
}
