#include "report/figures/scale_use.h"

#include "report/figures/made_up_views.h"
#include "report/figures/recording_canvas.h"

using namespace evenhand::report::figures;

TEST_CASE("the scale use figure fits its box and covers no label, however many there are") {
    for (const int interviewers : {1, 2, 12, 30, 200}) {
        for (const double width : {460.0, 795.0, 1100.0}) {
            CAPTURE(interviewers);
            CAPTURE(width);
            const Figure figure = scale_use_figure(made_up_scale_use(interviewers));
            check_words(figure);
            (void)drawing_of(figure, width, "R1");
        }
    }
}

TEST_CASE("shapes that stand out come first, those with too few interviews last") {
    std::vector<Mark> marks;
    (void)drawing_of(scale_use_figure(made_up_scale_use(12)), 900, "", &marks);
    REQUIRE(marks.size() == 12);
    CHECK(marks[0].id == "R7");
    CHECK(marks[1].id == "R4");
    CHECK(marks[11].id == "R9");
    CHECK(marks[11].sentence.starts_with(made_up_name(9) + ": 9 of 30 interviews. 1 given to 10"));
    CHECK(marks[11].sentence.find("expected") == std::string::npos);
    CHECK(marks[1].sentence.find("Stays in the middle. 1 given to 1\u00A0% (12\u00A0% expected)") !=
          std::string::npos);
}

TEST_CASE("two hundred keep panels for flags and for who is chosen, the rest share one") {
    std::vector<Mark> marks;
    (void)drawing_of(scale_use_figure(made_up_scale_use(200)), 900, "R1", &marks);
    CHECK(marks.size() == 42);
    CHECK(marks.back().sentence.starts_with("159 others: together"));
    CHECK(std::ranges::find(marks, "R1", &Mark::id) != marks.end());
    CHECK(scale_use_figure(made_up_scale_use(200)).table.rows.size() == 200);
}

TEST_CASE("the reading of scale use names who stands out and counts the others") {
    ScaleUseView view = made_up_scale_use(12);
    CHECK(scale_use_figure(view).reading ==
          made_up_name(4) + " keeps to the middle and " + made_up_name(7) +
              " goes to the ends; in the other 9 no shape stands out; for one there are too few "
              "interviews.");
    view.panels.resize(3);
    CHECK(scale_use_figure(view).reading == "No shape stands out in 3 interviewers.");
    for (ScaleUsePanel& panel : view.panels) {
        panel.interviews = 5;
    }
    CHECK(scale_use_figure(view).reading == "For three there are too few interviews.");
    CHECK(scale_use_figure({}).absence == "There are not enough interviews to tell.");
}

TEST_CASE("too few interviews are told in the table instead of an expectation") {
    ScaleUseView view = made_up_scale_use(1);
    view.panels[0].interviews = 5;
    const Figure figure = scale_use_figure(view);
    REQUIRE(figure.table.rows.size() == 1);
    CHECK(figure.table.rows[0].back() == "not enough");
    CHECK(figure.table.rows[0][2] == "10\u00A0%");
}
