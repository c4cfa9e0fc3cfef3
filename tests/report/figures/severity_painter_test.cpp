#include "report/figures/severity_painter.h"

#include "report/figures/made_up_views.h"
#include "report/figures/recording_canvas.h"

using namespace evenhand::report::figures;

TEST_CASE("rows grow with the box, but stay between 17 and 28 pixels") {
    const SeverityView view = made_up_severity(6);
    for (const auto& [height, least, most] :
         {std::tuple{100.0, 16.9, 17.1}, std::tuple{2000.0, 27.9, 28.1}}) {
        RecordingCanvas canvas;
        std::vector<Mark> marks;
        Scene scene;
        scene.marks = &marks;
        paint_severity(canvas, {0, 0, 1000, height}, scene, view);
        REQUIRE(marks.size() == 6);
        CHECK(marks[0].box.height > least);
        CHECK(marks[0].box.height < most);
    }
}

TEST_CASE("paper has no word about a key") {
    const SeverityView view = made_up_severity(6);
    for (const bool on_paper : {false, true}) {
        RecordingCanvas canvas;
        Scene scene;
        scene.on_paper = on_paper;
        paint_severity(canvas, {0, 0, 1000, 400}, scene, view);
        CHECK(canvas.says("Enter shows the ratings behind a row") == !on_paper);
    }
}

TEST_CASE("the height that is wanted grows by a row for each interviewer, and less for a pile") {
    const double six = severity_height(severity_groups(made_up_severity(6), ""));
    const double twelve = severity_height(severity_groups(made_up_severity(12), ""));
    CHECK(twelve > six + 5 * 17);
    const double many = severity_height(severity_groups(made_up_severity(200), ""));
    CHECK(many < 200 * 17);
}
