#include "report/figures/fair.h"

#include "report/figures/made_up_views.h"
#include "report/figures/recording_canvas.h"

using namespace evenhand::report::figures;

namespace {

FairRow row(const std::string& name, double raw, double fair) {
    return {name, name, 3, raw, {fair, {fair - 0.2, fair + 0.2}}};
}

}  // namespace

TEST_CASE("fair scores fit their box and cover no label") {
    for (const int candidates : {2, 60, 400}) {
        for (const double width : {560.0, 795.0}) {
            const Figure figure = fair_figure(made_up_fair(candidates));
            check_words(figure);
            (void)drawing_of(figure, width);
            CHECK(figure.table.rows.size() == static_cast<std::size_t>(candidates));
        }
    }
}

TEST_CASE("the largest changes stand first, and the reading says what would change") {
    FairView view;
    view.rows = {row("A", 3.0, 3.1), row("B", 3.2, 2.7), row("C", 4.0, 4.0)};
    const Figure figure = fair_figure(view);
    CHECK(figure.table.rows[0][0] == "B");
    CHECK(figure.table.rows[0].back() == "−0.5");
    CHECK(figure.reading ==
          "Taking severity out moves one of 3 candidates by 0.3 points or more, at most by 0.5; "
          "33\u00A0% of all pairs of candidates change places. It corrects strictness alone, and "
          "decides nothing.");
}

TEST_CASE("a change of less than a printed tenth does not contradict the numbers beside it") {
    FairView view;
    view.rows = {row("A", 2.86, 2.84), row("B", 3.0, 3.02)};
    const Figure figure = fair_figure(view);
    CHECK(drawing_of(figure, 700).says("2.9 → 2.8 (by less than 0.1)"));
    CHECK(drawing_of(figure, 700).says("3.0 → 3.0 (0.0)"));
}

TEST_CASE("all lowest or all highest scores have no fair score") {
    FairView view;
    view.rows = {row("A", 3.0, 3.1), row("B", 5.0, 5.0)};
    view.rows[1].extreme = true;
    const Figure figure = fair_figure(view);
    CHECK(drawing_of(figure, 700).says("5.0, end of the scale"));
    CHECK(figure.table.rows[1][3] == "end of the scale");
}

TEST_CASE("there are no fair scores across groups that share no candidate") {
    FairView view = made_up_fair(5);
    view.obstacle = Obstacle{Undefined::disconnected};
    CHECK(fair_figure(view).absence.starts_with("These interviewers fall into groups"));
    CHECK_FALSE(fair_figure(view).paint);
}
