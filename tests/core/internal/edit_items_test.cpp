#include <algorithm>

#include <doctest/doctest.h>

#include "core/edit_example.h"
#include "core/error.h"
#include "core/rubric_edit.h"

using namespace evenhand;

namespace {

std::string ids(const Rubric& rubric) {
    std::string words;
    for (const Item& item : rubric.items) {
        words += (words.empty() ? "" : " ") + item.id.text();
    }
    return words;
}

Rubric moved(const char* id, ItemKind kind, std::optional<Id<Item>> before = std::nullopt) {
    return with_item_moved(testing::example_draft(), Id<Item>(id), kind, before);
}

}  // namespace

TEST_CASE("a new item stands at the end of its kind") {
    const Rubric before = testing::example_draft();
    const Id<Criterion> owning("owning");
    CHECK(ids(before) == "LF1 LF2 LF3 SA1 PF1 PF2");
    const Rubric after = with_new_item(before, ItemKind::look_for, owning);
    CHECK(ids(after) == "LF1 LF2 LF4 LF3 SA1 PF1 PF2");
    CHECK(after.items[2].criterion == owning);
    CHECK(after.items[2].provenance == Provenance{});
    CHECK(ids(with_new_item(before, ItemKind::pitfall, {})) == "LF1 LF2 LF3 SA1 PF1 PF2 PF3");
    CHECK(ids(with_new_item(before, ItemKind::strongest, {})) == "LF1 LF2 LF3 SA1 SA2 PF1 PF2");
    Rubric empty = before;
    empty.items.clear();
    CHECK(ids(with_new_item(empty, ItemKind::bonus, {})) == "LF1");
    CHECK_THROWS_AS((void)with_new_item(before, ItemKind::bonus, Id<Criterion>("gone")), Error);
}

TEST_CASE("an item goes with its ticks") {
    const Rubric after = without_item(testing::example_draft(), Id<Item>("LF1"));
    CHECK(ids(after) == "LF2 LF3 SA1 PF1 PF2");
    for (const SampleAnswer& sample : after.samples) {
        CHECK(std::ranges::count(sample.ticks, Id<Item>("LF1"), &KeyTick::item) == 0);
        CHECK(sample.ticks.size() == 2);
    }
    CHECK_THROWS_AS((void)without_item(after, Id<Item>("LF1")), Error);
}

TEST_CASE("an id that stands in the rubric itself may be given") {
    Rubric rubric = testing::example_draft();
    const Id<Item>& first = rubric.items.front().id;
    CHECK(ids(without_item(std::move(rubric), first)) == "LF2 LF3 SA1 PF1 PF2");
}

TEST_CASE("an item moves before another, to another kind, or to the end of a kind") {
    CHECK(ids(moved("LF2", ItemKind::look_for, Id<Item>("LF1"))) == "LF2 LF1 LF3 SA1 PF1 PF2");
    CHECK(ids(moved("LF1", ItemKind::look_for)) == "LF2 LF1 LF3 SA1 PF1 PF2");
    CHECK(ids(moved("LF1", ItemKind::pitfall, Id<Item>("PF2"))) == "LF2 LF3 SA1 PF1 LF1 PF2");
    CHECK(ids(moved("PF2", ItemKind::look_for)) == "LF1 LF2 PF2 LF3 SA1 PF1");
    CHECK(ids(moved("LF1", ItemKind::look_for, Id<Item>("LF1"))) == "LF1 LF2 LF3 SA1 PF1 PF2");
    CHECK(moved("PF2", ItemKind::bonus).items[3].kind == ItemKind::bonus);
}

TEST_CASE("a pitfall that becomes a look-for keeps its signal") {
    const Rubric after = moved("PF1", ItemKind::look_for);
    CHECK(find_item(after, Id<Item>("PF1"))->signal == "lack of ownership");
    CHECK(with_item_moved(after, Id<Item>("PF1"), ItemKind::pitfall, Id<Item>("PF2")) ==
          testing::example_draft());
}

TEST_CASE("an item is moved before one of the same kind only") {
    CHECK_THROWS_AS((void)moved("LF1", ItemKind::look_for, Id<Item>("PF1")), Error);
    CHECK_THROWS_AS((void)moved("LF1", ItemKind::look_for, Id<Item>("LF9")), Error);
    CHECK_THROWS_AS((void)moved("LF9", ItemKind::look_for), Error);
}

TEST_CASE("an item is tied to a criterion and untied") {
    const Rubric before = testing::example_draft();
    const Id<Item> waits("PF2");
    const Id<Criterion> repair("repair");
    CHECK(find_item(with_item_tied(before, waits, repair), waits)->criterion == repair);
    CHECK_FALSE(find_item(with_item_tied(before, Id<Item>("LF1"), {}), Id<Item>("LF1"))->criterion);
    CHECK_THROWS_AS((void)with_item_tied(before, waits, Id<Criterion>("gone")), Error);
}
