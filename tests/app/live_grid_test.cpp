#include "app/live/live_grid.h"

#include <doctest/doctest.h>

using namespace evenhand::app;

namespace {

constexpr Wishes wishes = {.question = 180, .notes = 162, .listen = 138, .criteria = 290};

}  // namespace

TEST_CASE("a wide window has the design's columns") {
    const LiveGrid grid = live_grid({1280, 800, 1}, wishes);
    CHECK(grid.listen.width == 264);
    CHECK(grid.criteria.width == 416);
    CHECK(grid.notes.width == 598);
    CHECK(grid.header.height + grid.timeline.height == 104);
    CHECK(grid.footer.bottom() == 800);
    CHECK(middle_width({1280, 800, 1}) == 598);
}

TEST_CASE("a middling window has narrower columns") {
    const LiveGrid grid = live_grid({1024, 700, 1}, wishes);
    CHECK(grid.listen.width == 228);
    CHECK(grid.criteria.width == 352);
    CHECK(grid.notes.width == 442);
}

TEST_CASE("beside a narrow middle the columns at its sides give way") {
    const LiveGrid grid = live_grid({760, 700, 1}, wishes);
    CHECK(grid.listen.width == 190);
    CHECK(grid.criteria.width == 290);
    CHECK(grid.notes.width == 278);
    for (int width = 760; width < 1200; ++width) {
        CHECK(live_grid({width, 700, 1}, wishes).notes.width >= 278);
    }
    CHECK(live_grid({960, 700, 1}, wishes).criteria.width == 352);
    CHECK(live_grid({1520, 700, 2}, wishes).notes.width == 558);
}

TEST_CASE("question and notes fill the middle column") {
    const LiveGrid grid = live_grid({1280, 800, 1}, wishes);
    CHECK(grid.question.height == wishes.question);
    CHECK(grid.notes.y == grid.question.bottom());
    CHECK(grid.notes.bottom() == grid.criteria.bottom());
}

TEST_CASE("a long question never takes the notes' least room") {
    const LiveGrid grid = live_grid({1280, 640, 1}, {.question = 900, .notes = 162});
    CHECK(grid.notes.height == 162);
}

TEST_CASE("a narrow window has everything in one column") {
    const LiveGrid grid = live_grid({480, 900, 1}, wishes);
    CHECK(grid.notes.width == 480);
    CHECK(grid.listen.y > grid.notes.y);
    CHECK(grid.criteria.y > grid.listen.y);
    CHECK(grid.criteria.height == wishes.criteria - 1);
    CHECK(grid.criteria.bottom() <= grid.footer.y);
}

TEST_CASE(
    "when a narrow window is short, anchors come before what is listened for and long notes") {
    const LiveGrid grid = live_grid({480, 680, 1}, wishes);
    CHECK(grid.listen.height == 105);
    CHECK(grid.notes.height == 95);
    CHECK(grid.criteria.height >= 180);
    CHECK(grid.criteria.bottom() <= grid.footer.y);
}

TEST_CASE("where anchors have room enough the notes keep three lines") {
    const LiveGrid grid =
        live_grid({480, 740, 1}, {.question = 80, .notes = 162, .listen = 138, .criteria = 420});
    CHECK(grid.notes.height == 117);
    CHECK(grid.criteria.height >= 300);
}

TEST_CASE("twice the text size leaves something of every part on a small screen") {
    const Look look = {1280, 776, 2};
    const LiveGrid grid =
        live_grid(look, {.question = 150, .notes = 260, .listen = 276, .criteria = 420});
    CHECK(grid.criteria.height >= look.px(94));
    CHECK(grid.notes.height >= look.px(59));
    CHECK(grid.listen.height >= 0);
    CHECK(grid.criteria.bottom() <= grid.footer.y);
}

TEST_CASE("twice the text size cuts no word of the question and no row of what is listened for") {
    const Look look = {480, 758, 2};
    const LiveGrid grid = live_grid(
        look, {.question = 260, .notes = 260, .listen = 276, .criteria = 420, .words = 130});
    CHECK(grid.question.height == 130);
    CHECK(grid.listen.height == look.px(55) - 1);
    CHECK(grid.notes.height >= look.px(77));
    CHECK(grid.criteria.bottom() <= grid.footer.y);
    CHECK(grid.footer.height < look.px(44));
}

TEST_CASE("twice the text size needs twice the window for the same columns") {
    const Look large = {1280, 800, 2};
    CHECK(large.compact());
    const Look small = {1000, 700, 0.8};
    CHECK(small.roomy());
}
