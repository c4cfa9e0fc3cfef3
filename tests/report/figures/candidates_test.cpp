#include "report/figures/candidates.h"

#include "report/figures/recording_canvas.h"

using namespace evenhand::report::figures;

namespace {

CandidatesChart chart() {
    return {
        1,
        5,
        {{"Ana", 4, 4.5, Interval{4.1, 4.9}},
         {"Maximiliane-Philippa von Hohenstein-Waldenburg the Younger", 12, 3.0, Interval{0.5, 5}},
         {"Emre", 2, 5.0, {}},
         {"Zed", 1, {}, {}}}};
}

}  // namespace

TEST_CASE("candidates' means fit their box and cover no label") {
    const Figure figure = candidates_figure(chart());
    check_words(figure);
    for (const double width : {480.0, 657.0, 900.0}) {
        (void)drawing_of(figure, width);
    }
    CHECK(figure.table.rows.size() == 4);
}

TEST_CASE("a mean stands with its interval, and never alone where it is not sure") {
    const Figure figure = candidates_figure(chart());
    const RecordingCanvas drawn = drawing_of(figure, 657);
    CHECK(drawn.says("4.5 (4.1 to 4.9)"));
    CHECK(drawn.says("5.0, not sure"));
    CHECK(drawn.says("not rated"));
    CHECK(drawn.says("2 interviewers"));
    CHECK(figure.reading.starts_with("Ana: 4.5 (4.1 to 4.9), 4 interviewers; "));
}

TEST_CASE("a dot is filled where its interval is known, and hollow where it is not") {
    const RecordingCanvas drawn = drawing_of(candidates_figure(chart()), 657);
    const auto discs = drawn.all(RecordingCanvas::Kind::disc);
    REQUIRE(discs.size() == 3);
    CHECK(discs[0].ink == Ink::text);
    CHECK(discs[2].ink == Ink::paper);
}
