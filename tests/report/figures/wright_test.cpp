#include "report/figures/wright.h"

#include "report/figures/made_up_views.h"
#include "report/figures/recording_canvas.h"

using namespace evenhand::report::figures;

namespace {

WrightView one_ruler(int candidates, int interviewers, int criteria) {
    WrightView view;
    view.rulers = {made_up_ruler(candidates, interviewers, criteria)};
    return view;
}

}  // namespace

TEST_CASE("the ruler fits its box and covers no label, however many there are") {
    for (const auto& [candidates, interviewers, criteria] :
         {std::tuple{2, 2, 1}, std::tuple{60, 12, 5}, std::tuple{400, 30, 12}}) {
        for (const double width : {420.0, 795.0}) {
            CAPTURE(candidates);
            CAPTURE(width);
            const Figure figure = wright_figure(one_ruler(candidates, interviewers, criteria));
            check_words(figure);
            (void)drawing_of(figure, width, "R1");
        }
    }
}

TEST_CASE("two hundred interviewers are told apart as twelve are") {
    const Figure figure = wright_figure(one_ruler(2000, 200, 5));
    RecordingCanvas canvas;
    figure.paint(canvas, {0, 0, 500, 400}, {});
    CHECK(canvas.all(RecordingCanvas::Kind::disc).size() > 2000);
    CHECK(figure.table.rows.size() == 2205);
}

TEST_CASE("a measure is read between the ticks, and no further than half a point beyond them") {
    const Ruler ruler = made_up_ruler(2, 2, 1);
    CHECK(points_at(ruler, 0) == doctest::Approx(3));
    CHECK(points_at(ruler, 0.375) == doctest::Approx(3.25));
    CHECK(points_at(ruler, 99) == doctest::Approx(5.0));
    CHECK(points_at(ruler, -99) == doctest::Approx(1.0));
}

TEST_CASE("who is close to the average is counted, who is not is named") {
    const RecordingCanvas canvas = drawing_of(wright_figure(one_ruler(60, 12, 5)), 600, "R0");
    CHECK(canvas.says(made_up_name(2)));
    CHECK(canvas.says(made_up_name(0)));
    CHECK_FALSE(canvas.says(made_up_name(3)));
    CHECK(canvas.says("6 close to average"));
    CHECK(canvas.says("1 too few interviews"));
}

TEST_CASE("the reading of the ruler compares candidates with interviewers") {
    WrightView view = one_ruler(60, 12, 5);
    CHECK(wright_figure(view).reading.ends_with("but whom you meet matters."));
    for (RulerInterviewer& each : view.rulers[0].interviewers) {
        each.mark.measure = 0.01 * wobble(each.interviews);
    }
    CHECK(wright_figure(view).reading.ends_with("whom you meet hardly matters."));
    view = one_ruler(2, 12, 5);
    view.rulers[0].candidates[0].measure = 0;
    view.rulers[0].candidates[1].measure = 0.5;
    CHECK(
        wright_figure(view).reading.ends_with("whom you meet matters more than what you answer."));
}

TEST_CASE("groups that share no candidate have a ruler each") {
    WrightView view;
    view.rulers.assign(3, made_up_ruler(30, 6, 3));
    view.apart = true;
    view.rulers[1].group = 2;
    view.rulers[2].group = 4;
    const Figure figure = wright_figure(view);
    check_words(figure);
    const RecordingCanvas canvas = drawing_of(figure, 900);
    CHECK(canvas.says("Group 1"));
    CHECK(canvas.says("Group 2, 1 more in the table"));
    CHECK(figure.reading.ends_with("places on different rulers cannot be compared."));
    CHECK(figure.reading.starts_with("In group 1 candidates spread"));
    CHECK(figure.table.rows.size() == 3 * 39);
    CHECK(figure.table.rows.back()[0] == "candidate of group 4");
}

TEST_CASE("all lowest or all highest scores are marked at the end of the ruler") {
    WrightView view = one_ruler(20, 6, 3);
    view.rulers[0].candidates[4].end = RulerMark::End::least;
    view.rulers[0].candidates[5].end = RulerMark::End::most;
    const Figure figure = wright_figure(view);
    CHECK(drawing_of(figure, 700).says("2 at min or max"));
    const auto& rows = figure.table.rows;
    CHECK(std::ranges::count_if(rows, [](const auto& row) { return row[2].ends_with("(min)"); }) ==
          1);
    CHECK(std::ranges::count_if(rows, [](const auto& row) { return row[2].ends_with("(max)"); }) ==
          1);
}

TEST_CASE("an estimate that did not settle is not drawn") {
    WrightView view;
    view.obstacle = Obstacle{Undefined::not_converged};
    const Figure figure = wright_figure(view);
    CHECK(figure.absence.find("did not settle") != std::string::npos);
    CHECK_FALSE(figure.paint);
}
