#include "workflow/scale_form.h"

#include <doctest/doctest.h>

#include "core/rubric_edit.h"
#include "example_interview.h"

using namespace evenhand;
using namespace evenhand::workflow;

namespace {

ScaleForm form_of(const Rubric& rubric, int own_levels) {
    const FieldRemarks none;
    return scale_form(FieldMaker(rubric, none), own_levels);
}

const ScaleForm::Choice& choice(const ScaleForm& form, ScaleKind kind) {
    return form.choices.at(static_cast<std::size_t>(kind));
}

}  // namespace

TEST_CASE("the labels of the scale stand from the highest level down") {
    const ScaleForm form = form_of(testing::example_rubric(), 5);
    REQUIRE(form.labels.size() == 5);
    CHECK(form.summary == "5 levels, 1 is the lowest");
    CHECK(form.labels.front().text == "Well above");
    CHECK(form.labels.front().place == label_place(5));
    CHECK(form.labels.back().text == "Well below");
    CHECK(form.labels.back().spoken == "Label of level 1");
}

TEST_CASE("one choice is the present scale and has no effect") {
    const ScaleForm form = form_of(testing::example_rubric(), 5);
    CHECK(choice(form, ScaleKind::five).present);
    CHECK(choice(form, ScaleKind::five).effect.empty());
    CHECK_FALSE(choice(form, ScaleKind::own).present);
}

TEST_CASE("labels that no kind has are one's own") {
    Rubric rubric = testing::example_rubric();
    rubric = with_scale(rubric, Scale(1, {"Not yet", "Partly", "There"}));
    const ScaleForm form = form_of(rubric, 3);
    CHECK(choice(form, ScaleKind::own).present);
    CHECK_FALSE(choice(form, ScaleKind::five).present);
    CHECK(choice(form, ScaleKind::own).words == "Labels of your own, 3 levels");
}

TEST_CASE("what changing the scale does is said before") {
    const ScaleForm form = form_of(testing::example_rubric(), 5);
    CHECK(choice(form, ScaleKind::seven).effect ==
          "Every anchor that is written stays. 4 anchors to write.");
    CHECK(choice(form, ScaleKind::yes_no).effect ==
          "The words of levels that fall together go to the rater notes (6 notes). No anchor is "
          "left to write.");
}

TEST_CASE("what is said of a change is what it does") {
    const Rubric rubric = testing::example_rubric();
    const Rubric next = with_scale(rubric, scale_of(ScaleKind::yes_no, 5, rubric.scale));
    CHECK(next.rater_notes.size() == 6);
    for (const Criterion& criterion : next.criteria) {
        CHECK(criterion.anchors.size() == 2);
    }
}

TEST_CASE("a scale of one's own keeps the labels at both ends") {
    const Scale present = default_scale();
    const Scale three = scale_of(ScaleKind::own, 3, present);
    CHECK(three == Scale(1, {"Well below", "Level 2", "Well above"}));
    CHECK(scale_of(ScaleKind::own, 5, present) == present);
    CHECK(scale_of(ScaleKind::four, 5, present).highest() == 4);
    CHECK(scale_of(ScaleKind::seven, 5, present).highest() == 7);
}

TEST_CASE("the tab of the scale says its range") {
    CHECK(scale_tab(testing::example_rubric()) == PartTab{"Scale", "1 to 5", "Scale, 1 to 5"});
}
