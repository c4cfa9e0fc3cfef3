#include "app/committee/grid_layout.h"

#include <cmath>

#include <doctest/doctest.h>

using namespace evenhand;
using app::grid_layout;
using app::GridLayout;

namespace {

workflow::CommitteeView panel_of(std::size_t interviewers) {
    workflow::CommitteeView view;
    view.columns.resize(interviewers);
    view.rows.resize(6);
    return view;
}

}  // namespace

TEST_CASE("a wide window has all columns, the spread and the verdict") {
    const GridLayout grid = grid_layout(panel_of(5), 1000, 500);
    CHECK(grid.most_across() == 0);
    CHECK(grid.strip > 0);
}

TEST_CASE("three interviewers are all seen at 480 pixels, where the spread makes room for them") {
    for (const double width : {448.0, 436.0}) {  // Without a scroll bar, and with one.
        const GridLayout grid = grid_layout(panel_of(3), width, 200);
        CHECK(grid.strip == 0);
        CHECK(grid.most_across() == 0);
        CHECK(grid.cell_box(0, 2).right() <= width - grid.verdict);
    }
}

TEST_CASE("columns that scroll are seen as a whole, and the last one can be come to") {
    for (double width = 240; width < 700; width += 7) {
        for (std::size_t count = 1; count <= 12; ++count) {
            CAPTURE(width);
            CAPTURE(count);
            GridLayout grid = grid_layout(panel_of(count), width, 200);
            CHECK(grid.column >= 52);
            CHECK(grid.columns_room() >= grid.column - 1e-9);
            if (grid.most_across() > 0) {
                const double seen = grid.columns_room() / grid.column;
                CHECK(std::abs(seen - std::round(seen)) < 1e-9);
                grid.across = grid.most_across();
                const workflow::Box last = grid.cell_box(0, count - 1);
                CHECK(last.right() <= grid.titles + grid.columns_room() + 1e-9);
                CHECK(last.x >= grid.titles - 1e-9);
            }
        }
    }
}

TEST_CASE("at half as large again in a narrow window two columns are seen at once") {
    const GridLayout grid = grid_layout(panel_of(3), 436.0 / 1.5, 200);
    CHECK(grid.columns_room() >= 2 * 52);
}
