#include "report/figures/severity_painter.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "report/figures/made_up_views.h"
#include "report/figures/recording_canvas.h"
#include "report/figures/words.h"

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

TEST_CASE("the axis reaches as far as the estimates, so that none stands where it is not") {
    SeverityView view = made_up_severity(6);
    const auto right_end = [&] {
        const RecordingCanvas canvas = drawing_of(severity_figure(view), 1000, "");
        return std::pair(canvas.says("+1.0"), canvas.says("+2.0"));
    };
    CHECK(right_end() == std::pair(true, false));
    view.rows[0].points = {1.4, {1.2, 1.6}};
    view.rows[1].points = {1.8, {1.6, 2.0}};
    CHECK(right_end() == std::pair(true, true));  // "+1.0" stands half-way.
    const RecordingCanvas canvas = drawing_of(severity_figure(view), 1000, "");
    const auto end = canvas.text_that_begins("+2.0").bounds;
    std::vector<double> dots;
    for (const auto& dot : canvas.all(RecordingCanvas::Kind::disc)) {
        dots.push_back(dot.bounds.x + dot.bounds.width / 2);
    }
    std::ranges::sort(dots);
    REQUIRE(dots.size() >= 2);
    CHECK(dots.back() < end.x + end.width / 2);
    CHECK(dots.back() > dots[dots.size() - 2] + 5);
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
    const double six = severity_height(made_up_severity(6), "", 1000);
    const double twelve = severity_height(made_up_severity(12), "", 1000);
    CHECK(twelve > six + 5 * 17);
    const double many = severity_height(made_up_severity(200), "", 1000);
    CHECK(many < 200 * 17);
}

TEST_CASE("evidence that has no room beside its flag stands below it, whole") {
    const SeverityView view = made_up_severity(6);
    const Figure figure = severity_figure(view);
    for (const double width : {520.0, 560.0, 640.0, 760.0, 900.0, 1200.0}) {
        CAPTURE(width);
        std::vector<Mark> marks;
        const RecordingCanvas canvas = drawing_of(figure, width, "", &marks);
        std::string all;
        for (const std::string& words : canvas.words()) {
            CHECK_FALSE((words.starts_with("0.") && words.ends_with("…")));
            all += words + " ";
        }
        for (const SeverityRow& row : view.rows) {
            if (!row.flags.empty()) {
                CHECK(all.find(flag_evidence(row.flags.front(), view.lowest, view.highest)) !=
                      std::string::npos);
            }
        }
        REQUIRE(marks.size() == 6);
        for (std::size_t row = 1; row < marks.size(); ++row) {
            CHECK(marks[row].box.y >= marks[row - 1].box.y + marks[row - 1].box.height - 0.01);
        }
    }
}
