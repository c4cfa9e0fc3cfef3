#include <doctest/doctest.h>

#include "core/edit_example.h"
#include "core/rubric_edit.h"

using namespace evenhand;
using testing::item_place;

namespace {

/// Everything that an import can leave open, left open.
Rubric all_open() {
    Rubric rubric = testing::example_draft();
    rubric.question_provenance.open = true;
    testing::keep_first(rubric.criteria, 1);
    rubric.criteria[0].provenance.open = true;
    rubric.criteria[0].anchors[2].provenance.open = true;
    for (Item& item : rubric.items) {
        item.provenance.open = true;
    }
    rubric.items[4].signal_provenance.open = true;
    rubric.probes[0].provenance.open = true;
    rubric.coverage[1].provenance.open = true;
    rubric.samples[1].provenance.open = true;
    rubric.samples[1].keys[0].provenance.open = true;
    return rubric;
}

std::vector<std::string> locations(const std::vector<RubricPlace>& places) {
    std::vector<std::string> found;
    for (const RubricPlace& place : places) {
        found.push_back(location_of(place));
    }
    return found;
}

}  // namespace

TEST_CASE("open parts come in the order of the review") {
    Rubric rubric = all_open();
    std::swap(rubric.items[0], rubric.items[5]);
    CHECK(locations(open_places(rubric)) ==
          std::vector<std::string>{"question",
                                   "criterion 'owning'",
                                   "item 'LF2'",
                                   "item 'LF1'",
                                   "item 'LF3'",
                                   "item 'SA1'",
                                   "item 'PF2'",
                                   "item 'PF1'",
                                   "criterion 'owning', level 3",
                                   "probe 'P1'",
                                   "coverage 'CV2'",
                                   "sample 'B'",
                                   "sample 'B', criterion 'owning'"});
}

TEST_CASE("an item whose signal alone is open is open at its signal") {
    Rubric rubric = testing::example_draft();
    rubric.items[4].signal_provenance.open = true;
    CHECK(locations(open_places(rubric)) ==
          std::vector<std::string>{"item 'LF2'", "item 'PF1', signal"});
}

TEST_CASE("going on from one open part to the next visits all and begins again") {
    const Rubric rubric = all_open();
    const auto open = open_places(rubric);
    RubricPlace at;
    std::vector<RubricPlace> visited;
    for (std::size_t i = 0; i < open.size(); ++i) {
        at = next_open_place(rubric, at).value();
        visited.push_back(at);
    }
    CHECK(visited == open);
    CHECK(next_open_place(rubric, at) == open.front());
}

TEST_CASE("what lies between open parts leads to the next") {
    const Rubric rubric = testing::example_draft();
    CHECK(next_open_place(rubric, item_place("LF1", RubricField::tick_when)) == item_place("LF2"));
    CHECK(next_open_place(rubric, item_place("PF1")) == item_place("LF2"));
    CHECK(next_open_place(rubric, testing::tick_place("A", "LF1")) == item_place("LF2"));
    CHECK(next_open_place(rubric, testing::note_place(1)) == item_place("LF2"));
    CHECK(next_open_place(rubric, item_place("LF2")) == item_place("LF2"));
}

TEST_CASE("when all is accepted no part is open") {
    const Rubric rubric = with_all_accepted(all_open());
    CHECK(open_places(rubric).empty());
    CHECK_FALSE(next_open_place(rubric, {}));
}
