#include "workflow/review_view.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "example_draft.h"
#include "standing_clock.h"

using namespace evenhand;
using testing::item;
using testing::place_in;
using workflow::ReviewView;
using workflow::RubricEditor;

namespace {

struct Q09 {
    testing::StandingClock clock;
    RubricEditor editor{testing::open_q09(), testing::q09_source(), {}, clock.clock()};

    [[nodiscard]] workflow::ChosenView chosen(const RubricPlace& place) const {
        return workflow::chosen_view(editor, workflow::FieldRemarks(), place);
    }
};

std::vector<std::string> titles_of(const ReviewView& view) {
    std::vector<std::string> titles;
    for (const ReviewView::Group& group : view.groups) {
        titles.push_back(group.title);
    }
    return titles;
}

std::vector<std::string> labels_of(const std::vector<workflow::FieldView>& fields) {
    std::vector<std::string> labels;
    std::ranges::transform(fields, std::back_inserter(labels), &workflow::FieldView::label);
    return labels;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE_FIXTURE(Q09, "the review has every part that came from the page, in its order") {
    CHECK(titles_of(workflow::review_view(editor)) == Words{"Question",
                                                            "Look-fors",
                                                            "Bonus",
                                                            "Strongest answers",
                                                            "Pitfalls",
                                                            "Story coverage",
                                                            "Criterion: Owning the gap",
                                                            "Criterion: Repairing the harm",
                                                            "Criterion: Preventing a repeat",
                                                            "Sample answers and their keys"});
}

TEST_CASE_FIXTURE(Q09, "a row says what it is, where it comes from and that it is open") {
    const ReviewView view = workflow::review_view(editor);
    const ReviewView::Group& group = view.groups[1];
    CHECK(group.state == "3 open");
    CHECK(group.kind == ItemKind::look_for);
    const ReviewView::Row& row = group.rows[1];
    CHECK(row.badge == "2");
    CHECK(row.text == "what they did about it: the immediate fix");
    CHECK(row.source == "Stated, line 33");
    CHECK(row.tie == "Repairing the harm");
    CHECK(row.open);
    CHECK(row.spoken ==
          "Look-for 2: what they did about it: the immediate fix. Stated, line 33. Repairing the "
          "harm. Open");
}

TEST_CASE_FIXTURE(Q09, "the levels of a criterion stand with the highest first, below its title") {
    const ReviewView::Group group = workflow::review_view(editor).groups[6];
    REQUIRE(group.rows.size() == 6);
    CHECK(group.rows.front().text == "Owning the gap");
    CHECK(group.rows[1].badge == "5");
    CHECK(group.rows.back().badge == "1");
    CHECK_FALSE(group.kind);
}

TEST_CASE_FIXTURE(Q09, "a long answer shows its beginning on one line") {
    const ReviewView::Group group = workflow::review_view(editor).groups.back();
    CHECK(group.rows.front().brief.size() < 240);
    CHECK(group.rows.front().brief.ends_with("…"));
    CHECK(group.rows.front().text.size() > 1000);
    CHECK(group.rows.front().brief.find('\n') == std::string::npos);
}

TEST_CASE_FIXTURE(Q09, "keys that came with the page are reviewed, added ones are not") {
    const ReviewView::Group group = workflow::review_view(editor).groups.back();
    const auto keys = std::ranges::count_if(
        group.rows, [](const auto& row) { return row.place.part == RubricPart::key; });
    CHECK(keys == 3);
    CHECK(group.rows[1].tie == "Key 5 for Owning the gap");
}

TEST_CASE("a draft with nothing in it still shows where look-fors and pitfalls go") {
    testing::StandingClock clock;
    Rubric rubric = testing::open_q09();
    rubric.items.clear();
    rubric.criteria.clear();
    rubric.coverage.clear();
    rubric.samples.clear();
    const RubricEditor editor(rubric, std::nullopt, {}, clock.clock());
    const ReviewView view = workflow::review_view(editor);
    CHECK(titles_of(view) ==
          Words{"Question", "Look-fors", "Bonus", "Strongest answers", "Pitfalls"});
    CHECK(view.groups[1].rows.empty());
}

TEST_CASE_FIXTURE(Q09, "the chosen pitfall has its criterion and four fields") {
    const workflow::ChosenView view = chosen(item("PF2"));
    CHECK(view.title == "Pitfall 2");
    CHECK(view.criteria ==
          Words{"No criterion", "Owning the gap", "Repairing the harm", "Preventing a repeat"});
    CHECK(view.criterion == 1);
    CHECK(labels_of(view.short_fields).back() == "Signals");
    CHECK(view.short_fields.back().text == "lack of ownership");
    CHECK(labels_of(view.long_fields) == Words{"Tick when", "Not when"});
    CHECK(view.item);
    CHECK(view.removable);
}

TEST_CASE_FIXTURE(Q09, "a look-for has no signal and an anchor only its short form") {
    const workflow::ChosenView look_for = chosen(item("LF1"));
    CHECK(look_for.short_fields.size() == 1);
    CHECK(labels_of(look_for.long_fields) == Words{"Tick when"});
    const workflow::ChosenView anchor = chosen(place_in(RubricPart::anchor, "ownership", 3));
    CHECK(anchor.short_fields.size() == 1);
    CHECK(anchor.criteria.empty());
    CHECK_FALSE(anchor.item);
    CHECK_FALSE(anchor.removable);
}

TEST_CASE_FIXTURE(Q09, "a part that is not there has no title") {
    CHECK(chosen(item("LF99")).title.empty());
}

TEST_CASE_FIXTURE(Q09, "a pitfall is open while what it signals is") {
    Rubric rubric = editor.rubric();
    rubric.items.back().provenance.open = false;
    CHECK(workflow::is_open_part(rubric, item("PF2")));
    rubric.items.back().signal_provenance.open = false;
    CHECK_FALSE(workflow::is_open_part(rubric, item("PF2")));
}

TEST_CASE("fields of one part are in the same row, the rubric's own texts are not") {
    RubricPlace tick_when = item("LF1");
    tick_when.field = RubricField::tick_when;
    CHECK(workflow::same_part(tick_when, item("LF1")));
    CHECK_FALSE(workflow::same_part(item("LF2"), item("LF1")));
    RubricPlace question;
    question.field = RubricField::question;
    RubricPlace title;
    title.field = RubricField::title;
    CHECK_FALSE(workflow::same_part(question, title));
}
