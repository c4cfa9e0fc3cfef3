#include <doctest/doctest.h>

#include "core/edit_example.h"
#include "core/error.h"
#include "core/rubric_edit.h"

using namespace evenhand;

namespace {

const Id<SampleAnswer> first("A");
const Id<Criterion> owning("owning");

}  // namespace

TEST_CASE("samples are added, moved and taken out") {
    const Rubric before = testing::example_draft();
    const Rubric more = with_new_sample(before);
    CHECK(more.samples.back().id == Id<SampleAnswer>("S1"));
    CHECK(with_sample_moved(more, Id<SampleAnswer>("S1"), -3).samples[0].id ==
          Id<SampleAnswer>("S1"));
    CHECK(without_sample(more, Id<SampleAnswer>("S1")) == before);
    CHECK_THROWS_AS((void)without_sample(before, Id<SampleAnswer>("S1")), Error);
}

TEST_CASE("a key changes its level and keeps its reason") {
    Rubric before = testing::example_draft();
    before.samples[0].keys[0].provenance.open = true;
    const Key key = with_key(before, first, owning, 5).samples[0].keys[0];
    CHECK(key.score->value() == 5);
    CHECK(key.reason == before.samples[0].keys[0].reason);
    CHECK_FALSE(key.provenance.open);
    CHECK_FALSE(with_key(before, first, owning, std::nullopt).samples[0].keys[0].score);
    CHECK_THROWS_AS((void)with_key(before, first, owning, 6), Error);
    CHECK_THROWS_AS((void)with_key(before, first, Id<Criterion>("gone"), 3), Error);
}

TEST_CASE("a new key stands in the order of the criteria, the whole answer's first") {
    Rubric rubric = testing::example_draft();
    rubric.samples[0].keys.erase(rubric.samples[0].keys.begin());
    Rubric after = with_key(rubric, first, owning, 2);
    CHECK(after.samples[0].keys[0].criterion == owning);
    CHECK(after.samples[0].keys[0].provenance == Provenance{});
    after = with_key(after, first, std::nullopt, 4);
    CHECK_FALSE(after.samples[0].keys[0].criterion);
    CHECK(after.samples[0].keys.size() == 3);
    after = without_key(after, first, std::nullopt);
    CHECK(without_key(after, first, owning) == rubric);
    CHECK_THROWS_AS((void)without_key(rubric, first, owning), Error);
}

TEST_CASE("a tick says whether an item is heard and keeps its reason") {
    const Rubric before = testing::example_draft();
    const Id<Item> gap("LF1");
    const Rubric unheard = with_tick(before, first, gap, false);
    CHECK_FALSE(unheard.samples[0].ticks[0].heard);
    CHECK(unheard.samples[0].ticks[0].reason == "it is");
    CHECK(with_tick(unheard, first, gap, true) == before);
    const Rubric more = with_tick(before, first, Id<Item>("PF2"), true);
    CHECK(more.samples[0].ticks.back() == KeyTick{Id<Item>("PF2"), true, ""});
    CHECK_THROWS_AS((void)with_tick(before, first, Id<Item>("LF9"), true), Error);
}
