#include "report/figures/formula.h"

#include "report/figures/recording_canvas.h"

using namespace evenhand::report::figures;

namespace {

FormulaView made_up_formula() {
    FormulaView view;
    view.bar = 4;
    view.mean = 3.7;
    view.met = false;
    view.interval = Interval{3.4, 4.1};
    view.criteria = {{"Fixes the structure", 3.25, 1, 4},
                     {"Takes ownership", 3.8, 1, 5},
                     {"Works under pressure", std::nullopt, 1, 0}};
    view.raters = {{"Ana Ferreira", 4.2, 1, 3}, {"Chidi Okonkwo", 3.1, 1, 3}};
    view.locked = "locked 3 March 2026";
    return view;
}

}  // namespace

TEST_CASE("the formula fits its box and covers no label, wherever the bar is") {
    for (const double bar : {1.0, 2.5, 4.0, 5.0}) {
        for (const double width : {360.0, 700.0}) {
            CAPTURE(bar);
            FormulaView view = made_up_formula();
            view.bar = bar;
            const Figure figure = formula_figure(view);
            check_words(figure);
            (void)drawing_of(figure, width);
        }
    }
}

TEST_CASE("an interval that reaches over the bar cannot decide alone") {
    CHECK(formula_figure(made_up_formula()).reading ==
          "The mean of 3.7 falls short of the bar of 4; with other interviewers it could come "
          "out on either side (3.4 to 4.1): alone it cannot decide. One criterion was seen by "
          "nobody and does not count.");
}

TEST_CASE("an interval on one side of the bar is told as such") {
    FormulaView view = made_up_formula();
    view.bar = 3.5;
    view.mean = 4.2;
    view.interval = Interval{3.9, 4.5};
    view.criteria.pop_back();
    CHECK(formula_figure(view).reading ==
          "The mean of 4.2 reaches the bar of 3.5; with other interviewers it would still do so "
          "(3.9 to 4.5).");
}

TEST_CASE("the mean has the digits that tell it from the bar, and the bar is never rounded") {
    FormulaView view = made_up_formula();
    view.bar = 3.65;
    view.mean = 3.646;
    const Figure below = formula_figure(view);
    CHECK(below.reading.starts_with("The mean of 3.6 falls short of the bar of 3.65;"));
    CHECK(below.note.find("bar 3.65;") != std::string::npos);
    CHECK(drawing_of(below, 600).says("bar 3.65"));
    view.mean = 3.654;
    const Figure above = formula_figure(view);
    CHECK(above.reading.starts_with("The mean of 3.7 reaches the bar of 3.65;"));
    view.bar = 3.7;
    CHECK(drawing_of(formula_figure(view), 600).says("Formula: 3.65"));
}

TEST_CASE("means that only rounding keeps from the bar and the least meet them") {
    FormulaView view = made_up_formula();
    view.bar = 3.7;
    view.mean = 3.7 - 1e-12;
    view.least = 3.25;
    view.criteria[0].mean = 3.25 - 1e-12;
    const Figure figure = formula_figure(view);
    CHECK(figure.reading.starts_with("The mean of 3.7 reaches the bar of 3.7;"));
    CHECK(figure.reading.find("below the least") == std::string::npos);
}

TEST_CASE("without an interval the dot stands alone, and the reading says what is missing") {
    FormulaView view = made_up_formula();
    view.interval = Undefined::too_few;
    view.raters.clear();
    const Figure figure = formula_figure(view);
    CHECK(figure.reading.find("three interviewers are needed") != std::string::npos);
    const auto discs = drawing_of(figure, 600).all(RecordingCanvas::Kind::disc);
    REQUIRE(discs.size() == 1);
    CHECK(discs[0].ink == Ink::text);  // Hollow are the interviewers' own.
    CHECK(figure.note.find(". Dot: the mean. Hollow: each interviewer") != std::string::npos);
}

TEST_CASE("criteria below the least are named") {
    FormulaView view = made_up_formula();
    view.least = 3.5;
    const Figure figure = formula_figure(view);
    CHECK(figure.reading.find("Fixes the structure is below the least of 3.5, so that the rule is "
                              "not met.") != std::string::npos);
    CHECK(figure.note.find("no criterion below 3.5 (dashed)") != std::string::npos);
    (void)drawing_of(figure, 600);
}

TEST_CASE("nothing observed gives no dot and no number") {
    FormulaView view = made_up_formula();
    view.mean.reset();
    view.met.reset();
    view.interval = Undefined::too_few;
    for (FormulaPart& part : view.criteria) {
        part.mean.reset();
    }
    view.raters.clear();
    const Figure figure = formula_figure(view);
    CHECK(figure.reading == "Nobody could rate anything, so that the formula says nothing.");
    const RecordingCanvas canvas = drawing_of(figure, 600);
    CHECK(canvas.all(RecordingCanvas::Kind::disc).empty());
    CHECK(canvas.says("3 criteria, 3 gaps"));
}

TEST_CASE("severity taken out is a second line with its caution, and only where it is asked for") {
    FormulaView view = made_up_formula();
    CHECK(formula_figure(view).reading.find("everity") == std::string::npos);
    const double height = formula_figure(view).height(600, "");
    view.taken_out = SeverityTakenOut{4.1, Interval{3.7, 5.4}, {"Chidi Okonkwo (gives 0.6 less)"}};
    const Figure figure = formula_figure(view);
    check_words(figure);
    CHECK(figure.height(600, "") > height);
    CHECK(drawing_of(figure, 600).says("Severity taken out: 4.1"));
    CHECK(figure.table.rows[1][0] == "Severity taken out");
    CHECK(figure.reading.ends_with(
        "With severity taken out of the scores of Chidi Okonkwo (gives 0.6 less) the mean would be "
        "4.1 (3.7 to 5.4), which reaches the bar. " +
        std::string(taken_out_caution)));
    // Beyond the scale it stays within the figure.
    view.taken_out->mean = 5.3;
    (void)drawing_of(formula_figure(view), 360);
}
