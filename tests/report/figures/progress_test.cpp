#include "report/figures/progress.h"

#include "report/figures/recording_canvas.h"

using namespace evenhand::report::figures;

namespace {

/// Rounds of this many scores, whose miss shrinks from round to round.
ProgressView made_up_progress(int rounds, std::size_t scores) {
    ProgressView view;
    view.reading = "The typical miss went down.";
    for (int number = 1; number <= rounds; ++number) {
        const double miss = 1.4 / number;
        view.rounds.push_back({"Round " + std::to_string(number),
                               std::to_string(number) + " Nov 2026",
                               scores,
                               miss - 0.6,
                               Interval{miss - 1.0, miss - 0.2},
                               miss,
                               Interval{std::max(0.0, miss - 0.3), miss + 0.3}});
    }
    return view;
}

std::size_t filled(const RecordingCanvas& canvas, Ink ink) {
    const auto discs = canvas.all(RecordingCanvas::Kind::disc);
    return static_cast<std::size_t>(
        std::ranges::count_if(discs, [&](const auto& disc) { return disc.ink == ink; }));
}

}  // namespace

TEST_CASE("progress over rounds fits its box and covers no label") {
    for (const int rounds : {2, 3, 8, 40}) {
        for (const double width : {300.0, 460.0, 795.0}) {
            CAPTURE(rounds);
            CAPTURE(width);
            const Figure figure = progress_figure(made_up_progress(rounds, 36));
            check_words(figure);
            std::vector<Mark> marks;
            const RecordingCanvas canvas = drawing_of(figure, width, "", &marks);
            CHECK(marks.size() == static_cast<std::size_t>(rounds));
            CHECK(canvas.all(RecordingCanvas::Kind::disc).size() ==
                  2 * static_cast<std::size_t>(rounds));
        }
    }
}

TEST_CASE("a round of few scores is drawn hollow, one of enough filled") {
    ProgressView view = made_up_progress(3, 36);
    view.rounds[0].scores = 6;
    view.rounds[0].bias_interval = Undefined::needs_two_units;
    view.rounds[0].miss_interval = Undefined::needs_two_units;
    const Figure figure = progress_figure(view);
    const RecordingCanvas canvas = drawing_of(figure, 460);
    CHECK(filled(canvas, Ink::accent) == 4);
    CHECK(filled(canvas, Ink::paper) == 2);
    CHECK(figure.table.rows[0][4] == "not enough scores");
    CHECK(figure.table.rows[1][3] == "+0.1");
    CHECK(figure.table.rows[1][6] == "0.4 to 1.0");
}

TEST_CASE("each round says where it stands, and the drawing says all in words") {
    const Figure figure = progress_figure(made_up_progress(2, 36));
    std::vector<Mark> marks;
    (void)drawing_of(figure, 460, "", &marks);
    CHECK(marks[0].sentence ==
          "Round 1, 1 Nov 2026, 36 scores: +0.8 points to the key (95 % +0.4 to +1.2), a typical "
          "miss of 1.4 (95 % 1.1 to 1.7)");
    CHECK(figure.description.ends_with("The typical miss went down."));
}

TEST_CASE("one round shows no change") {
    const Figure figure = progress_figure(made_up_progress(1, 36));
    CHECK(figure.absence == "It takes two rounds to show a change.");
    CHECK(figure.table.rows.size() == 1);
}
