#include <algorithm>

#include "core/internal/edit_parts.h"
#include "core/rubric_edit.h"

namespace evenhand {

namespace {

constexpr auto what = "item";

/// Behind the last item of this kind or of one that the screen shows earlier.
auto end_of_kind(std::vector<Item>& items, ItemKind kind) {
    const auto last = std::find_if(
        items.rbegin(), items.rend(), [kind](const Item& item) { return item.kind <= kind; });
    return last.base();
}

auto place_of_kind(std::vector<Item>& items, ItemKind kind, const std::optional<Id<Item>>& before) {
    if (!before) {
        return end_of_kind(items, kind);
    }
    const auto place = std::ranges::find(items, *before, &Item::id);
    if (place == items.end() || place->kind != kind) {
        internal::refuse("There is no item '" + before->text() + "' of this kind to move it to.");
    }
    return place;
}

}  // namespace

Rubric with_new_item(Rubric rubric, ItemKind kind, const std::optional<Id<Criterion>>& criterion) {
    internal::must_know(rubric, criterion);
    const Id<Item> id(internal::next_id(rubric, internal::item_prefix(kind)));
    rubric.items.insert(end_of_kind(rubric.items, kind),
                        {id, kind, "", "", "", "", "", criterion, {}, {}});
    return rubric;
}

Rubric without_item(Rubric rubric, const Id<Item>& id) {
    const Id<Item> gone(id.text());
    internal::take_out(rubric.items, gone, what);
    for (SampleAnswer& sample : rubric.samples) {
        std::erase_if(sample.ticks, [&](const KeyTick& tick) { return tick.item == gone; });
    }
    return rubric;
}

Rubric with_item_moved(Rubric rubric,
                       const Id<Item>& id,
                       ItemKind kind,
                       const std::optional<Id<Item>>& before) {
    Item item = internal::part_in(rubric.items, id, what);
    if (before == item.id && item.kind == kind) {
        return rubric;
    }
    std::erase_if(rubric.items, [&](const Item& other) { return other.id == item.id; });
    item.kind = kind;
    rubric.items.insert(place_of_kind(rubric.items, kind, before), item);
    return rubric;
}

Rubric with_item_tied(Rubric rubric,
                      const Id<Item>& id,
                      const std::optional<Id<Criterion>>& criterion) {
    internal::must_know(rubric, criterion);
    internal::part_in(rubric.items, id, what).criterion = criterion;
    return rubric;
}

}  // namespace evenhand
