#include "report/figures/agreement.h"

#include "report/figures/made_up_views.h"
#include "report/figures/recording_canvas.h"

using namespace evenhand::report::figures;

TEST_CASE("the agreement fits its box and covers no label, however many criteria there are") {
    for (const int criteria : {1, 5, 20}) {
        for (const AgreementOf whose : {AgreementOf::one, AgreementOf::panel}) {
            for (const double width : {460.0, 795.0}) {
                CAPTURE(criteria);
                const Figure figure = agreement_figure(made_up_agreement(criteria), whose);
                check_words(figure);
                (void)drawing_of(figure, width);
            }
        }
    }
}

TEST_CASE("heads never cover each other when nearly all scores are the same") {
    AgreementView view = made_up_agreement(3);
    view.all = made_up_agreement_row("All criteria", 200, 0.96);
    view.all.same.value = 0.93;
    (void)drawing_of(agreement_figure(view, AgreementOf::one), 460);
}

TEST_CASE("all criteria stand first, then those with least agreement") {
    AgreementView view = made_up_agreement(0);
    view.criteria = {made_up_agreement_row("B", 100, 0.8),
                     made_up_agreement_row("few", 3, 0.5),
                     made_up_agreement_row("A", 100, 0.6)};
    const Figure figure = agreement_figure(view, AgreementOf::one);
    std::vector<std::string> names;
    for (const auto& row : figure.table.rows) {
        names.push_back(row[0]);
    }
    CHECK(names == std::vector<std::string>{"All criteria", "A", "B", "few"});
}

TEST_CASE("the reading of the agreement counts out of a hundred") {
    CHECK(agreement_figure(made_up_agreement(5), AgreementOf::one).reading ==
          "Out of every 100 times a colleague scored the same answer, you gave the same score 33 "
          "times and were within one point 78 times; the panel does so 32 and 76 times.");
    CHECK(agreement_figure(made_up_agreement(5), AgreementOf::panel).reading ==
          "Out of every 100 times two of you scored the same answer, you gave the same score 33 "
          "times and were within one point 78 times.");
}

TEST_CASE("too few pairs are told in words instead of dots") {
    AgreementView view = made_up_agreement(2);
    view.criteria[0].pairs = 12;
    const Figure figure = agreement_figure(view, AgreementOf::one);
    const RecordingCanvas canvas = drawing_of(figure, 600);
    CHECK(canvas.says("not enough: 12 of 30 pairs"));
    CHECK(canvas.all(RecordingCanvas::Kind::disc).size() == 4);
    CHECK(figure.table.rows.back()[2] == "not enough");
    view.all.pairs = 3;
    CHECK(agreement_figure(view, AgreementOf::one).reading ==
          "There are not enough answers that two people scored to tell: 3 of 30 pairs.");
}

TEST_CASE("where no two scored the same answer there is a sentence") {
    AgreementView view;
    view.obstacle = Obstacle{Undefined::no_pairable_units};
    CHECK(agreement_figure(view, AgreementOf::panel)
              .absence.starts_with("No answer was scored by two interviewers"));
}

TEST_CASE("pairs of one candidate alone tell no agreement") {
    AgreementView view = made_up_agreement(1);
    view.all = {"All criteria", 30, {}, {}, {}, {}, true};
    view.criteria = {view.all};
    for (const AgreementOf whose : {AgreementOf::panel, AgreementOf::one}) {
        const Figure figure = agreement_figure(view, whose);
        CHECK(figure.reading ==
              "There are not enough answers that two people scored to tell: 30 pairs of one "
              "candidate.");
        CHECK(figure.table.rows[0][2] == "not enough");
        CHECK(figure.table.rows[0].back() == "not enough");
        (void)drawing_of(figure, 600);
    }
}
