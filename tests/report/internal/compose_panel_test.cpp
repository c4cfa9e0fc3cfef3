#include <string>

#include <doctest/doctest.h>

#include "report/internal/compose.h"
#include "report/made_up.h"

using namespace evenhand::report;

namespace {

struct Fixture {
    Style style = house_style();
    FontMetrics metrics = made_up_metrics();

    Strip strip_of(const Panel& panel) {
        Desk desk(style, metrics);
        compose(desk, panel);
        return desk.take().strips.front();
    }
};

Panel full_panel() {
    return {"4.7",
            "/ 5",
            "Overall score",
            "Strong yes",
            "Recommendation",
            {{"Interviewer", "Somebody"}, {"Question", "A title that is long enough to wrap"}},
            "Mean of 3 observed criteria, equal weights: (5 + 4 + 5) / 3 ≈ 4.7."};
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "the ground comes first and holds everything in the panel") {
    const Strip strip = strip_of(full_panel());
    const RectBox ground = std::get<RectBox>(strip.boxes.front().shape);
    CHECK(ground.fill == style.tint);
    CHECK(ground.height == strip.height);
    for (const TextBox& text : all_of<TextBox>(strip.boxes)) {
        CAPTURE(text.text);
        CHECK(text.x >= ground.x + style.panel.padding - 2);
        CHECK(text.x + text.width <= ground.x + ground.width - style.panel.padding + 0.01);
        CHECK(extent(text).top >= ground.y);
        CHECK(extent(text).bottom <= ground.y + ground.height);
    }
}

TEST_CASE_FIXTURE(Fixture, "the scale stands on the baseline of the score") {
    const Strip strip = strip_of(full_panel());
    CHECK(text_that_begins(strip.boxes, "/ 5").baseline ==
          doctest::Approx(text_that_begins(strip.boxes, "4.7").baseline));
}

TEST_CASE_FIXTURE(Fixture, "the recommendation stands inside its outline") {
    const Strip strip = strip_of(full_panel());
    const RectBox pill = all_of<RectBox>(strip.boxes).at(1);
    const TextBox words = text_that_begins(strip.boxes, "Strong yes");
    CHECK(pill.edge == style.pill_edge);
    CHECK(words.x > pill.x);
    CHECK(words.x + words.width < pill.x + pill.width);
    CHECK(words.baseline < pill.y + pill.height);
}

TEST_CASE_FIXTURE(Fixture, "every decision stands inside its outline, and that inside its column") {
    for (const std::string verdict :
         {"Hire", "Another interview", "Another interview with the whole committee"}) {
        CAPTURE(verdict);
        Panel panel = full_panel();
        panel.verdict = verdict;
        const Strip strip = strip_of(panel);
        const RectBox pill = all_of<RectBox>(strip.boxes).at(1);
        CHECK(pill.width <= style.panel.pill_column + 0.01);
        int lines = 0;
        for (const TextBox& text : all_of<TextBox>(strip.boxes)) {
            if (text.style == style.panel.pill) {
                ++lines;
                CHECK(text.x > pill.x + 5);
                CHECK(text.x + text.width < pill.x + pill.width - 5);
                CHECK(extent(text).top >= pill.y);
                CHECK(extent(text).bottom <= pill.y + pill.height);
            }
        }
        CHECK((lines == 1) == (verdict.size() < 20));
        const TextBox caption = text_that_begins(strip.boxes, "Recommendation");
        CHECK(extent(caption).top >= pill.y + pill.height - 2);
    }
}

TEST_CASE_FIXTURE(Fixture, "without a number the words stand in its place, without a caption") {
    Panel panel = full_panel();
    panel.score = "No overall score";
    panel.out_of.clear();
    const Strip strip = strip_of(panel);
    CHECK(text_that_begins(strip.boxes, "No ").style == style.panel.no_score);
    CHECK(text_that_begins(strip.boxes, "Overall").text.empty());
}

TEST_CASE_FIXTURE(Fixture, "a long explanation makes the panel higher") {
    Panel panel = full_panel();
    const Points before = strip_of(panel).height;
    for (int times = 0; times < 4; ++times) {
        panel.explanation += " Not observed, so left out: a criterion with a long name.";
    }
    CHECK(strip_of(panel).height > before);
}
