#include <doctest/doctest.h>

#include "report/internal/compose.h"
#include "report/made_up.h"

using namespace evenhand::report;

namespace {

struct Fixture {
    Style style = house_style();
    FontMetrics metrics = made_up_metrics();

    template <typename Content>
    Flow flow_of(const Content& content) {
        Desk desk(style, metrics);
        compose(desk, content);
        return desk.take();
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a box stands before its label, text and hint, all on one line") {
    const std::vector<PlacedBox> boxes =
        boxes_of(flow_of(TickBoxes{{{"Bonus", "some act", "when told"}}}));
    const std::vector<RectBox> squares = all_of<RectBox>(boxes);
    REQUIRE(squares.size() == 1);
    CHECK(squares[0].width == squares[0].height);
    CHECK_FALSE(squares[0].fill);
    const TextBox label = text_that_begins(boxes, "Bonus");
    const TextBox text = text_that_begins(boxes, "some act");
    const TextBox hint = text_that_begins(boxes, "when told");
    CHECK(squares[0].x + squares[0].width < label.x);
    CHECK(label.x + label.width < text.x);
    CHECK(text.x + text.width < hint.x);
    CHECK(label.baseline == doctest::Approx(text.baseline));
    CHECK(hint.baseline == doctest::Approx(text.baseline));
    CHECK(hint.x + hint.width <= style.page.right);
}

TEST_CASE_FIXTURE(Fixture,
                  "texts without labels begin at the boxes, without hints they go to the end") {
    const std::vector<PlacedBox> boxes =
        boxes_of(flow_of(TickBoxes{{{"", std::string(300, 't'), ""}}}));
    const TextBox text = text_that_begins(boxes, "t");
    CHECK(text.x == style.page.left + style.form.box_column);
    CHECK(text.x + text.width > style.page.right - 10);
}

TEST_CASE_FIXTURE(Fixture, "short hints stand at the right, long ones leave half to the texts") {
    const Points text_left = style.page.left + style.form.box_column;
    const TextBox brief =
        text_that_begins(boxes_of(flow_of(TickBoxes{{{"", "text", "hint"}}})), "hint");
    CHECK(brief.x + brief.width == doctest::Approx(style.page.right).epsilon(0.001));
    const std::string long_hint(200, 'h');
    const std::vector<PlacedBox> boxes =
        boxes_of(flow_of(TickBoxes{{{"", std::string(200, 't'), long_hint}}}));
    CHECK(text_that_begins(boxes, "h").x == doctest::Approx((text_left + style.page.right) / 2));
    for (const TextBox& box : all_of<TextBox>(boxes)) {
        CHECK(box.x + box.width <= style.page.right + 0.01);
    }
}

TEST_CASE_FIXTURE(Fixture, "a bullet is no box, and no content") {
    const Flow flow = flow_of(TickBoxes{{{"", "note", ""}}, TickBoxes::Mark::bullet});
    CHECK(all_of<RectBox>(boxes_of(flow)).empty());
    CHECK(all_of<CircleBox>(boxes_of(flow)).size() == 1);
    CHECK(count_of(flow.elements, Tag::figure) == 0);
}

TEST_CASE_FIXTURE(Fixture, "boxes on one line go on below when there is no room") {
    const std::string words(40, 'w');
    const std::vector<PlacedBox> boxes =
        boxes_of(flow_of(TickRow{{words, words, words, std::string(300, 'x')}}));
    const std::vector<RectBox> squares = all_of<RectBox>(boxes);
    REQUIRE(squares.size() == 4);
    CHECK(squares[1].y == squares[0].y);
    CHECK(squares[1].x > squares[0].x);
    CHECK(squares[2].y > squares[1].y);
    CHECK(squares[2].x == squares[0].x);
    CHECK(squares[3].y > squares[2].y);
    for (const TextBox& box : all_of<TextBox>(boxes)) {
        CHECK(box.x + box.width <= style.page.right + 0.01);
    }
}

TEST_CASE_FIXTURE(Fixture, "a level's number stands in the middle of its circle") {
    const std::vector<PlacedBox> boxes = boxes_of(flow_of(
        Choices{{{"5", "Well above", "start here", "Tells all."}, {"", "Not observed", "", ""}}}));
    const std::vector<CircleBox> circles = all_of<CircleBox>(boxes);
    REQUIRE(circles.size() == 2);
    CHECK(circles[0].x == circles[1].x);
    const TextBox mark = text_that_begins(boxes, "5");
    CHECK(mark.x + mark.width / 2 == doctest::Approx(circles[0].x));
    CHECK(mark.baseline > circles[0].y);
    CHECK(mark.baseline < circles[0].y + circles[0].radius);
    const TextBox label = text_that_begins(boxes, "Well above");
    CHECK(text_that_begins(boxes, "start here").baseline > label.baseline);
    CHECK(text_that_begins(boxes, "Tells all.").baseline == doctest::Approx(label.baseline));
}

TEST_CASE_FIXTURE(Fixture, "the levels of a criterion stay together, and circles do not touch") {
    Choices choices;
    for (int level = 7; level > 0; --level) {
        choices.choices.push_back({std::to_string(level), "L", "", "T"});
    }
    for (const Density density : {Density::usual, Density::close}) {
        style = house_style(density);
        const Flow flow = flow_of(choices);
        REQUIRE(flow.strips.size() == 7);
        for (std::size_t strip = 0; strip < 7; ++strip) {
            CHECK(flow.strips[strip].keep_with_next == (strip < 6));
        }
        const std::vector<CircleBox> circles = all_of<CircleBox>(boxes_of(flow));
        for (std::size_t at = 1; at < circles.size(); ++at) {
            CHECK(circles[at].y - circles[at - 1].y > 2 * circles[at].radius);
        }
    }
}

TEST_CASE_FIXTURE(Fixture, "levels that introduce what follows stay with it") {
    CHECK_FALSE(flow_of(Choices{{{"1", "L", "", "T"}}, false}).strips.back().keep_with_next);
    CHECK(flow_of(Choices{{{"1", "L", "", "T"}}, true}).strips.back().keep_with_next);
}

TEST_CASE_FIXTURE(Fixture, "empty lists leave nothing behind") {
    CHECK(flow_of(TickBoxes{}).strips.empty());
    CHECK(flow_of(TickRow{}).strips.empty());
    CHECK(flow_of(Choices{}).strips.empty());
}

TEST_CASE_FIXTURE(Fixture, "a tall text takes its box, its label and its circle down with it") {
    metrics.ink = [](std::string_view text, const TextStyle& tall) {
        return text.starts_with("T") ? InkExtent{2 * tall.size, 0} : InkExtent{};
    };
    const auto usual = boxes_of(flow_of(TickBoxes{{{"Bonus", "some act", "when told"}}}));
    const auto ticks = boxes_of(flow_of(TickBoxes{{{"Bonus", "Tall act", "when told"}}}));
    const Points lower = all_of<TextBox>(ticks)[1].baseline - all_of<TextBox>(usual)[1].baseline;
    CHECK(lower > 5);
    for (const std::size_t at : {std::size_t{0}, std::size_t{2}}) {
        CHECK(all_of<TextBox>(ticks)[at].baseline - all_of<TextBox>(usual)[at].baseline ==
              doctest::Approx(lower));
    }
    CHECK(all_of<RectBox>(ticks)[0].y - all_of<RectBox>(usual)[0].y == doctest::Approx(lower));

    const auto choices = boxes_of(flow_of(Choices{{{"5", "Above", "", "Tall text"}}}));
    CHECK(text_that_begins(choices, "Above").baseline ==
          text_that_begins(choices, "Tall").baseline);
    CHECK(all_of<CircleBox>(choices)[0].y < text_that_begins(choices, "Above").baseline);
    CHECK(all_of<CircleBox>(choices)[0].y > lower);
}
