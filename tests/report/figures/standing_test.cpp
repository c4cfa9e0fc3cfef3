#include "report/figures/standing.h"

#include "report/figures/made_up_views.h"
#include "report/figures/recording_canvas.h"

using namespace evenhand::report::figures;

namespace {

StandingView view_of(double points, double half, int interviews = 60, std::size_t colleagues = 11) {
    StandingView view;
    view.interviews = interviews;
    view.points = Estimate{points, {points - half, points + half}};
    for (std::size_t at = 0; at < colleagues; ++at) {
        view.colleagues.push_back(0.5 * wobble(static_cast<int>(at)));
    }
    return view;
}

}  // namespace

TEST_CASE("the standing fits its box and covers no label, also at the ends of the axis") {
    for (const double points : {-1.4, -0.8, 0.0, 0.8, 1.4}) {
        for (const double width : {460.0, 795.0}) {
            CAPTURE(points);
            CAPTURE(width);
            const Figure figure = standing_figure(view_of(points, 0.1));
            check_words(figure);
            (void)drawing_of(figure, width);
        }
    }
    (void)drawing_of(standing_figure(view_of(0.1, 2.5, 4)), 460);
}

TEST_CASE("colleagues are ticks without names, and nobody could be told from fewer than five") {
    const RecordingCanvas many = drawing_of(standing_figure(view_of(0, 0.1)), 600);
    CHECK(many.says("11 colleagues"));
    const RecordingCanvas few = drawing_of(standing_figure(view_of(0, 0.1, 60, 4)), 600);
    CHECK(few.says("4 colleagues"));
    CHECK(few.says("so few could be told by their places: not shown"));
    CHECK(many.all(RecordingCanvas::Kind::line).size() ==
          few.all(RecordingCanvas::Kind::line).size() + 11);
}

TEST_CASE("the reading of the standing says what is so, and how sure it is") {
    CHECK(standing_figure(view_of(0.02, 0.1)).reading ==
          "Over all 60 interviews you give what the average interviewer gives, to within 0.1 "
          "points.");
    CHECK(standing_figure(view_of(0.2, 0.26)).reading ==
          "Over all 60 interviews no dependable difference from the average interviewer is seen "
          "(95 % −0.1 to +0.5 points).");
    StandingView told = view_of(-0.6, 0.1);
    told.told_apart = true;
    CHECK(standing_figure(told).reading ==
          "For the same answers you give 0.6 points less than the average interviewer (95 % 0.5 "
          "to 0.7).");
    CHECK(standing_figure(view_of(0.6, 0.5, 9)).reading ==
          "There are not enough interviews to tell: 9 of 15 interviews.");
}

TEST_CASE("with too few interviews there is a dashed line and no dot") {
    const RecordingCanvas canvas = drawing_of(standing_figure(view_of(0.2, 0.4, 9)), 600);
    CHECK(canvas.all(RecordingCanvas::Kind::disc).empty());
    CHECK(canvas.says("9 of 15 interviews"));
}

TEST_CASE("without an estimate there is a sentence") {
    StandingView view;
    view.points = Undefined::not_converged;
    CHECK(standing_figure(view).absence.find("did not settle") != std::string::npos);
}

TEST_CASE("too few scores say nothing of the own place, however many interviews there are") {
    StandingView view;
    view.interviews = 20;
    view.points = Estimate{0.1, {-0.2, 0.4}};
    view.enough_scores = false;
    const Figure figure = standing_figure(view);
    CHECK(figure.reading == "There are not enough interviews to tell: fewer than 30 scores.");
    CHECK(figure.table.rows[0][1] == "not enough");
    (void)drawing_of(figure, 600);
}
