#include "report/figures/wright_painter.h"

#include "report/figures/made_up_views.h"
#include "report/figures/recording_canvas.h"

using namespace evenhand::report::figures;

namespace {

RecordingCanvas ruler(const Ruler& view, std::vector<Mark>* marks, const std::string& chosen) {
    RecordingCanvas canvas;
    Scene scene;
    scene.marks = marks;
    scene.chosen = chosen;
    const Box box{0, 0, 600, 340};
    paint_ruler(canvas, box, scene, view);
    check_drawing(canvas, box);
    return canvas;
}

}  // namespace

TEST_CASE("stronger candidates, stricter interviewers and harder criteria stand higher") {
    Ruler view = made_up_ruler(10, 6, 2);
    view.criteria[0] = {"C0", "Hard one", 1, 0.05};
    view.criteria[1] = {"C1", "Easy one", -1, 0.05};
    view.interviewers[2].mark.name = "Strict";
    view.interviewers[4].mark.name = "Mild";
    const RecordingCanvas canvas = ruler(view, nullptr, "");
    CHECK(canvas.text_that_begins("Hard one").bounds.y <
          canvas.text_that_begins("Easy one").bounds.y);
    CHECK(canvas.text_that_begins("4.5").bounds.y < canvas.text_that_begins("1.5").bounds.y);
    CHECK(canvas.text_that_begins("Strict").bounds.y < canvas.text_that_begins("Mild").bounds.y);
}

TEST_CASE("marks walk the named interviewers from strict to lenient") {
    std::vector<Mark> marks;
    (void)ruler(made_up_ruler(10, 6, 2), &marks, "R0");
    REQUIRE(marks.size() == 3);
    CHECK(marks[0].id == "R2");
    CHECK(marks[1].id == "R0");
    CHECK(marks[2].id == "R4");
    CHECK(marks[1].sentence.ends_with("close to average"));
}

TEST_CASE("without candidates the ruler still stands") {
    (void)ruler(made_up_ruler(0, 2, 1), nullptr, "");
}
