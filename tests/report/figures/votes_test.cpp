#include "report/figures/votes.h"

#include "report/figures/recording_canvas.h"

using namespace evenhand;
using namespace evenhand::report::figures;

namespace {

VotesView made_up_votes(int members) {
    VotesView view;
    view.again = true;
    view.reading = "Three of four say yes after discussion.";
    for (int number = 0; number < members; ++number) {
        view.rows.push_back(
            {"Member with a long name " + std::to_string(number),
             number % 3 == 0 ? Recommendation::no : Recommendation::yes,
             number % 4 == 0 ? Recommendation::strong_yes : Recommendation::no,
             number % 2 == 0 ? "" : "The retry queue is still in use, and two of four heard that"});
    }
    return view;
}

}  // namespace

TEST_CASE("the votes fit their box and cover no label, however many members there are") {
    for (const int members : {1, 4, 12}) {
        for (const double width : {420.0, 800.0}) {
            CAPTURE(members);
            CAPTURE(width);
            const Figure figure = votes_figure(made_up_votes(members));
            check_words(figure);
            (void)drawing_of(figure, width);
        }
    }
}

TEST_CASE("before the second round is opened only hollow votes are drawn") {
    VotesView view = made_up_votes(2);
    view.again = false;
    view.rows[0].second.reset();
    view.rows[1].second.reset();
    const RecordingCanvas canvas = drawing_of(votes_figure(view), 600);
    const auto discs = canvas.all(RecordingCanvas::Kind::disc);
    REQUIRE(discs.size() == 2);
    CHECK(discs[0].ink == Ink::paper);
    CHECK(votes_figure(view).table.rows[0][2] == "not yet");
}

TEST_CASE("who has not voted or abstains has words and no place") {
    VotesView view;
    view.again = true;
    view.reading = "Nobody has voted.";
    view.rows = {{"Ruth", std::nullopt, std::nullopt, ""},
                 {"Paul", Recommendation::no_decision, Recommendation::no_decision, ""}};
    const RecordingCanvas canvas = drawing_of(votes_figure(view), 600);
    CHECK(canvas.all(RecordingCanvas::Kind::disc).empty());
    CHECK(canvas.says("no vote"));
    CHECK(canvas.says("abstains"));
    CHECK(votes_figure(view).table.rows[0][2] == "no vote");
}

TEST_CASE("who has not voted when the first round was closed has no vote, and may vote again") {
    VotesView view;
    view.reading = "Nobody has voted.";
    view.rows = {{"Ruth", std::nullopt, std::nullopt, ""}};
    const Figure figure = votes_figure(view);
    CHECK(drawing_of(figure, 600).says("no vote"));
    CHECK(figure.table.rows[0][1] == "no vote");
    CHECK(figure.table.rows[0][2] == "not yet");
}

TEST_CASE("the levels' names never touch, whatever the width and the type") {
    int lines = 0;
    for (double width = 300; width <= 1200; width += 20) {
        CAPTURE(width);
        const RecordingCanvas canvas = drawing_of(votes_figure(made_up_votes(2)), width);
        const auto yes = canvas.text_that_begins("yes");
        const auto strong = canvas.text_that_begins("strong yes");
        const double line = 1.35 * yes.type.size;  // As high as a screen's type can be.
        const bool beside = yes.bounds.y == strong.bounds.y;
        CHECK((beside ? strong.bounds.x - (yes.bounds.x + yes.bounds.width) >= 10
                      : yes.bounds.y - strong.bounds.y >= line));
        lines |= beside ? 1 : 2;
    }
    CHECK(lines == 3);
}

TEST_CASE("each row says aloud what became of the vote") {
    VotesView view;
    view.again = true;
    view.reading = "One changed.";
    view.rows = {{"Ruth", Recommendation::no, Recommendation::yes, "It holds."},
                 {"Paul", Recommendation::yes, Recommendation::yes, ""}};
    std::vector<Mark> marks;
    const RecordingCanvas canvas = drawing_of(votes_figure(view), 600, "", &marks);
    REQUIRE(marks.size() == 2);
    CHECK(marks[0].sentence == "Ruth: yes, from no to yes. It holds.");
    CHECK(marks[1].sentence == "Paul: yes, unchanged");
    CHECK(canvas.says("unchanged"));
    CHECK(canvas.all(RecordingCanvas::Kind::disc).size() == 3);
}
