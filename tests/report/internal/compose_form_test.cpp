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

TEST_CASE_FIXTURE(Fixture, "a field has its label, and a line from there to its end") {
    const Flow flow = flow_of(BlankFields{{{{"Name", 2}, {"Date", 1}}}});
    const std::vector<PlacedBox> boxes = boxes_of(flow);
    const std::vector<LineBox> lines = all_of<LineBox>(boxes);
    REQUIRE(lines.size() == 2);
    const TextBox name = text_that_begins(boxes, "Name");
    const TextBox date = text_that_begins(boxes, "Date");
    CHECK(lines[0].x1 > name.x + name.width);
    CHECK(lines[0].x2 < date.x);
    CHECK(lines[0].y1 > name.baseline);
    CHECK(lines[1].x2 == doctest::Approx(style.page.right));
    CHECK(name.x == style.page.left);
    CHECK(name.baseline == date.baseline);
    CHECK(count_of(flow.elements, Tag::paragraph) == 2);
}

TEST_CASE_FIXTURE(Fixture, "a long label leaves half of its field to write in") {
    const Flow flow = flow_of(BlankFields{{{{std::string(300, 'l'), 1}}, {}}});
    const std::vector<LineBox> lines = all_of<LineBox>(boxes_of(flow));
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].x2 - lines[0].x1 > style.page.measure() / 2 - 10);
}

TEST_CASE_FIXTURE(Fixture, "ruled lines are at least seven millimetres apart, set close too") {
    constexpr Points seven_millimetres = 7 / 25.4 * 72;
    for (const Density density : {Density::usual, Density::close}) {
        style = house_style(density);
        const std::vector<LineBox> lines =
            all_of<LineBox>(boxes_of(flow_of(RuledLines{"", 3, RuledLines::Extent::fixed})));
        REQUIRE(lines.size() == 3);
        CHECK(lines[0].y1 >= seven_millimetres - 0.51);
        CHECK(lines[1].y1 - lines[0].y1 >= seven_millimetres);
        CHECK(lines[2].y1 - lines[1].y1 >= seven_millimetres);
        CHECK(lines[0].x1 == style.page.left);
        CHECK(lines[0].x2 == style.page.right);
    }
}

TEST_CASE_FIXTURE(Fixture, "only lines that fill a page grow, and only some may be left out") {
    const Flow fixed = flow_of(RuledLines{"Label", 2, RuledLines::Extent::fixed});
    CHECK_FALSE(fixed.strips.front().growth);
    CHECK(texts_of(boxes_of(fixed)) == std::vector<std::string>{"Label"});
    CHECK(count_of(fixed.elements, Tag::figure) == 1);
    const Flow filling = flow_of(RuledLines{"", 2, RuledLines::Extent::fills_page});
    CHECK(filling.strips.front().growth);
    CHECK_FALSE(filling.strips.front().optional);
    const Flow spare = flow_of(RuledLines{"", 2, RuledLines::Extent::fills_if_any_room});
    CHECK(spare.strips.front().growth);
    CHECK(spare.strips.front().optional);
}
