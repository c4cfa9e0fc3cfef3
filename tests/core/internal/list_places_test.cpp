#include <doctest/doctest.h>

#include "core/edit_example.h"
#include "core/rubric_place.h"

using namespace evenhand;

TEST_CASE("all parts are listed in the order of the rubric") {
    Rubric rubric = testing::example_draft();
    testing::keep_first(rubric.criteria, 1);
    rubric.criteria[0].anchors.clear();
    rubric.scale = Scale(1, {"no", "yes"});
    testing::keep_first(rubric.items, 1);
    testing::keep_first(rubric.probes, 1);
    testing::keep_first(rubric.samples, 1);
    testing::keep_first(rubric.samples[0].ticks, 1);
    std::vector<std::string> locations;
    for (const RubricPlace& place : all_places(rubric)) {
        locations.push_back(location_of(place));
    }
    CHECK(locations == std::vector<std::string>{"criterion 'owning'",
                                                "criterion 'owning', level 1",
                                                "criterion 'owning', level 2",
                                                "item 'LF1'",
                                                "probe 'P1'",
                                                "coverage 'CV1'",
                                                "coverage 'CV2'",
                                                "sample 'A'",
                                                "sample 'A', criterion 'owning'",
                                                "sample 'A', criterion 'repair'",
                                                "sample 'A', item 'LF1'",
                                                "rater note 1",
                                                "rater note 2"});
}

TEST_CASE("the parts of a part that is not there are none") {
    const Rubric rubric = testing::example_draft();
    CHECK(places_of(rubric, RubricPart::anchor, "gone").empty());
    CHECK(places_of(rubric, RubricPart::key, "Z").empty());
    CHECK(places_of(rubric, RubricPart::tick, "Z").empty());
    CHECK(places_of(rubric, RubricPart::rubric).empty());
}
