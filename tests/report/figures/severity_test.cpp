#include "report/figures/severity.h"

#include "report/figures/made_up_views.h"
#include "report/figures/recording_canvas.h"

using namespace evenhand::report::figures;

namespace {

using GroupKind = SeverityGroup::Kind;

SeverityRow row(const std::string& name, double points, std::vector<Flag> flags = {}, int n = 60) {
    return {name, name, n, {points, {points - 0.1, points + 0.1}}, false, std::move(flags)};
}

Flag strict(double points) {
    return {Effect::severe, points, 0, {points - 0.1, points + 0.1}};
}
Flag lenient(double points) {
    return {Effect::lenient, points, 0, {points - 0.1, points + 0.1}};
}

std::vector<std::string> names_of(const SeverityGroup& group) {
    std::vector<std::string> names;
    for (const SeverityRow& each : group.rows) {
        names.push_back(each.name);
    }
    return names;
}

SeverityView small_view() {
    SeverityView view;
    view.rows = {row("Zoe", 0.1),
                 row("Ana", 0.2),
                 row("Lena", 0.7, {lenient(0.7)}),
                 row("Max", 0.5, {lenient(0.5)}),
                 row("Sara", -0.4, {strict(-0.4)}),
                 row("Stan", -0.8, {strict(-0.8)}),
                 row("Noor", 0.3, {}, 3)};
    return view;
}

}  // namespace

TEST_CASE("groups stand from strict to lenient, and only those told apart are ranked") {
    const auto groups = severity_groups(small_view(), "");
    REQUIRE(groups.size() == 4);
    CHECK(groups[0].kind == GroupKind::stricter);
    CHECK(names_of(groups[0]) == std::vector<std::string>{"Stan", "Sara"});
    CHECK(groups[1].kind == GroupKind::alike);
    CHECK(names_of(groups[1]) == std::vector<std::string>{"Ana", "Zoe"});
    CHECK(groups[2].kind == GroupKind::lenient);
    CHECK(names_of(groups[2]) == std::vector<std::string>{"Max", "Lena"});
    CHECK(groups[3].kind == GroupKind::too_few);
    CHECK(groups[3].heading ==
          "Not enough interviews to tell: fewer than 15, or fewer than 30 scores");
}

TEST_CASE("beyond forty the middle group is a pile, but who is flagged or chosen keeps a row") {
    const SeverityView view = made_up_severity(200);
    const auto groups = severity_groups(view, "R0");
    const auto middle = std::ranges::find(groups, GroupKind::alike, &SeverityGroup::kind);
    REQUIRE(middle != groups.end());
    CHECK(middle->piled.size() > 40);
    CHECK(std::ranges::find(middle->rows, "R0", &SeverityRow::id) != middle->rows.end());
    for (const SeverityRow& each : middle->rows) {
        CHECK((each.id == "R0" || !each.flags.empty()));
    }
    std::size_t all = 0;
    for (const SeverityGroup& group : groups) {
        all += group.rows.size() + group.piled.size();
    }
    CHECK(all == 200);
}

TEST_CASE("the severity figure fits its box and covers no label, however many there are") {
    for (const int interviewers : {2, 12, 30, 200}) {
        for (const double width : {560.0, 795.0, 1100.0}) {
            CAPTURE(interviewers);
            CAPTURE(width);
            const Figure figure = severity_figure(made_up_severity(interviewers));
            check_words(figure);
            (void)drawing_of(figure, width, "R1");
            CHECK(figure.table.rows.size() == static_cast<std::size_t>(interviewers));
        }
    }
}

TEST_CASE("who has too few interviews gets a dashed interval and no dot") {
    SeverityView view;
    view.rows = {row("Ana", 0.1), row("Ben", -0.1), row("Noor", 0.3, {}, 9)};
    const RecordingCanvas canvas = drawing_of(severity_figure(view), 1000);
    CHECK(canvas.all(RecordingCanvas::Kind::disc).size() == 2);
    const auto lines = canvas.all(RecordingCanvas::Kind::line);
    CHECK(std::ranges::count_if(lines, [](const auto& each) { return each.dashed; }) == 1);
    CHECK(canvas.says("9 of 15 interviews; the interval is too wide to use"));
}

TEST_CASE("the reading counts who is told apart") {
    CHECK(severity_figure(small_view()).reading ==
          "For the same answers two of 6 give clearly less and two clearly more than the average "
          "interviewer; the others show no dependable difference, and for one there are too few "
          "interviews.");
    SeverityView one;
    one.rows = {row("Ana", 0.1), row("Stan", -0.8, {strict(-0.8)})};
    CHECK(severity_figure(one).reading ==
          "For the same answers one of 2 gives clearly less and nobody clearly more than the "
          "average interviewer; the others show no dependable difference.");
    SeverityView none;
    none.rows = {row("Ana", 0.1), row("Ben", 0.0)};
    CHECK(severity_figure(none).reading ==
          "For the same answers no dependable difference of 0.3 points or more is seen between 2 "
          "interviewers.");
}

TEST_CASE("one interviewer alone is compared with nobody") {
    const Figure figure = severity_figure(made_up_severity(1));
    CHECK(figure.absence ==
          "This compares interviewers: at least two are needed, each with 15 interviews.");
    CHECK_FALSE(figure.paint);
    CHECK(figure.table.rows.size() == 1);
}

TEST_CASE("interviewers who share no candidate are not compared") {
    SeverityView view = small_view();
    view.obstacle = Obstacle{Undefined::disconnected, {{"Ana"}, {"Zoe"}}};
    const Figure figure = severity_figure(view);
    CHECK(
        figure.absence.starts_with("These interviewers fall into groups that share no candidate"));
    CHECK(figure.reading == figure.absence);
}

TEST_CASE("marks walk the rows as they stand, and say what is seen") {
    std::vector<Mark> marks;
    (void)drawing_of(severity_figure(small_view()), 1000, "", &marks);
    REQUIRE(marks.size() == 7);
    CHECK(marks[0].sentence ==
          "Stan, 60 interviews: 0.8 points less for the same answers (95 % 0.7 to 0.9)");
    CHECK(marks[2].sentence ==
          "Ana, 60 interviews: no dependable difference from the average (95 % +0.1 to +0.3 "
          "points)");
    CHECK(marks[6].sentence ==
          "Noor, 3 interviews: not enough interviews to tell, 3 of 15 interviews");
}

TEST_CASE("who gave one end of the scale alone has no estimate") {
    SeverityView view = small_view();
    view.rows[0].extreme = true;
    const RecordingCanvas canvas = drawing_of(severity_figure(view), 1000);
    CHECK(canvas.says("gave one end of the scale alone; no estimate"));
    CHECK(severity_sentence(view.rows[0], 1, 5) ==
          "Zoe, 60 interviews: gave one end of the scale alone, so there is no estimate");
}

TEST_CASE("who gave too few scores to be tested is not called alike") {
    SeverityView view = made_up_severity(6);
    view.rows[0].enough_scores = false;
    const auto groups = severity_groups(view, "");
    CHECK(groups.back().kind == SeverityGroup::Kind::too_few);
    REQUIRE(groups.back().rows.size() == 1);
    CHECK(groups.back().rows[0].id == view.rows[0].id);
    CHECK(severity_sentence(view.rows[0], 1, 5).ends_with("fewer than 30 scores"));
}

TEST_CASE("where nothing stands out the table says what could not be looked for") {
    SeverityView view = made_up_severity(3);
    view.rows[0].untold = {Effect::halo};
    const Figure figure = severity_figure(view);
    const auto row = std::ranges::find(figure.table.ids, view.rows[0].id);
    REQUIRE(row != figure.table.ids.end());
    CHECK(figure.table.rows[static_cast<std::size_t>(row - figure.table.ids.begin())].back() ==
          "nothing stands out; not enough interviews to tell: one impression");
}

TEST_CASE("the drawing says that nothing stands out only where everything could be told") {
    SeverityView view = small_view();
    const auto says = [&](const std::string& words) {
        return drawing_of(severity_figure(view), 900).says(words);
    };
    CHECK(says("nothing stands out"));
    CHECK_FALSE(says("nothing so far"));
    for (SeverityRow& each : view.rows) {
        each.untold = {Effect::halo};
    }
    CHECK(says("nothing so far; not all can be told yet"));
    CHECK_FALSE(says("nothing stands out"));
    view = made_up_severity(200);
    CHECK(says("nothing stands out; one dot each"));
    for (SeverityRow& each : view.rows) {
        each.untold = {Effect::halo};
    }
    CHECK(says("nothing so far; not all can be told yet; one dot each"));
}
