#include "report/internal/desk.h"

#include <doctest/doctest.h>

#include "report/made_up.h"

using namespace evenhand::report;

namespace {

/// Ten points a character.
const TextStyle style{Face::regular, 20, 24, {}, 0};

struct Fixture {
    Style look = house_style();
    FontMetrics metrics = made_up_metrics();
    Desk desk{look, metrics};
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "capitals stand in the middle of their line") {
    const Points capital = 0.714 * style.size;
    const Points baseline = baseline_of(style);
    CHECK(baseline - capital == doctest::Approx(style.leading - baseline));
}

TEST_CASE_FIXTURE(Fixture, "lines are put one leading apart, at the left or at the right end") {
    Strip strip;
    const SetText text = desk.set("one two", style, 40);
    CHECK(put(strip, text, 5, 100, Artifact::decoration) == 148);
    CHECK(put_right(strip, text, 300, 0, Artifact::decoration) == 48);
    const std::vector<TextBox> boxes = all_of<TextBox>(strip.boxes);
    REQUIRE(boxes.size() == 4);
    CHECK(boxes[0].x == 5);
    CHECK(boxes[1].baseline - boxes[0].baseline == doctest::Approx(style.leading));
    CHECK(boxes[2].x + boxes[2].width == 300);
}

TEST_CASE_FIXTURE(Fixture, "a paragraph's direction is that of its whole text, not of each line") {
    const SetText text = desk.set("English דוד", style, 80);
    REQUIRE(text.lines.size() == 2);
    CHECK_FALSE(line_box(text, 1, 0, 0).right_to_left);
    CHECK(desk.set("דוד English", style, 80).right_to_left);
}

TEST_CASE("of many items the first and the last are not left alone") {
    CHECK_FALSE(has_lone_neighbour(0, 1));
    CHECK(has_lone_neighbour(0, 2));
    CHECK_FALSE(has_lone_neighbour(1, 2));
    CHECK(has_lone_neighbour(0, 5));
    CHECK_FALSE(has_lone_neighbour(1, 5));
    CHECK_FALSE(has_lone_neighbour(2, 5));
    CHECK(has_lone_neighbour(3, 5));
    CHECK_FALSE(has_lone_neighbour(4, 5));
}

TEST_CASE_FIXTURE(Fixture, "only the first line of a paragraph has space before it") {
    const std::vector<Strip> strips =
        line_strips(desk.set("aaa bbb ccc ddd", style, 30), 0, 9, Artifact::decoration);
    REQUIRE(strips.size() == 4);
    CHECK(strips[0].space_before == 9);
    CHECK(strips[1].space_before == 0);
    CHECK(strips[0].keep_with_next);
    CHECK_FALSE(strips[1].keep_with_next);
    CHECK(strips[2].keep_with_next);
    CHECK_FALSE(strips[3].keep_with_next);
}

TEST_CASE_FIXTURE(Fixture, "new elements follow the document, each with its parent") {
    const std::size_t list = desk.element(Tag::list);
    const std::size_t item = desk.element(Tag::list_item, list);
    const Flow flow = desk.take();
    REQUIRE(flow.elements.size() == 3);
    CHECK(flow.elements[0].tag == Tag::document);
    CHECK(flow.elements[list].parent == 0);
    CHECK(flow.elements[item].parent == list);
}

TEST_CASE_FIXTURE(Fixture, "a paragraph that runs from right to left stands at the right") {
    for (const auto& [words, indent] : {std::pair{"אב גד", 50.0}, {"ab cd", 0.0}}) {
        const auto strips = line_strips(desk.set(words, style, 100), 7, 0, Artifact::decoration);
        REQUIRE(strips.size() == 1);
        CHECK(std::get<TextBox>(strips[0].boxes[0].shape).x == 7 + indent);
    }
}

TEST_CASE_FIXTURE(Fixture, "lines stand further apart where their letters leave the leading") {
    const Points rise = baseline_of(style);
    const Points fall = style.leading - rise;
    InkExtent ink{rise, fall};
    metrics.ink = [&](std::string_view, const TextStyle&) { return ink; };
    CHECK(desk.set("one two", style, 40).height() == 2 * style.leading);

    ink = {rise + 3, fall + 5};
    const SetText tall = desk.set("one two", style, 40);
    CHECK(tall.above > 3);
    CHECK(tall.below > 5);
    CHECK(tall.height() == doctest::Approx(2 * (tall.above + style.leading + tall.below)));
    Strip strip;
    CHECK(put(strip, tall, 0, 100, Artifact::decoration) == doctest::Approx(100 + tall.height()));
    const std::vector<TextBox> boxes = all_of<TextBox>(strip.boxes);
    CHECK(boxes[0].baseline - ink.above > 100);
    CHECK(boxes[1].baseline - ink.above > boxes[0].baseline + ink.below);
    for (const Strip& line : line_strips(tall, 0, 0, Artifact::decoration)) {
        CHECK(line.height == doctest::Approx(tall.line_height()));
    }
}
