#include <doctest/doctest.h>

#include "app/window/kits_driver.h"
#include "formats/file.h"
#include "formats/kit_file.h"
#include "workflow/library_fixture.h"

using namespace evenhand;
using testing::KitsDriver;
using testing::wait_for;
using Stretch = workflow::KitEditor::Stretch;

namespace {

/// The builder, on a kit that asks Zebra uno and Zebra dos.
class Builder : public KitsDriver {
public:
    Builder() {
        add_kit("Zebras", {"zebra-one", "zebra-two"});
        open_kit("zebras");
        REQUIRE(wait_for([&] { return focus() == "Questions of the kit"; }));
    }

    [[nodiscard]] bool saves(const std::string& ids) const {
        return wait_for([&] { return asks("zebras") == ids; });
    }
    void tab_to(const std::string& name) {
        for (int i = 0; i < 40 && focus() != name; ++i) {
            press(WXK_TAB);
        }
        REQUIRE(focus() == name);
    }
};

}  // namespace

TEST_CASE_FIXTURE(KitsDriver, "a kit is built, saved and opened again by keys alone") {
    ctrl('N');
    REQUIRE(wait_for([&] { return focus() == "Title of the new kit"; }));
    type("Backend");
    press(WXK_RETURN);
    need_page(app::Place::kit);
    settle();
    REQUIRE(wait_for([&] { return says("No question yet."); }));
    add("zebra dos");
    add("zebra uno");
    ctrl('F');
    press(WXK_ESCAPE);
    press(WXK_TAB);
    for (int i = 0; i < 40 && focus() != "Length"; ++i) {
        press(WXK_TAB);
    }
    REQUIRE(focus() == "Length");
    type("30");
    CHECK(wait_for([&] { return says("16 of 30 minutes"); }));
    CHECK(says("14 minutes are left."));
    CHECK(wait_for([&] { return says("✓ Saved"); }));
    press(WXK_ESCAPE);
    press(WXK_ESCAPE);
    need_page(app::Place::kits);
    CHECK(asks("backend") == "zebra-two zebra-one");
    CHECK(saved("backend")->length_minutes == 30);
    settle();
    CHECK(wait_for([&] { return says("1  Zebra dos"); }));
    press(WXK_RETURN);
    need_page(app::Place::kit);
    CHECK(wait_for([&] { return says("16 of 30 minutes"); }));
}

TEST_CASE_FIXTURE(Builder, "Alt with an arrow moves a question, and the keyboard stays with it") {
    alt(WXK_DOWN);
    CHECK(saves("zebra-two zebra-one"));
    CHECK(shows("Minutes of question 2"));
    alt(WXK_DOWN);
    alt(WXK_UP);
    CHECK(saves("zebra-one zebra-two"));
    CHECK(shows("Minutes of question 1"));
    CHECK(focus() == "Questions of the kit");
}

TEST_CASE_FIXTURE(Builder,
                  "Delete takes a question out, undo brings it back, redo takes it again") {
    press(WXK_DELETE);
    CHECK(saves("zebra-two"));
    ctrl('Z');
    CHECK(saves("zebra-one zebra-two"));
    ctrl('Y');
    CHECK(saves("zebra-two"));
}

TEST_CASE_FIXTURE(Builder, "a question is added behind the chosen one, and only once") {
    add("zebra tres");
    CHECK(saves("zebra-one zebra-three zebra-two"));
    CHECK(shows("Minutes of question 2"));
    add("zebra uno");
    CHECK(shows("Minutes of question 1"));
    CHECK(saves("zebra-one zebra-three zebra-two"));
}

TEST_CASE_FIXTURE(Builder, "minutes are typed upon the question, or added one by one") {
    type("12");
    CHECK(wait_for([&] { return focus() == "Minutes of question 1" && focused_text() == "12"; }));
    press(WXK_RETURN);
    CHECK(wait_for([&] { return saved("zebras")->entries[0].minutes == 12; }));
    type("+");
    CHECK(wait_for([&] { return saved("zebras")->entries[0].minutes == 13; }));
    type("--");
    CHECK(wait_for([&] { return saved("zebras")->entries[0].minutes == 11; }));
}

TEST_CASE_FIXTURE(Builder, "minutes that are none are told beside the field, which keeps them") {
    tab_to("Opening");
    type("3x");
    const std::string wrong = "“3x” is no number of minutes; type a whole number from 0 to 240.";
    CHECK(wait_for([&] { return says("! " + wrong); }));
    CHECK(description("Opening") == wrong);
    CHECK(focused_text() == "3x");
    press(WXK_BACK);
    CHECK(wait_for([&] { return !says(wrong); }));
    CHECK(wait_for([&] { return saved("zebras")->opening_minutes == 3; }));
}

TEST_CASE_FIXTURE(Builder, "what is typed into the title is undone as one") {
    tab_to("Title");
    press(WXK_END);
    type(" mid");
    CHECK(wait_for([&] { return saved("zebras")->title == "Zebras mid"; }));
    ctrl('Z');
    CHECK(wait_for([&] { return saved("zebras")->title == "Zebras"; }));
    CHECK(focused_text() == "Zebras");
}

TEST_CASE_FIXTURE(Builder, "a kit without a title says so and is not left") {
    tab_to("Title");
    ctrl('A');
    press(WXK_DELETE);
    CHECK(wait_for([&] { return says("! A kit needs a title; type one, and it is kept."); }));
    ctrl(WXK_RETURN);
    CHECK(frame().page().place() == app::Place::kit);
    CHECK(focus() == "Title");
    type("Horses");
    CHECK(wait_for([&] { return saved("zebras")->title == "Horses"; }));
    CHECK_FALSE(says("A kit needs a title"));
}

TEST_CASE_FIXTURE(Builder, "Space chooses a competency, which tells how it fares") {
    tab_to("Delivery");
    CHECK(description("Delivery") == "question 1");
    CHECK_FALSE(is_on("Delivery"));
    press(WXK_SPACE);
    CHECK(wait_for(
        [&] { return saved("zebras")->competencies == std::vector<std::string>{"Delivery"}; }));
    CHECK(is_on("Delivery"));
    CHECK(focus() == "Delivery");
    press(WXK_SPACE);
    CHECK(wait_for([&] { return saved("zebras")->competencies.empty(); }));
}

TEST_CASE_FIXTURE(Builder, "a change of somebody else is kept, and this kit goes on beside it") {
    const auto theirs = kits().open("zebras");
    (*theirs.value)->editor().type_role("Their role");
    REQUIRE((*theirs.value)->save().empty());
    press(WXK_DELETE);
    CHECK(wait_for([&] { return asks("zebras-2") == "zebra-two"; }));
    CHECK(frame().notice().find("yours goes on as “zebras-2”") != std::string::npos);
    CHECK(saved("zebras")->role == "Their role");
    CHECK(asks("zebras") == "zebra-one zebra-two");
    press(WXK_ESCAPE);
    need_page(app::Place::kits);
    press(WXK_RETURN);
    need_page(app::Place::kit);
    CHECK(wait_for([&] { return shows("Minutes of question 1"); }));
    type("9");
    CHECK(wait_for([&] { return saved("zebras-2")->entries[0].minutes == 9; }));
}

TEST_CASE_FIXTURE(Builder, "a finding leads to its question") {
    const auto kit = kits().open("zebras");
    (*kit.value)->editor().set_question_minutes(1, 2);
    REQUIRE((*kit.value)->save().empty());
    press(WXK_ESCAPE);
    open_kit("zebras");
    REQUIRE(wait_for([&] { return says("question 2"); }));
    for (int i = 0; i < 4 && !shows("Minutes of question 2"); ++i) {
        ctrl('G');
    }
    CHECK(shows("Minutes of question 2"));
}

TEST_CASE_FIXTURE(Builder, "the newest versions are asked when there are newer ones") {
    CHECK_FALSE(shows("Ask the newest versions"));
    workflow::RubricLibrary rubrics = library();
    const auto draft = rubrics.open(Id<Rubric>("zebra-one"));
    RubricPlace question;
    question.field = RubricField::question;
    (*draft.value)->editor().type(question, "Tell me about another zebra.");
    REQUIRE(rubrics.publish(**draft.value, "Author One", "").value);
    press(WXK_ESCAPE);
    open_kit("zebras");
    REQUIRE(wait_for([&] { return shows("Ask the newest versions"); }));
    ctrl('R');
    CHECK(wait_for([&] { return saved("zebras")->entries[0].version == 2; }));
    CHECK_FALSE(shows("Ask the newest versions"));
}

TEST_CASE_FIXTURE(Builder, "a search in the library reads level and competency, and Esc ends it") {
    ctrl('F');
    type("zebra competency:quality");
    press(WXK_RETURN);
    CHECK(saves("zebra-one zebra-three zebra-two"));
    press(WXK_ESCAPE);
    CHECK(focused_text().empty());
    press(WXK_ESCAPE);
    CHECK(focus() == "Questions of the kit");
}

TEST_CASE_FIXTURE(KitsDriver,
                  "a kit of sixty questions, of which none is there, can be worked on") {
    KitPlan plan{"many", "Many", "", "", 0, 0};
    for (int i = 1; i <= 60; ++i) {
        plan.entries.push_back({Id<Rubric>("gone-" + std::to_string(i)), 0, "", 8, ""});
    }
    formats::make_folder(data() / "rubrics/kits");
    formats::write_file(data() / "rubrics/kits/many.kit.xml", formats::kit_bytes(plan));
    open_kit("many");
    REQUIRE(wait_for([&] { return focus() == "Questions of the kit"; }));
    press(WXK_END);
    CHECK(wait_for([&] { return shows("Minutes of question 60"); }));
    alt(WXK_UP);
    CHECK(wait_for([&] { return saved("many")->entries[58].rubric == Id<Rubric>("gone-60"); }));
}

TEST_CASE_FIXTURE(Builder, "a question is dragged to another place, and one of the library in") {
    const wxRect pane = place_of("Questions of the kit");
    const int rows = pane.y + 51;  // Where the first row begins, below the list's head.
    const int row = 48;
    const wxPoint first(pane.x + 150, rows + row / 2);
    drag(first, {first.x, rows + 2 * row - 6});
    CHECK(saves("zebra-two zebra-one"));
    ctrl('F');
    type("zebra tres");
    REQUIRE(wait_for([&] { return says("1 of "); }));
    const wxRect stock = place_of("Rubrics of the library");
    drag({stock.x + 80, stock.y + 39 + row / 2}, {first.x, rows + 6});
    CHECK(saves("zebra-three zebra-two zebra-one"));
}

TEST_CASE_FIXTURE(Builder, "a narrow window shows its parts one at a time") {
    frame().SetSize(500, 760);
    REQUIRE(wait_for([&] { return shows("Library") && !shows("Find in the library"); }));
    alt('2');
    CHECK(wait_for([&] { return focus() == "Find in the library"; }));
    alt('3');
    CHECK(wait_for([&] { return shows("Delivery"); }));
    CHECK_FALSE(shows("Find in the library"));
    alt('1');
    CHECK(wait_for([&] { return focus() == "Questions of the kit"; }));
}

TEST_CASE_FIXTURE(Builder, "who leaves is told first that the kit goes on as another one") {
    const auto theirs = kits().open("zebras");
    (*theirs.value)->editor().type_role("Their role");
    REQUIRE((*theirs.value)->save().empty());
    press(WXK_DELETE);
    ctrl(WXK_RETURN);
    CHECK(frame().notice().find("yours goes on as “zebras-2”") != std::string::npos);
    CHECK(frame().page().place() == app::Place::kit);
    ctrl(WXK_RETURN);
    need_page(app::Place::start);
    CHECK(wait_for([&] { return says("1 question, 8 min"); }));
}

TEST_CASE_FIXTURE(Builder, "a version that is published meanwhile is asked without opening anew") {
    workflow::RubricLibrary rubrics = library();
    const auto draft = rubrics.open(Id<Rubric>("zebra-one"));
    RubricPlace question;
    question.field = RubricField::question;
    (*draft.value)->editor().type(question, "Tell me about another zebra.");
    REQUIRE(rubrics.publish(**draft.value, "Author One", "").value);
    ctrl('R');
    CHECK(wait_for([&] { return saved("zebras")->entries[0].version == 2; }));
}

TEST_CASE_FIXTURE(Builder, "Delete and Alt with an arrow leave the kit alone from elsewhere") {
    tab_to("Rubrics of the library");
    press(WXK_DELETE);
    CHECK(says("16 minutes"));
    alt(WXK_DOWN);
    CHECK(shows("Minutes of question 1"));
    ctrl('S');
    CHECK(asks("zebras") == "zebra-one zebra-two");
}

TEST_CASE_FIXTURE(Builder, "a kit is not left while minutes are wrong, and undo mends them") {
    tab_to("Opening");
    type("x");
    ctrl(WXK_RETURN);
    CHECK(frame().page().place() == app::Place::kit);
    CHECK(focus() == "Opening");
    press(WXK_F6);
    CHECK(focus() == "Questions of the kit");
    press(WXK_ESCAPE);
    CHECK(frame().page().place() == app::Place::kit);
    CHECK(focus() == "Opening");
    CHECK(focused_text() == "x");
    ctrl('Z');
    CHECK(focused_text().empty());
    CHECK_FALSE(says("is no number of minutes"));
    ctrl(WXK_RETURN);
    need_page(app::Place::start);
}

TEST_CASE_FIXTURE(Builder, "another folder of the rubrics waits for a kit that cannot be saved") {
    restart([&] {
        app::Settings settings = app::load_settings();
        settings.rubrics_folder = (data() / "rubrics").string();
        app::save_settings(settings);
    });
    open_kit("zebras");
    tab_to("Title");
    ctrl('A');
    press(WXK_DELETE);
    open_invitation("zebras");
    ctrl('2');
    need_page(app::Place::rubrics);
    tab_to("Usual folder");
    press(WXK_SPACE);
    CHECK(frame().notice().find("A kit needs a title") != std::string::npos);
    CHECK_FALSE(app::load_settings().rubrics_folder.empty());
    ctrl('3');
    need_page(app::Place::kit);
    tab_to("Title");
    type("Horses");
    open_invitation("zebras");
    ctrl('2');
    need_page(app::Place::rubrics);
    tab_to("Usual folder");
    press(WXK_SPACE);
    CHECK(app::load_settings().rubrics_folder.empty());
    CHECK(saved("zebras")->title == "Horses");
    ctrl('3');
    need_page(app::Place::kits);
}
