#include "report/figures/fit.h"

#include "report/figures/made_up_views.h"
#include "report/figures/recording_canvas.h"

using namespace evenhand::report::figures;

TEST_CASE("the fit fits its box and covers no label, however many there are") {
    for (const int interviewers : {2, 12, 30, 200}) {
        for (const double width : {560.0, 795.0}) {
            CAPTURE(interviewers);
            const Figure figure = fit_figure(made_up_fit(interviewers));
            check_words(figure);
            (void)drawing_of(figure, width, "R1");
        }
    }
}

TEST_CASE("the least predictable stand first, of two hundred only those that stand out") {
    std::vector<Mark> marks;
    (void)drawing_of(fit_figure(made_up_fit(12)), 700, "", &marks);
    REQUIRE(marks.size() == 11);
    CHECK(marks[0].id == "R5");
    marks.clear();
    const Figure many = fit_figure(made_up_fit(200));
    (void)drawing_of(many, 700, "", &marks);
    CHECK(marks.size() <= 40);
    CHECK(many.table.rows.size() == 200);
}

TEST_CASE("the reading of the fit names who stands out, and how reliable strictness is") {
    FitView view = made_up_fit(7);
    CHECK(fit_figure(view).reading ==
          "Of 7 interviewers, " + made_up_name(5) +
              " is harder to predict than the answers explain. Differences in strictness are 0.93 "
              "reliable: 0 would mean that interviewers are "
              "interchangeable, 1 that they clearly differ.");
    view.rows[5].infit = 1;
    view.reliability.reset();
    CHECK(fit_figure(view).reading == "All 7 interviewers are about as consistent as expected.");
    for (FitRow& row : view.rows) {
        row.interviews = 3;
    }
    CHECK(fit_figure(view).absence == "For nobody there are enough interviews to tell.");
}

TEST_CASE("who gave one end of the scale alone has no fit") {
    FitView view = made_up_fit(3);
    view.rows[0].extreme = true;
    const Figure figure = fit_figure(view);
    CHECK(figure.table.rows[0][5] == "–");
    std::vector<Mark> marks;
    (void)drawing_of(figure, 700, "", &marks);
    CHECK(marks.size() == 2);
}

TEST_CASE("interviewers who are not connected have no fit") {
    FitView view = made_up_fit(3);
    view.obstacle = Obstacle{Undefined::disconnected};
    CHECK_FALSE(fit_figure(view).absence.empty());
}
