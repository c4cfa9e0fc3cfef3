#include "report/figures/pairs.h"

#include "report/figures/made_up_views.h"
#include "report/figures/recording_canvas.h"

using namespace evenhand::report::figures;

TEST_CASE("the pairs fit their box and cover no label, however many interviewers there are") {
    for (const int interviewers : {2, 12, 16, 17, 60}) {
        for (const double width : {560.0, 795.0}) {
            CAPTURE(interviewers);
            const Figure figure = pairs_figure(made_up_pairs(interviewers));
            check_words(figure);
            (void)drawing_of(figure, width, "R1");
        }
    }
}

TEST_CASE("a matrix has each pair twice, a list has the twelve that agree least") {
    std::vector<Mark> marks;
    (void)drawing_of(pairs_figure(made_up_pairs(5)), 700, "", &marks);
    CHECK(marks.size() == 10);
    marks.clear();
    const Figure figure = pairs_figure(made_up_pairs(20));
    (void)drawing_of(figure, 700, "", &marks);
    CHECK(marks.size() == 12);
    CHECK(figure.table.rows.size() == 190);
}

TEST_CASE("where columns are too narrow for names both heads are numbered") {
    PairsView view = made_up_pairs(12);
    for (std::size_t at = 0; at < view.names.size(); ++at) {
        view.names[at] = "R" + std::to_string(100 + at);
    }
    const auto narrow = drawing_of(pairs_figure(view), 420);
    CHECK(narrow.says("12"));
    CHECK(narrow.says("12  R111"));
    const auto wide = drawing_of(pairs_figure(view), 1200);
    CHECK(wide.says("R111"));
    CHECK_FALSE(wide.says("12  R111"));
}

TEST_CASE("a pair with too few shared answers is a dash") {
    PairsView view = made_up_pairs(2);
    view.cells[0][1] = PairCell{12, 0.3, 0.8};
    const Figure figure = pairs_figure(view);
    CHECK(drawing_of(figure, 700).says("–"));
    CHECK(figure.reading ==
          "No two interviewers have scored 30 answers together, so no pair can be told.");
    CHECK(figure.table.rows[0][3] == "not enough");
}

TEST_CASE("the reading names the pair that agrees least and the one that agrees most") {
    PairsView view = made_up_pairs(3);
    view.cells[0][1] = PairCell{80, 0.3, 0.60};
    view.cells[0][2] = PairCell{80, 0.3, 0.92};
    view.cells[1][2] = PairCell{80, 0.3, 0.80};
    CHECK(pairs_figure(view).reading == "Within one point of each other: least often " +
                                            made_up_name(0) + " and " + made_up_name(1) +
                                            ", 60 times out of 100, most often " + made_up_name(0) +
                                            " and " + made_up_name(2) + ", 92 times.");
}

TEST_CASE("interviewers who shared nothing have a sentence") {
    PairsView view = made_up_pairs(2);
    view.cells[0][1].reset();
    CHECK(pairs_figure(view).absence.starts_with("No answer was scored by two interviewers"));
}
