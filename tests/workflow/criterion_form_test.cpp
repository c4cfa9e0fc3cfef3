#include "workflow/criterion_form.h"

#include <doctest/doctest.h>

#include "core/rubric_edit.h"
#include "example_interview.h"

using namespace evenhand;
using namespace evenhand::workflow;

namespace {

CriterionForm form_of(const Rubric& rubric, std::size_t index) {
    const FieldRemarks none;
    return criterion_form(FieldMaker(rubric, none), index);
}

Scale scale_of_levels(int levels) {
    std::vector<std::string> labels;
    for (int level = 1; level <= levels; ++level) {
        labels.push_back("L" + std::to_string(level));
    }
    return {1, labels};
}

}  // namespace

TEST_CASE("anchors are written from the middle to the ends and then between") {
    CHECK(writing_order(scale_of_levels(5)) == std::vector<int>{3, 5, 1, 4, 2});
    CHECK(writing_order(scale_of_levels(4)) == std::vector<int>{3, 4, 1, 2});
    CHECK(writing_order(scale_of_levels(7)) == std::vector<int>{4, 7, 1, 6, 5, 3, 2});
    CHECK(writing_order(scale_of_levels(2)) == std::vector<int>{2, 1});
}

TEST_CASE("a criterion shows its texts, and all anchors from the highest down") {
    const CriterionForm form = form_of(testing::example_rubric(), 1);
    CHECK(form.heading == "Criterion 2 of 2");
    CHECK(form.title.text == "Repairing the harm");
    CHECK(form.weight.text == "1");
    CHECK(form.writing_order == "Write 3, 5, 1, 4, 2");
    REQUIRE(form.anchors.size() == 5);
    CHECK(form.anchors.front().level == 5);
    CHECK(form.anchors[2].text.label == "3   Meets");
    CHECK(form.anchors[2].text.text == "Tells 3 of five acts.");
    CHECK(form.anchors[2].text.spoken == "Anchor 3, Meets, of Repairing the harm");
    CHECK(form.anchors[2].text.size == "5 words");
    CHECK(form.anchors[2].text.origin == "added");
    CHECK(form.anchors[2].handle.text == "act 3");
    CHECK(form.anchors[2].handle.spoken == "Handle of anchor 3, Meets, of Repairing the harm");
}

TEST_CASE("the reason of weights is asked for where they differ") {
    Rubric rubric = testing::example_rubric();
    CHECK_FALSE(form_of(rubric, 0).weights_differ);
    rubric.criteria[1].weight = 2;
    CHECK(form_of(rubric, 0).weights_differ);
    const FieldRemarks remarks(
        {{Severity::error, "criterion.weight", "The weights are unequal.", "criteria"}});
    const CriterionForm form = criterion_form(FieldMaker(rubric, remarks), 0);
    CHECK(form.weight_reason.remark == Remark{"!", "The weights are unequal.", 0});
}

TEST_CASE("the tabs of the criteria count their items, and say their weights where they differ") {
    Rubric rubric = testing::example_rubric();
    CHECK(criterion_tabs(rubric).at(0) ==
          PartTab{"Owning the gap", "2 items", "Criterion 1, Owning the gap"});
    rubric.criteria[1].weight = 0.5;
    rubric.criteria[1].title = "";
    CHECK(criterion_tabs(rubric).at(1) ==
          PartTab{"Criterion 2", "weight 0.5, 1 item", "Criterion 2, Criterion 2"});
}

TEST_CASE("every item says whose evidence it is") {
    Rubric rubric = testing::example_rubric();
    rubric.items[0].criterion.reset();
    const CriterionForm form = form_of(rubric, 0);
    REQUIRE(form.items.size() == 3);
    CHECK_FALSE(form.items[0].tied);
    CHECK(form.items[0].owner == "of no criterion");
    CHECK(form.items[1].owner == "of Repairing the harm");
    CHECK(form.items[2].tied);
    CHECK(form.items[2].owner == "of this criterion");
    CHECK(form.items[2].kind == "Pitfall");
    CHECK(form.items[2].spoken == "Pitfall: blaming others");
}

TEST_CASE("what a criterion lacks in items and probes is told beside its items") {
    const FieldRemarks remarks(
        {{Severity::hint, "item.link", "No look-for.", "criterion 'owning'"},
         {Severity::hint, "probe.cover", "No probe.", "criterion 'repair'"}});
    const Rubric rubric = testing::example_rubric();
    CHECK(criterion_form(FieldMaker(rubric, remarks), 0).evidence == Remark{"", "No look-for.", 0});
    CHECK(criterion_form(FieldMaker(rubric, remarks), 1).evidence == Remark{"", "No probe.", 0});
}
