#include "report/figures/own_scale.h"

#include "report/figures/made_up_views.h"
#include "report/figures/recording_canvas.h"

using namespace evenhand::report::figures;

TEST_CASE("the own use of the scale fits its box and covers no label") {
    for (const double width : {460.0, 795.0}) {
        const Figure figure = own_scale_figure(made_up_own_scale(60));
        check_words(figure);
        (void)drawing_of(figure, width);
    }
    OwnScaleView one = made_up_own_scale(60);
    one.given = {{1.0, {0.9, 1.0}}, {0, {0, 0.1}}};
    one.expected = std::vector<double>{0.5, 0.5};
    (void)drawing_of(own_scale_figure(one), 460);
}

TEST_CASE("the reading of the own scale says how it is used") {
    OwnScaleView view = made_up_own_scale(60);
    CHECK(own_scale_figure(view).reading ==
          "You use all five levels about as often as the answers call for.");
    view.given[4] = {0, {0, 0.02}};
    CHECK(own_scale_figure(view).reading ==
          "You never gave 5; otherwise you use the scale about as the answers call for.");
    view.shape = Flag{Effect::central_tendency, 0.07, 0.22};
    CHECK(own_scale_figure(view).reading ==
          "You keep to the middle of the scale: you gave 1 or 5 to 7\u00A0% of answers where "
          "22\u00A0% are expected.");
    view.shape->effect = Effect::extremity;
    CHECK(own_scale_figure(view).reading.starts_with("You go to the ends of the scale"));
}

TEST_CASE("below thirty interviews the bars are dashed outlines without an expected line") {
    const Figure figure = own_scale_figure(made_up_own_scale(9));
    CHECK(figure.reading == "There are not enough interviews to tell: 9 of 30 interviews.");
    const RecordingCanvas canvas = drawing_of(figure, 600);
    for (const auto& box : canvas.all(RecordingCanvas::Kind::box)) {
        CHECK(box.dashed);
    }
    CHECK(canvas.all(RecordingCanvas::Kind::line).size() == 1);
    CHECK(figure.table.rows[0].back() == "not enough");
}

TEST_CASE("who scored nothing has no figure") {
    CHECK(own_scale_figure({}).absence == "There are not enough interviews to tell.");
}

TEST_CASE("what the answers call for is not claimed where it was not looked for") {
    OwnScaleView view = made_up_own_scale(60);
    view.looked_for = false;
    CHECK(own_scale_figure(view).reading ==
          "You use all five levels; how often the answers call for each level is not known.");
    view.looked_for = true;
    view.expected = Undefined::too_few;
    view.given[4] = {0, {0, 0.02}};
    CHECK(own_scale_figure(view).reading ==
          "You never gave 5; how often the answers call for each level is not known.");
}

TEST_CASE("one interview has shares but no interval") {
    const Figure figure = own_scale_figure(made_up_own_scale(1));
    CHECK(figure.table.rows[0][2] == "–");
    CHECK(figure.table.rows[0][3] == "–");
    CHECK(figure.table.rows[0][1] != "–");
}
