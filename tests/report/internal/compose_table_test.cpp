#include <doctest/doctest.h>

#include "report/internal/compose.h"
#include "report/made_up.h"

using namespace evenhand::report;

namespace {

struct Fixture {
    Style style = house_style();
    FontMetrics metrics = made_up_metrics();

    Flow flow_of(const Table& table) {
        Desk desk(style, metrics);
        compose(desk, table);
        return desk.take();
    }
};

Table table_of(std::size_t rows) {
    Table table;
    table.columns = {{"Name", Side::left, 3}, {"Level", Side::left, 1}, {"Score", Side::right, 1}};
    for (std::size_t row = 0; row < rows; ++row) {
        table.rows.push_back({Cell{{}, {{CellTone::strong, "Row"}, {CellTone::plain, "Says so"}}},
                              Cell{DotScale{4, 5, "4 of 5"}, {{CellTone::quiet, "Above"}}},
                              Cell{{}, {{CellTone::number, "4"}}}});
    }
    return table;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "as many dots are filled as levels are reached") {
    const Flow flow = flow_of(table_of(1));
    int filled = 0;
    int empty = 0;
    for (const CircleBox& dot : all_of<CircleBox>(boxes_of(flow))) {
        filled += dot.fill ? 1 : 0;
        empty += dot.fill ? 0 : 1;
    }
    CHECK(filled == 4);
    CHECK(empty == 1);
    CHECK(count_of(flow.elements, Tag::figure) == 1);
    CHECK(flow.elements.back().tag == Tag::table_cell);
}

TEST_CASE_FIXTURE(Fixture, "the dots say their level in words") {
    for (const Element& element : flow_of(table_of(1)).elements) {
        if (element.tag == Tag::figure) {
            CHECK(element.alternative == "4 of 5");
        }
    }
}

TEST_CASE_FIXTURE(Fixture, "numbers end where their column ends, heads above them too") {
    const std::vector<PlacedBox> boxes = boxes_of(flow_of(table_of(1)));
    const TextBox head = text_that_begins(boxes, "Score");
    const TextBox number = text_that_begins(boxes, "4");
    CHECK(number.x + number.width == doctest::Approx(head.x + head.width));
    CHECK(number.x + number.width == doctest::Approx(style.page.right - style.table.padding));
}

TEST_CASE_FIXTURE(Fixture, "a row's name, words and number share one baseline") {
    Table table = table_of(1);
    table.rows[0][1] = Cell{{}, {{CellTone::phrase, "Not observed"}}};
    const std::vector<PlacedBox> boxes = boxes_of(flow_of(table));
    const Points baseline = text_that_begins(boxes, "Row").baseline;
    CHECK(text_that_begins(boxes, "Not ").baseline == doctest::Approx(baseline));
    CHECK(text_that_begins(boxes, "4").baseline == doctest::Approx(baseline));
}

TEST_CASE_FIXTURE(Fixture, "a row keeps one baseline though one of its scripts is tall") {
    metrics.ink = [&](std::string_view text, const TextStyle& look) {
        return text.starts_with("Tall") ? InkExtent{2 * look.leading, look.leading} : InkExtent{};
    };
    for (const std::size_t tall : {0U, 1U, 2U}) {
        CAPTURE(tall);
        Table table = table_of(1);
        table.columns[tall].head = "Tall head";
        table.rows[0] = {Cell{{}, {{CellTone::strong, "Low 0"}}},
                         Cell{{}, {{CellTone::phrase, "Low 1"}}},
                         Cell{{}, {{CellTone::number, "Low 2"}}}};
        table.rows[0][tall].texts[0].text = "Tall words";
        const std::vector<PlacedBox> boxes = boxes_of(flow_of(table));
        const TextBox words = text_that_begins(boxes, "Tall words");
        for (std::size_t column = 0; column < 3; ++column) {
            if (column != tall) {
                CHECK(text_that_begins(boxes, "Low " + std::to_string(column)).baseline ==
                      doctest::Approx(words.baseline));
                CHECK(text_that_begins(boxes, table.columns[column].head).baseline ==
                      doctest::Approx(text_that_begins(boxes, "Tall head").baseline));
            }
        }
        CHECK(words.baseline - 2 * words.style.leading >
              text_that_begins(boxes, "Tall head").baseline);
    }
}

TEST_CASE_FIXTURE(Fixture, "rows and cells are tagged, the first cell as the row's head") {
    const Flow flow = flow_of(table_of(2));
    CHECK(count_of(flow.elements, Tag::table) == 1);
    CHECK(count_of(flow.elements, Tag::table_row) == 3);
    CHECK(count_of(flow.elements, Tag::column_head) == 3);
    CHECK(count_of(flow.elements, Tag::row_head) == 2);
    CHECK(count_of(flow.elements, Tag::table_cell) == 4);
}

TEST_CASE_FIXTURE(Fixture, "every row asks for the head to be repeated, and no row stands alone") {
    const Flow flow = flow_of(table_of(5));
    REQUIRE(flow.strips.size() == 6);
    CHECK(flow.heads.size() == 1);
    CHECK_FALSE(flow.strips[0].head);
    CHECK(flow.strips[0].keep_with_next);
    for (std::size_t row = 1; row < flow.strips.size(); ++row) {
        CHECK(flow.strips[row].head == 0);
    }
    CHECK(flow.strips[1].keep_with_next);
    CHECK_FALSE(flow.strips[2].keep_with_next);
    CHECK(flow.strips[4].keep_with_next);
}

TEST_CASE_FIXTURE(Fixture, "a table ends with a stronger rule than its rows do") {
    const std::vector<LineBox> rules = all_of<LineBox>(boxes_of(flow_of(table_of(2))));
    REQUIRE(rules.size() == 3);
    CHECK(rules[0].pen == style.table_rule);
    CHECK(rules[1].pen == style.hairline);
    CHECK(rules[2].pen == style.table_rule);
}

TEST_CASE_FIXTURE(Fixture, "a table without columns is nothing") {
    CHECK(flow_of(Table{}).strips.empty());
}
