#include "report/figures/panel_size.h"

#include "report/figures/made_up_views.h"
#include "report/figures/recording_canvas.h"

using namespace evenhand::report::figures;

TEST_CASE("the curve fits its box and covers no label, wherever the answer stands") {
    for (const double one : {0.05, 0.2, 0.4, 0.65, 0.8, 0.9}) {
        for (const double width : {380.0, 600.0, 795.0}) {
            CAPTURE(one);
            CAPTURE(width);
            const Figure figure = panel_size_figure(made_up_panel_size(one));
            check_words(figure);
            (void)drawing_of(figure, width);
        }
    }
}

TEST_CASE("the reading says how many reach the aim, and how many make it safe") {
    CHECK(panel_size_figure(made_up_panel_size(0.65)).reading ==
          "With 2 interviewers a ranking of candidates is 0.79 reliable; 3 bring it to 0.85, "
          "safely above 0.80.");
    CHECK(panel_size_figure(made_up_panel_size(0.65, 0.10)).reading ==
          "With 2 interviewers a ranking of candidates is 0.79 reliable; 3 bring it to 0.85, and "
          "4 make 0.80 safe.");
    CHECK(panel_size_figure(made_up_panel_size(0.9)).reading ==
          "With 1 interviewer a ranking of candidates is 0.90 reliable, safely above 0.80.");
    CHECK(panel_size_figure(made_up_panel_size(0.2)).reading ==
          "Even 8 interviewers bring a ranking of candidates to 0.67 only; 0.80 is out of reach.");
}

TEST_CASE("the answer is written at its point") {
    const RecordingCanvas canvas = drawing_of(panel_size_figure(made_up_panel_size(0.65)), 600);
    CHECK(canvas.says("3 interviewers: 0.85 (0.81–0.87)"));
}

TEST_CASE("without a band there is no safe number, and the table says not enough") {
    PanelSizeView view = made_up_panel_size(0.65);
    for (PanelSizeStep& step : view.steps) {
        step.interval.reset();
    }
    const Figure figure = panel_size_figure(view);
    CHECK(figure.reading ==
          "With 2 interviewers a ranking of candidates is 0.79 reliable; 3 bring it to 0.85.");
    CHECK(figure.table.rows[0][2] == "not enough");
    CHECK(figure.note.find("band") == std::string::npos);
    CHECK(panel_size_figure(made_up_panel_size(0.65)).note.find("band: 95 %") != std::string::npos);
    const RecordingCanvas canvas = drawing_of(figure, 600);
    CHECK(canvas.all(RecordingCanvas::Kind::polygon).empty());
}

TEST_CASE("too few interviewers or candidates give a sentence and no curve") {
    PanelSizeView view;
    view.obstacle = Obstacle{Undefined::too_few};
    const Figure figure = panel_size_figure(view);
    CHECK(figure.absence.starts_with("Not enough to tell: this needs at least two interviewers"));
    CHECK_FALSE(figure.paint);
    view.obstacle = Obstacle{Undefined::no_variation};
    CHECK(panel_size_figure(view).absence ==
          "All scores are the same, so there is nothing to compare.");
}

TEST_CASE("a band that would take too long is said not to be computed") {
    PanelSizeView view = made_up_panel_size(0.65);
    for (PanelSizeStep& step : view.steps) {
        step.interval.reset();
    }
    view.no_band = Undefined::too_large;
    CHECK(panel_size_figure(view).table.rows[0][3] == "not computed: too many scores");
}
