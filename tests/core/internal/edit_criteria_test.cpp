#include <doctest/doctest.h>

#include "core/edit_example.h"
#include "core/error.h"
#include "core/rubric_edit.h"

using namespace evenhand;

TEST_CASE("a new criterion has an anchor to be written for each level") {
    const Rubric after = with_new_criterion(testing::example_draft());
    REQUIRE(after.criteria.size() == 3);
    const Criterion& criterion = after.criteria.back();
    CHECK(criterion.id == Id<Criterion>("criterion-3"));
    CHECK(criterion.weight == doctest::Approx(1));
    CHECK(criterion.anchors.size() == 5);
    CHECK(criterion.anchors.back().score.value() == 5);
    CHECK(with_new_criterion(after).criteria.back().id == Id<Criterion>("criterion-4"));
}

TEST_CASE("without a criterion its items and probes stay, tied to none") {
    const Rubric before = testing::example_draft();
    const Rubric after = without_criterion(before, Id<Criterion>("owning"));
    CHECK(after.criteria.size() == 1);
    CHECK(after.items.size() == before.items.size());
    CHECK_FALSE(after.items[0].criterion);
    CHECK(after.items[1].criterion == Id<Criterion>("repair"));
    CHECK(after.probes[0].kind == ProbeKind::general);
    CHECK_FALSE(after.probes[0].criterion);
    CHECK(after.probes[1] == before.probes[1]);
    CHECK(after.samples[0].keys.size() == 1);
    CHECK(after.samples[0].keys[0].criterion == Id<Criterion>("repair"));
    CHECK_THROWS_AS((void)without_criterion(after, Id<Criterion>("owning")), Error);
}

TEST_CASE("criteria move up and down") {
    const Rubric before = testing::example_draft();
    const Rubric after = with_criterion_moved(before, Id<Criterion>("owning"), 1);
    CHECK(after.criteria[0].id == Id<Criterion>("repair"));
    CHECK(with_criterion_moved(after, Id<Criterion>("owning"), -1) == before);
    CHECK(with_criterion_moved(before, Id<Criterion>("owning"), -1) == before);
    CHECK_THROWS_AS((void)with_criterion_moved(before, Id<Criterion>("gone"), 1), Error);
}
