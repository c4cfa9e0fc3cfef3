#include "app/rubric/criteria_tab.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "app/window/tab_driver.h"
#include "core/rubric_edit.h"
#include "workflow/scale_form.h"

using namespace evenhand;
using testing::q09_draft;
using testing::TabDriver;
using testing::wait_for;

namespace {

app::RubricTab* new_tab(wxWindow* parent, workflow::RubricEditor& editor) {
    return new app::CriteriaTab(parent, editor);
}

/// The criteria tab on the Q9 rubric, the first criterion's title at the keyboard.
class CriteriaDriver : public TabDriver {
public:
    CriteriaDriver() : TabDriver(q09_draft(), new_tab) {}

    [[nodiscard]] const Criterion& criterion(std::size_t index) const {
        return rubric().criteria.at(index);
    }
    [[nodiscard]] std::string anchor(std::size_t index, int level) const {
        return find_anchor(criterion(index), *rubric().scale.score(level))->text;
    }
    [[nodiscard]] static RubricPlace at(RubricPart part,
                                        const std::string& id,
                                        RubricField field,
                                        int level = 0) {
        RubricPlace place;
        place.part = part;
        place.id = id;
        place.field = field;
        place.level = level;
        return place;
    }
};

}  // namespace

TEST_CASE_FIXTURE(CriteriaDriver, "each field of a criterion is typed into and read by Tab") {
    REQUIRE(focus() == "Title of Owning the gap");
    type("s");
    CHECK(criterion(0).title == "Owning the gaps");
    press(WXK_TAB);
    REQUIRE(focus() == "Weight of Owning the gaps");
    ctrl('A');
    type("0.5");
    CHECK(criterion(0).weight == doctest::Approx(0.5));
    REQUIRE(tab_to("Handle of Owning the gaps"));
    type("Gap");
    CHECK(criterion(0).handle == "Gap");
    REQUIRE(tab_to("Why the weights differ of Owning the gaps"));
    type("a job needs it");
    CHECK(criterion(0).weight_reason == "a job needs it");
    REQUIRE(tab_to("What varies from low to high of Owning the gaps"));
    press(WXK_END);
    type(" So.");
    CHECK(criterion(0).dimension == "How the candidate places the cause of the miss. So.");
    REQUIRE(tab_to("Words with a fixed meaning of Owning the gaps"));
    type("Gap: what was left out.");
    CHECK(criterion(0).terms == "Gap: what was left out.");
    REQUIRE(tab_to("Anchor 5, Well above, of Owning the gaps"));
    ctrl('A');
    type("Says it.");
    CHECK(anchor(0, 5) == "Says it.");
    CHECK(says("2 words"));
    press(WXK_TAB);
    REQUIRE(focus() == "Handle of anchor 5, Well above, of Owning the gaps");
    ctrl('A');
    type("Said");
    CHECK(find_anchor(criterion(0), *rubric().scale.score(5))->handle == "Said");
    press(WXK_TAB);
    CHECK(focus() == "Anchor 4, Above, of Owning the gaps");
}

TEST_CASE_FIXTURE(CriteriaDriver, "undo gives back what a field held") {
    REQUIRE(tab_to("Anchor 3, Meets, of Owning the gap"));
    const std::string before = focused_text();
    press(WXK_END, wxMOD_CONTROL);
    type(" More");
    CHECK(focused_text() == before + " More");
    ctrl('Z');
    CHECK(wait_for([&] { return focused_text() == before; }));
    CHECK(anchor(0, 3) == before);
}

TEST_CASE_FIXTURE(CriteriaDriver, "typing inside a text leaves the caret where it types") {
    REQUIRE(tab_to("Anchor 3, Meets, of Owning the gap"));
    press(WXK_HOME, wxMOD_CONTROL);
    type("Plainly ");
    CHECK(caret() == 8);
    CHECK(anchor(0, 3).starts_with("Plainly Says what they left unchecked"));
}

TEST_CASE_FIXTURE(CriteriaDriver, "a field grows with its text and stays in view") {
    REQUIRE(tab_to("Anchor 1, Well below, of Owning the gap"));
    const int before = place_of("Anchor 1, Well below, of Owning the gap").height;
    press(WXK_END, wxMOD_CONTROL);
    for (int i = 0; i < 6; ++i) {
        type(" and again what they left out, in many words");
    }
    CHECK(place_of("Anchor 1, Well below, of Owning the gap").height > before + 20);
    CHECK(sees_focus());
}

TEST_CASE_FIXTURE(CriteriaDriver, "whatever Tab comes to is in view") {
    for (int i = 0; i < 40; ++i) {
        press(WXK_TAB);
        CAPTURE(focus());
        CHECK(sees_focus());
    }
}

TEST_CASE_FIXTURE(CriteriaDriver, "a weight that is no number is kept with the reason") {
    REQUIRE(tab_to("Weight of Owning the gap"));
    ctrl('A');
    type("twice");
    CHECK(criterion(0).weight == doctest::Approx(1));
    CHECK(says("! The weight must be a number above 0"));
    alt(WXK_RIGHT);
    REQUIRE(focus() == "Title of Repairing the harm");
    CHECK_FALSE(says("! The weight must be a number above 0"));
    alt(WXK_LEFT);
    REQUIRE(tab_to("Weight of Owning the gap"));
    CHECK(focused_text() == "twice");
    ctrl('A');
    type("2");
    CHECK(criterion(0).weight == doctest::Approx(2));
    CHECK_FALSE(says("! The weight must be a number above 0"));
}

TEST_CASE_FIXTURE(CriteriaDriver, "the reason of weights is asked for once they differ") {
    CHECK_FALSE(shows("Why the weights differ of Owning the gap"));
    REQUIRE(tab_to("Weight of Owning the gap"));
    ctrl('A');
    type("2");
    CHECK(shows("Why the weights differ of Owning the gap"));
    CHECK(wait_for([&] { return says("! The weights are unequal; write the reason"); }));
    CHECK(says("weight 2, 4 items"));
}

TEST_CASE_FIXTURE(CriteriaDriver, "findings stand under their field in the words of the list") {
    REQUIRE(tab_to("Handle of Owning the gap"));
    type("Owning what was left out");
    const std::string sentence = "The handle has 24 characters; at most 20 fit.";
    CHECK(wait_for([&] { return says("? " + sentence); }));
    CHECK(description("Handle of Owning the gap") == sentence);
}

TEST_CASE_FIXTURE(CriteriaDriver, "Alt N leads through the anchors in the order of writing") {
    std::string order;
    for (int i = 0; i < 6; ++i) {
        alt('N');
        order += focus().substr(7, 1);
    }
    CHECK(order == "351423");
    alt(WXK_UP);
    CHECK(focus() == "Anchor 4, Above, of Owning the gap");
    alt(WXK_DOWN);
    alt(WXK_DOWN);
    CHECK(focus() == "Anchor 2, Below, of Owning the gap");
}

TEST_CASE_FIXTURE(CriteriaDriver, "criteria are added, moved and deleted by keys") {
    ctrl('N');
    REQUIRE(rubric().criteria.size() == 4);
    REQUIRE(focus() == "Title of Criterion 4");
    type("Telling others");
    alt(WXK_UP);
    CHECK(criterion(2).title == "Telling others");
    CHECK(focus() == "Title of Telling others");
    alt(WXK_DELETE);
    CHECK(rubric().criteria.size() == 3);
    ctrl('Z');
    REQUIRE(rubric().criteria.size() == 4);
    CHECK(criterion(2).title == "Telling others");
}

TEST_CASE_FIXTURE(CriteriaDriver, "the buttons beside the criteria do the same") {
    while (focus() != "Criterion 2, Repairing the harm") {
        press(WXK_TAB, wxMOD_SHIFT);
    }
    press(WXK_SPACE);
    REQUIRE(shows("Title of Repairing the harm"));
    REQUIRE(tab_to("Move Repairing the harm left"));
    press(WXK_SPACE);
    CHECK(criterion(0).title == "Repairing the harm");
    REQUIRE(tab_to("Delete Repairing the harm"));
    press(WXK_SPACE);
    CHECK(criterion(0).title == "Owning the gap");
    CHECK(rubric().criteria.size() == 2);
}

TEST_CASE_FIXTURE(CriteriaDriver, "the last criterion can go and the first can come") {
    for (int i = 0; i < 3; ++i) {
        alt(WXK_DELETE);
    }
    CHECK(rubric().criteria.empty());
    CHECK(says("No criterion yet."));
    ctrl('N');
    CHECK(rubric().criteria.size() == 1);
    CHECK(focus() == "Title of Criterion 1");
}

TEST_CASE_FIXTURE(CriteriaDriver, "items are tied and untied by the space bar") {
    const std::string item = "Look-for: what they did about it: the immediate fix";
    REQUIRE(tab_to(item));
    CHECK_FALSE(is_on(item));
    CHECK(description(item) == "of Repairing the harm");
    press(WXK_SPACE);
    CHECK(is_on(item));
    CHECK(find_item(rubric(), Id<Item>("LF2"))->criterion == Id<Criterion>("ownership"));
    press(WXK_SPACE);
    CHECK_FALSE(find_item(rubric(), Id<Item>("LF2"))->criterion);
    CHECK(description(item) == "of no criterion");
}

TEST_CASE_FIXTURE(CriteriaDriver, "a change of the scale is said before and loses no words") {
    const Rubric before = rubric();
    (void)tab().lead_to(workflow::label_place(5));
    REQUIRE(focus() == "Label of level 5");
    REQUIRE(tab_to("1 to 5"));
    press(WXK_DOWN);
    REQUIRE(focus() == "1 to 4, without a middle");
    CHECK(rubric() == before);
    CHECK(says("go to the rater notes (3 notes)"));
    REQUIRE(tab_to("Change the scale"));
    press(WXK_SPACE);
    CHECK(rubric().scale.highest() == 4);
    CHECK(rubric().rater_notes.size() == before.rater_notes.size() + 3);
    for (const Anchor& anchor : before.criteria.front().anchors) {
        const bool in_notes = std::ranges::any_of(
            rubric().rater_notes,
            [&](const std::string& note) { return note.find(anchor.text) != std::string::npos; });
        const bool in_anchors =
            std::ranges::find(criterion(0).anchors, anchor.text, &Anchor::text) !=
            criterion(0).anchors.end();
        CHECK((in_notes || in_anchors));
    }
    ctrl('Z');
    CHECK(rubric() == before);
}

TEST_CASE_FIXTURE(CriteriaDriver, "a scale of one's own has as many levels as are chosen") {
    (void)tab().lead_to(workflow::label_place(5));
    REQUIRE(tab_to("1 to 5"));
    press(WXK_UP);
    REQUIRE(focus() == "Labels of your own, 5 levels");
    press(WXK_TAB);
    REQUIRE(focus() == "Levels");
    press(WXK_UP);
    press(WXK_UP);
    REQUIRE(tab_to("Change the scale"));
    press(WXK_SPACE);
    CHECK(rubric().scale == Scale(1, {"Well below", "Level 2", "Well above"}));
}

TEST_CASE_FIXTURE(CriteriaDriver, "labels are typed, and none is left empty") {
    (void)tab().lead_to(workflow::label_place(3));
    REQUIRE(focus() == "Label of level 3");
    ctrl('A');
    press(WXK_DELETE);
    CHECK(says("! Each level of the scale needs a label."));
    type("As needed");
    CHECK(rubric().scale.label(*rubric().scale.score(3)) == "As needed");
    CHECK_FALSE(says("! Each level of the scale needs a label."));
    (void)tab().lead_to(at(RubricPart::anchor, "ownership", RubricField::text, 3));
    CHECK(focus() == "Anchor 3, As needed, of Owning the gap");
}

TEST_CASE_FIXTURE(CriteriaDriver, "each kind of place is led to") {
    using enum RubricField;
    const auto leads = [&](const RubricPlace& place) {
        return tab().lead_to(place) ? focus() : "nowhere";
    };
    CHECK(leads(at(RubricPart::criterion, "immediate-fix", dimension)) ==
          "What varies from low to high of Repairing the harm");
    CHECK(leads(at(RubricPart::criterion, "immediate-fix", none)) == "Title of Repairing the harm");
    CHECK(leads(at(RubricPart::anchor, "structural-change", handle, 2)) ==
          "Handle of anchor 2, Below, of Preventing a repeat");
    CHECK(leads(at(RubricPart::anchor, "structural-change", none, 4)) ==
          "Anchor 4, Above, of Preventing a repeat");
    CHECK(tab().place() == at(RubricPart::anchor, "structural-change", text, 4));
    CHECK(leads(at(RubricPart::rubric, "", scale)) == "Label of level 5");
    CHECK(leads(at(RubricPart::criterion, "gone", title)) == "nowhere");
    CHECK(leads(at(RubricPart::probe, "P1", text)) == "nowhere");
}

TEST_CASE_FIXTURE(CriteriaDriver, "F6 goes from the form to its items and then out of the tab") {
    press(WXK_F6);
    CHECK(focus() == "Look-for: ownership without self-flagellation");
    CHECK_FALSE(tab().run({app::Command::next_pane, 0}));
}

TEST_CASE_FIXTURE(CriteriaDriver, "a published version is read and not written") {
    editor().make_read_only();
    tab().refresh();
    const Rubric before = rubric();
    REQUIRE(tab_to("Anchor 3, Meets, of Owning the gap"));
    type("x");
    ctrl('N');
    alt(WXK_DELETE);
    CHECK(rubric() == before);
    CHECK(focused_text() == anchor(0, 3));
    CHECK_FALSE(shows("Add criterion"));
}
