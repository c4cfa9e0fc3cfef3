#include <doctest/doctest.h>

#include "core/edit_example.h"
#include "core/rubric_place.h"

using namespace evenhand;
using testing::anchor_place;
using testing::item_place;
using testing::key_place;
using testing::note_place;
using testing::place;
using testing::rubric_place;
using testing::tick_place;

namespace {

std::string spoken(const RubricPlace& at) {
    return spoken_place(testing::example_draft(), at);
}

}  // namespace

TEST_CASE("a place is spoken of by its title or its place in the list") {
    CHECK(spoken({}) == "Rubric");
    CHECK(spoken(rubric_place(RubricField::question)) == "Question");
    CHECK(spoken(rubric_place(RubricField::title)) == "Title");
    CHECK(spoken(rubric_place(RubricField::job_link)) == "Job link");
    CHECK(spoken(place(RubricPart::criterion, "owning")) == "Criterion “Owning the gap”");
    CHECK(spoken(place(RubricPart::criterion, "owning", RubricField::title)) ==
          "Criterion “Owning the gap”: title");
    CHECK(spoken(anchor_place("owning", 3)) == "Anchor 3 of “Owning the gap”");
    CHECK(spoken(anchor_place("owning", 3, RubricField::text)) == "Anchor 3 of “Owning the gap”");
    CHECK(spoken(anchor_place("owning", 3, RubricField::handle)) ==
          "Anchor 3 of “Owning the gap”: handle");
    CHECK(spoken(item_place("LF2")) == "Look-for 2");
    CHECK(spoken(item_place("LF2", RubricField::tick_when)) == "Look-for 2, tick when");
    CHECK(spoken(item_place("LF3")) == "Bonus 1");
    CHECK(spoken(item_place("SA1")) == "Strongest answer 1");
    CHECK(spoken(item_place("PF2")) == "Pitfall 2");
    CHECK(spoken(place(RubricPart::probe, "F1")) == "Probe 3");
    CHECK(spoken(place(RubricPart::coverage, "CV2", RubricField::element)) ==
          "Story part 2, element");
    CHECK(spoken(place(RubricPart::sample, "B")) == "Sample 2");
    CHECK(spoken(key_place("A", "owning")) == "Key of sample 1 for “Owning the gap”");
    CHECK(spoken(key_place("A", "owning", RubricField::reason)) ==
          "Key of sample 1 for “Owning the gap”: reason");
    CHECK(spoken(key_place("B", "")) == "Key of sample 2");
    CHECK(spoken(tick_place("C", "PF1", RubricField::reason)) ==
          "Tick of sample 3 for pitfall 1, reason");
    CHECK(spoken(note_place(1)) == "Rater note 2");
    CHECK(spoken(item_place("")) == "Look-fors and pitfalls");
    CHECK(spoken(place(RubricPart::coverage, "")) == "Story parts");
    CHECK(spoken(place(RubricPart::sample, "")) == "Samples");
}

TEST_CASE("a criterion without a title is spoken of by its place") {
    Rubric rubric = testing::example_draft();
    rubric.criteria[1].title.clear();
    CHECK(spoken_place(rubric, place(RubricPart::criterion, "repair")) == "Criterion 2");
    CHECK(spoken_place(rubric, anchor_place("repair", 1, RubricField::handle)) ==
          "Anchor 1 of criterion 2, handle");
}

TEST_CASE("a part that is not there is spoken of without a number") {
    CHECK(spoken(item_place("LF9")) == "Item");
    CHECK(spoken(place(RubricPart::probe, "P9")) == "Probe");
    CHECK(spoken(anchor_place("gone", 3)) == "Anchor 3 of criterion");
}
