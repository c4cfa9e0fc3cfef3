#include "report/figures/drift.h"

#include "report/figures/made_up_views.h"
#include "report/figures/recording_canvas.h"

using namespace evenhand::report::figures;

TEST_CASE("the change over time fits its box and covers no label") {
    for (const int interviews : {2, 9, 30, 60, 400}) {
        for (const double total : {-2.6, -0.9, 0.0, 0.9, 2.6}) {
            for (const double width : {460.0, 795.0}) {
                CAPTURE(interviews);
                CAPTURE(total);
                const Figure figure = drift_figure(made_up_drift(interviews, total));
                check_words(figure);
                (void)drawing_of(figure, width);
            }
        }
    }
}

TEST_CASE("the reading of the change says its direction, or that none is dependable") {
    CHECK(drift_figure(made_up_drift(60, -0.9)).reading ==
          "From your first to your 60th interview you have become 0.9 points stricter for the "
          "same answers.");
    CHECK(drift_figure(made_up_drift(42, 0.5)).reading ==
          "From your first to your 42nd interview you have become 0.5 points softer for the same "
          "answers.");
    CHECK(drift_figure(made_up_drift(60, 0.1)).reading ==
          "From your first to your 60th interview no dependable change is seen (+0.1 points).");
}

TEST_CASE("below thirty interviews there are dots but no line") {
    const Figure figure = drift_figure(made_up_drift(9, 0.9));
    CHECK(figure.reading == "There are not enough interviews to tell: 9 of 30 interviews.");
    const RecordingCanvas canvas = drawing_of(figure, 600);
    CHECK(canvas.all(RecordingCanvas::Kind::disc).size() == 9);
    CHECK(canvas.all(RecordingCanvas::Kind::polygon).empty());
    CHECK(figure.table.rows[0][2] == "not enough");
}

TEST_CASE("interviews whose order is not known show no change") {
    CHECK(
        drift_figure({}).absence.starts_with("The order of your interviews in time is not known"));
}

TEST_CASE("interviews keep their own numbers under a filter") {
    DriftView view = made_up_drift(40, -0.9);
    for (DriftStep& step : view.steps) {
        step.interview += 11;
    }
    const Figure figure = drift_figure(view);
    CHECK(figure.reading.starts_with("From your 12th to your 51st interview"));
    CHECK(figure.table.rows[0][0] == "12");
    (void)drawing_of(figure, 600);
}
