#include <algorithm>

#include <doctest/doctest.h>

#include "report/internal/compose.h"
#include "report/made_up.h"

using namespace evenhand::report;

namespace {

struct Fixture {
    Style style = house_style();
    FontMetrics metrics = made_up_metrics();

    Flow flow_of(const BarChart& chart) {
        Desk desk(style, metrics);
        compose(desk, chart);
        return desk.take();
    }
    [[nodiscard]] Points scale_left() const { return style.page.left + style.bars.label_column; }
    [[nodiscard]] Points scale_right() const { return style.page.right - style.bars.value_column; }
};

BarChart chart_of(std::vector<Bar> bars) {
    return {1, 5, {{{}, std::move(bars)}}, "Caption"};
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a bar's end lies at its value on the scale") {
    const auto end_of = [&](double value) {
        const Flow flow = flow_of(chart_of({{"Bar", value, "x"}}));
        return all_of<CircleBox>(boxes_of(flow)).front().x;
    };
    CHECK(end_of(1) == doctest::Approx(scale_left()));
    CHECK(end_of(3) == doctest::Approx((scale_left() + scale_right()) / 2));
    CHECK(end_of(5) == doctest::Approx(scale_right()));
}

TEST_CASE_FIXTURE(Fixture, "what was not observed has words and no bar") {
    const Flow flow = flow_of(chart_of({{"Bar", std::nullopt, "Not observed"}}));
    const std::vector<PlacedBox> boxes = boxes_of(flow);
    CHECK(all_of<CircleBox>(boxes).empty());
    CHECK(all_of<RectBox>(boxes).empty());
    CHECK(text_that_begins(boxes, "Not observed").x > scale_left());
}

TEST_CASE_FIXTURE(Fixture, "no grid line crosses the words of a missing bar") {
    const Flow flow = flow_of(chart_of({{"Bar", std::nullopt, "Not observed at all here"}}));
    const Strip& row = flow.strips.front();
    const TextBox words = text_that_begins(row.boxes, "Not observed");
    for (const LineBox& line : all_of<LineBox>(row.boxes)) {
        CHECK((line.x1 < words.x || line.x1 > words.x + words.width));
    }
}

TEST_CASE_FIXTURE(Fixture, "the axis names each level under its grid line") {
    const Flow flow = flow_of(chart_of({{"Bar", 2, "2"}}));
    const std::vector<PlacedBox> boxes = boxes_of(flow);
    for (const std::string level : {"1 ", "2 ", "3 ", "4 ", "5 "}) {
        const TextBox number = text_that_begins(boxes, level);
        const Points middle = number.x + number.width / 2;
        const auto lines = all_of<LineBox>(boxes);
        CHECK(std::ranges::any_of(
            lines, [&](const LineBox& line) { return std::abs(line.x1 - middle) < 0.01; }));
    }
}

TEST_CASE_FIXTURE(Fixture, "the whole chart is one figure that says its values in words") {
    BarChart chart = chart_of({{"First", 4, "4"}, {"Second", std::nullopt, "Not observed"}});
    chart.groups.push_back({"Group", {{"Third", 1, "1"}}});
    const Flow flow = flow_of(chart);
    REQUIRE(count_of(flow.elements, Tag::figure) == 1);
    CHECK(flow.elements[1].alternative ==
          "Bar chart, scale 1 to 5. First: 4. Second: Not observed. Group: Third: 1.");
}

TEST_CASE_FIXTURE(Fixture,
                  "a label that is too long wraps in its column and makes its row higher") {
    const Flow flow =
        flow_of(chart_of({{"Short", 2, "2"}, {"A criterion with quite a long title", 3, "3"}}));
    CHECK(flow.strips[1].height > flow.strips[0].height);
    for (const TextBox& text : all_of<TextBox>(flow.strips[1].boxes)) {
        CHECK(text.x >= style.page.left);
    }
}

TEST_CASE_FIXTURE(Fixture, "a chart stays together with its caption") {
    const Flow flow = flow_of(chart_of({{"First", 4, "4"}, {"Second", 2, "2"}}));
    REQUIRE(flow.strips.size() == 4);
    for (std::size_t at = 0; at < 3; ++at) {
        CHECK(flow.strips[at].keep_with_next);
    }
    CHECK_FALSE(flow.strips.back().keep_with_next);
}
