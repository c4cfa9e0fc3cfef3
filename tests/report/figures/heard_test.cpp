#include "report/figures/heard.h"

#include "report/figures/recording_canvas.h"

using namespace evenhand;
using namespace evenhand::report::figures;

namespace {

HeardView made_up_heard(int interviewers) {
    HeardView view;
    for (int number = 0; number < interviewers; ++number) {
        view.names.push_back("Interviewer" + std::to_string(number) + " Surname");
    }
    for (int row = 0; row < 4; ++row) {
        HeardItem item{"A structural change that was made and held until today", row == 3, {}};
        for (int number = 0; number < interviewers; ++number) {
            item.cells.push_back(row == 0 || (number + row) % 2 == 0 ? Heard::yes : Heard::no);
        }
        view.items.push_back(std::move(item));
    }
    return view;
}

}  // namespace

TEST_CASE("who heard what fits its box, however many interviewers there are") {
    for (const int interviewers : {1, 4, 12}) {
        for (const double width : {400.0, 600.0}) {
            CAPTURE(interviewers);
            const Figure figure = heard_figure(made_up_heard(interviewers));
            check_words(figure);
            (void)drawing_of(figure, width);
        }
    }
    CHECK(drawing_of(heard_figure(made_up_heard(12)), 400).says("IS"));
}

TEST_CASE("the reading counts look-fors by who heard them, and pitfalls") {
    HeardView view = made_up_heard(2);
    CHECK(heard_figure(view).reading ==
          "Of 3 look-fors one was heard by all and two by some; 1 pitfall was hit.");
    view.items[1].cells = {Heard::no, Heard::no};
    CHECK(heard_figure(view).reading ==
          "Of 3 look-fors one was heard by all, one by some and one by nobody; 1 pitfall was hit.");
    view.items.erase(view.items.begin() + 1, view.items.end());
    CHECK(heard_figure(view).reading == "The only look-for was heard by all.");
}

TEST_CASE("an interviewer whose kit had none of it has no column") {
    HeardView view = made_up_heard(3);
    view.names = {"Ana Ferreira", "Bo Lind", "Mei Tanaka"};
    for (HeardItem& item : view.items) {
        item.cells[1] = Heard::not_in_kit;
    }
    const Figure figure = heard_figure(view);
    CHECK(figure.table.head == std::vector<std::string>{"What", "Ana Ferreira", "Mei Tanaka"});
    CHECK(drawing_of(figure, 500).says("Mei"));
}

TEST_CASE("each row says aloud who heard it") {
    HeardView view = made_up_heard(2);
    view.names = {"Ana Ferreira", "Chidi Okonkwo"};
    view.items[3].text = "Only wished for";
    view.items[3].cells = {Heard::no, Heard::yes};
    std::vector<Mark> marks;
    (void)drawing_of(heard_figure(view), 500, "", &marks);
    REQUIRE(marks.size() == 4);
    CHECK(marks[0].sentence.ends_with(": heard by Ana and Chidi"));
    CHECK(marks[3].sentence == "Pitfall, Only wished for: hit with Chidi");
}

TEST_CASE("without an item or a listener there is a sentence") {
    HeardView view = made_up_heard(2);
    view.items.clear();
    CHECK(heard_figure(view).absence == "No look-for and no pitfall belongs to this criterion.");
    view.asked = false;
    CHECK(heard_figure(view).absence == "Nobody asked the question: nothing was listened for.");
    view = made_up_heard(1);
    for (HeardItem& item : view.items) {
        item.cells[0] = Heard::not_in_kit;
    }
    CHECK(heard_figure(view).absence == "Nobody listened for anything of this criterion.");
}
