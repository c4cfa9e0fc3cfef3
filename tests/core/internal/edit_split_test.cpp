#include <doctest/doctest.h>

#include "core/edit_example.h"
#include "core/error.h"
#include "core/rubric_edit.h"

using namespace evenhand;

namespace {

const Id<Item> fix("LF2");  // "the immediate fix and the lesson", stated

}  // namespace

TEST_CASE("a split item becomes two that come from the same place") {
    const Rubric before = testing::example_draft();
    const Rubric after = with_item_split(before, fix, 18);
    REQUIRE(after.items.size() == before.items.size() + 1);
    CHECK(after.items[1].text == "the immediate fix");
    CHECK(after.items[2].id == Id<Item>("LF4"));
    CHECK(after.items[2].text == "the lesson");
    CHECK(after.items[2].handle == "lesson");
    CHECK(after.items[2].kind == ItemKind::look_for);
    CHECK(after.items[2].criterion == before.items[1].criterion);
    CHECK(after.items[2].tick_when.empty());
    CHECK(after.items[1].tick_when == before.items[1].tick_when);
    for (const Item* half : {&after.items[1], &after.items[2]}) {
        CHECK(half->provenance.origin == Origin::stated);
        CHECK(half->provenance.places == before.items[1].provenance.places);
        CHECK_FALSE(half->provenance.open);
    }
}

TEST_CASE("a part with words that the page does not have is derived") {
    Rubric rubric = testing::example_draft();
    rubric.items[1].text = "what they did: the immediate fix and the lesson";
    rubric.items[1].provenance.places[0].quote = rubric.items[1].text;
    const Rubric after = with_item_split(rubric, fix, 33);
    CHECK(after.items[1].provenance.origin == Origin::stated);
    CHECK(after.items[2].text == "what they did: the lesson");
    CHECK(after.items[2].provenance.origin == Origin::derived);
}

TEST_CASE("a handle made of the whole words is made anew, a written one stays") {
    Rubric rubric = testing::example_draft();
    CHECK(with_item_split(rubric, fix, 18).items[1].handle == "fix");
    rubric.items[1].handle = "immediate fix";
    rubric.items[1].text = "the immediate fix";
    CHECK(with_item_split(rubric, fix, 13).items[1].handle == "immediate");
}

TEST_CASE("a cut that leaves nothing or parts a character is refused") {
    Rubric rubric = testing::example_draft();
    rubric.items[1].text = "\xC3\xA9 and b";
    for (const std::size_t at : {0U, 1U, 8U, 99U}) {
        CAPTURE(at);
        CHECK_THROWS_AS((void)with_item_split(rubric, fix, at), Error);
    }
    CHECK(with_item_split(rubric, fix, 2).items[2].text == "b");
    CHECK_THROWS_AS((void)with_item_split(rubric, Id<Item>("LF9"), 1), Error);
}

TEST_CASE("merged items have the words and places of both") {
    Rubric rubric = testing::example_draft();
    rubric.items[0].provenance = {Origin::stated, {{34, 1, "names the gap"}}, "", true};
    const Rubric after = with_items_merged(rubric, Id<Item>("LF1"), fix);
    REQUIRE(after.items.size() == rubric.items.size() - 1);
    const Item& merged = after.items[0];
    CHECK(merged.text == "names the gap; the immediate fix and the lesson");
    CHECK(merged.handle == "gap");
    CHECK(merged.tick_when == "the gap is named; how it was stopped");
    CHECK(merged.criterion == Id<Criterion>("owning"));
    CHECK(merged.provenance.places.size() == 2);
    CHECK(merged.provenance.origin == Origin::derived);
    CHECK_FALSE(merged.provenance.open);
    CHECK(find_item(after, fix) == nullptr);
}

TEST_CASE("a beginning that both have stands once") {
    Rubric rubric = testing::example_draft();
    rubric.items[0].text = "what they did: the fix";
    rubric.items[1].text = "what they did: the lesson";
    const Rubric after = with_items_merged(rubric, Id<Item>("LF1"), fix);
    CHECK(after.items[0].text == "what they did: the fix; the lesson");
}

TEST_CASE("items that authors added stay added when they are merged") {
    const Rubric after =
        with_items_merged(testing::example_draft(), Id<Item>("SA1"), Id<Item>("PF2"));
    CHECK(find_item(after, Id<Item>("SA1"))->provenance == Provenance{});
    CHECK(find_item(after, Id<Item>("SA1"))->kind == ItemKind::strongest);
}

TEST_CASE("a merged item is heard where one of the two was") {
    Rubric rubric = testing::example_draft();
    rubric.samples[0].ticks = {{Id<Item>("LF1"), false, "not told"}, {fix, true, "it is"}};
    rubric.samples[1].ticks = {{fix, true, "told"}};
    rubric.samples[2].ticks = {{Id<Item>("LF1"), true, "yes"}};
    const Rubric after = with_items_merged(rubric, Id<Item>("LF1"), fix);
    using Ticks = std::vector<KeyTick>;
    CHECK(after.samples[0].ticks == Ticks{{Id<Item>("LF1"), true, "not told; it is"}});
    CHECK(after.samples[1].ticks == Ticks{{Id<Item>("LF1"), true, "told"}});
    CHECK(after.samples[2].ticks == Ticks{{Id<Item>("LF1"), true, "yes"}});
}

TEST_CASE("signals of merged pitfalls are joined, a common one stands once") {
    Rubric rubric = testing::example_draft();
    Item& waits = rubric.items.back();
    waits.signal = rubric.items[4].signal;
    const Id<Item> first("PF1");
    CHECK(find_item(with_items_merged(rubric, first, waits.id), first)->signal ==
          "lack of ownership");
    waits.signal = "slowness";
    waits.signal_provenance.places = {{40, 1, "slowness"}};
    const Rubric both = with_items_merged(rubric, first, waits.id);
    CHECK(find_item(both, first)->signal == "lack of ownership; slowness");
    CHECK(find_item(both, first)->signal_provenance.places.size() == 1);
}

TEST_CASE("an item is not merged with itself") {
    CHECK_THROWS_AS((void)with_items_merged(testing::example_draft(), fix, fix), Error);
}
