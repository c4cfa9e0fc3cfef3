#include "workflow/review_steps.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "core/rubric_edit.h"
#include "core/utf8.h"
#include "workflow/review_view.h"

namespace evenhand::workflow {

namespace {

using Items = std::vector<Item>;

RubricPlace item_place(const Id<Item>& id) {
    RubricPlace place;
    place.part = RubricPart::item;
    place.id = id.text();
    place.field = RubricField::text;
    return place;
}

const Item* item_at(const RubricEditor& editor, const RubricPlace& place) {
    return place.part == RubricPart::item ? find_item(editor.rubric(), Id<Item>(place.id))
                                          : nullptr;
}

Items items_of(const Rubric& rubric, ItemKind kind) {
    Items items;
    std::ranges::copy_if(rubric.items, std::back_inserter(items), [&](const Item& item) {
        return item.kind == kind;
    });
    return items;
}

std::size_t index_of(const Items& items, const Id<Item>& id) {
    return static_cast<std::size_t>(std::ranges::find(items, id, &Item::id) - items.begin());
}

std::vector<ReviewView::Row> rows_of(const RubricEditor& editor) {
    std::vector<ReviewView::Row> rows;
    for (ReviewView::Group& group : review_view(editor).groups) {
        std::ranges::move(group.rows, std::back_inserter(rows));
    }
    return rows;
}

std::size_t row_of(const std::vector<ReviewView::Row>& rows, const RubricPlace& place) {
    const auto row = std::ranges::find_if(
        rows, [&](const ReviewView::Row& other) { return same_part(other.place, place); });
    return static_cast<std::size_t>(row - rows.begin());
}

/// The kind `by` further on the screen; nothing beyond its ends.
std::optional<ItemKind> kind_beside(ItemKind kind, int by) {
    const int wanted = static_cast<int>(kind) + by;
    const bool there = wanted >= static_cast<int>(ItemKind::look_for) &&
                       wanted <= static_cast<int>(ItemKind::pitfall);
    return there ? std::optional(static_cast<ItemKind>(wanted)) : std::nullopt;
}

void put(RubricEditor& editor,
         const Id<Item>& id,
         ItemKind kind,
         const std::optional<Id<Item>>& before) {
    editor.edit(
        [&](Rubric rubric) { return with_item_moved(std::move(rubric), id, kind, before); });
}

void move_item(RubricEditor& editor, const Item& item, int by) {
    const Items own = items_of(editor.rubric(), item.kind);
    const std::size_t here = index_of(own, item.id);
    if (by < 0 && here > 0) {
        put(editor, item.id, item.kind, own[here - 1].id);
    } else if (by > 0 && here + 1 < own.size()) {
        const bool last = here + 2 == own.size();
        put(editor, item.id, item.kind, last ? std::nullopt : std::optional(own[here + 2].id));
    } else if (const auto kind = kind_beside(item.kind, by)) {
        const Items next = items_of(editor.rubric(), *kind);
        const bool first = by > 0 && !next.empty();
        put(editor, item.id, *kind, first ? std::optional(next.front().id) : std::nullopt);
    }
}

/// The part of `parts` that `before` does not have: the one that an edit has made.
template <typename Part>
std::optional<std::string> new_id(const std::vector<Part>& before, const std::vector<Part>& after) {
    for (const Part& part : after) {
        if (std::ranges::find(before, part.id, &Part::id) == before.end()) {
            return part.id.text();
        }
    }
    return std::nullopt;
}

/// The whole rubric when nothing was made.
RubricPlace made(RubricPart part, const std::optional<std::string>& id, RubricField field) {
    if (!id) {
        return {};
    }
    RubricPlace place;
    place.part = part;
    place.id = *id;
    place.field = field;
    return place;
}

/// An item is accepted with what it signals.
Rubric accepted(Rubric rubric, const RubricPlace& place) {
    rubric = with_accepted(std::move(rubric), place);
    if (place.part != RubricPart::item) {
        return rubric;
    }
    RubricPlace signal = place;
    signal.field = RubricField::signal;
    return with_accepted(std::move(rubric), signal);
}

/// All that is open of the part is on the page in these words.
bool is_stated(const Rubric& rubric, const RubricPlace& place) {
    const auto fits = [](const Provenance& provenance) {
        return !provenance.open || provenance.origin == Origin::stated;
    };
    const Provenance* provenance = provenance_at(rubric, place);
    const Item* item =
        place.part == RubricPart::item ? find_item(rubric, Id<Item>(place.id)) : nullptr;
    return provenance != nullptr && fits(*provenance) &&
           (item == nullptr || fits(item->signal_provenance));
}

Rubric without(Rubric rubric, const RubricPlace& place) {
    switch (place.part) {
        case RubricPart::item:
            return without_item(std::move(rubric), Id<Item>(place.id));
        case RubricPart::coverage:
            return without_coverage(std::move(rubric), Id<CoverageItem>(place.id));
        case RubricPart::sample:
            return without_sample(std::move(rubric), Id<SampleAnswer>(place.id));
        default:
            return rubric;
    }
}

}  // namespace

RubricPlace accept_and_go_on(RubricEditor& editor, const RubricPlace& place) {
    if (is_open_part(editor.rubric(), place)) {
        editor.edit([&](Rubric rubric) { return accepted(std::move(rubric), place); });
    }
    return next_open_part(editor, place).value_or(place);
}

void accept_all_stated(RubricEditor& editor) {
    editor.edit([&](Rubric rubric) {
        for (const ReviewView::Row& row : rows_of(editor)) {
            if (row.open && is_stated(rubric, row.place)) {
                rubric = accepted(std::move(rubric), row.place);
            }
        }
        return rubric;
    });
}

std::optional<RubricPlace> next_open_part(const RubricEditor& editor, const RubricPlace& place) {
    std::vector<ReviewView::Row> rows = rows_of(editor);
    const std::size_t here = std::min(row_of(rows, place) + 1, rows.size());
    std::rotate(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(here), rows.end());
    const auto open = std::ranges::find(rows, true, &ReviewView::Row::open);
    return open != rows.end() ? std::optional(open->place) : editor.next_open(place);
}

RubricPlace move_by(RubricEditor& editor, const RubricPlace& place, int by) {
    if (const Item* item = item_at(editor, place); item != nullptr) {
        move_item(editor, Item(*item), by);
    } else if (place.part == RubricPart::coverage) {
        editor.edit([&](Rubric rubric) {
            return with_coverage_moved(std::move(rubric), Id<CoverageItem>(place.id), by);
        });
    }
    return place;
}

RubricPlace move_to_kind(RubricEditor& editor, const RubricPlace& place, int by) {
    const Item* item = item_at(editor, place);
    const auto kind = item == nullptr ? std::nullopt : kind_beside(item->kind, by);
    if (kind) {
        put(editor, Id<Item>(place.id), *kind, std::nullopt);
    }
    return place;
}

RubricPlace drop(RubricEditor& editor,
                 const RubricPlace& place,
                 ItemKind kind,
                 const std::optional<Id<Item>>& before) {
    const bool itself = before && before->text() == place.id;
    if (item_at(editor, place) != nullptr && !itself) {
        put(editor, Id<Item>(place.id), kind, before);
    }
    return place;
}

RubricPlace split(RubricEditor& editor, const RubricPlace& place, std::size_t characters) {
    const Item* item = item_at(editor, place);
    if (item == nullptr) {
        return place;
    }
    const Items before = editor.rubric().items;
    const std::size_t at = bytes_of(item->text, characters);
    editor.edit(
        [&](Rubric rubric) { return with_item_split(std::move(rubric), Id<Item>(place.id), at); });
    const auto id = new_id(before, editor.rubric().items);
    return id ? item_place(Id<Item>(*id)) : place;
}

RubricPlace join_next(RubricEditor& editor, const RubricPlace& place) {
    if (const Item* item = item_at(editor, place); item != nullptr) {
        const Items own = items_of(editor.rubric(), item->kind);
        const std::size_t next = index_of(own, item->id) + 1;
        if (next < own.size()) {
            editor.edit([&](Rubric rubric) {
                return with_items_merged(std::move(rubric), own[next - 1].id, own[next].id);
            });
        }
    }
    return place;
}

RubricPlace remove(RubricEditor& editor, const RubricPlace& place) {
    const std::vector<ReviewView::Row> before = rows_of(editor);
    const std::size_t here = row_of(before, place);
    editor.edit([&](Rubric rubric) { return without(std::move(rubric), place); });
    const std::vector<ReviewView::Row> after = rows_of(editor);
    if (after.size() == before.size() || after.empty()) {
        return place;
    }
    return after[std::min(here, after.size() - 1)].place;
}

RubricPlace add_like(RubricEditor& editor, const RubricPlace& place) {
    const Rubric before = editor.rubric();
    if (place.part == RubricPart::coverage) {
        editor.edit([](Rubric rubric) { return with_new_coverage(std::move(rubric)); });
        return made(
            place.part, new_id(before.coverage, editor.rubric().coverage), RubricField::text);
    }
    if (place.part == RubricPart::sample) {
        editor.edit([](Rubric rubric) { return with_new_sample(std::move(rubric)); });
        return made(
            place.part, new_id(before.samples, editor.rubric().samples), RubricField::answer);
    }
    const Item* item = item_at(editor, place);
    return add_item(editor, item == nullptr ? ItemKind::look_for : item->kind);
}

RubricPlace add_item(RubricEditor& editor, ItemKind kind) {
    const Items before = editor.rubric().items;
    const std::vector<Criterion>& criteria = editor.rubric().criteria;
    const auto only = criteria.size() == 1 ? std::optional(criteria.front().id) : std::nullopt;
    editor.edit([&](Rubric rubric) { return with_new_item(std::move(rubric), kind, only); });
    return made(RubricPart::item, new_id(before, editor.rubric().items), RubricField::text);
}

void tie(RubricEditor& editor, const RubricPlace& place, std::size_t criterion) {
    const std::vector<Criterion>& criteria = editor.rubric().criteria;
    if (item_at(editor, place) == nullptr || criterion > criteria.size()) {
        return;
    }
    const auto id = criterion == 0 ? std::nullopt : std::optional(criteria[criterion - 1].id);
    editor.edit(
        [&](Rubric rubric) { return with_item_tied(std::move(rubric), Id<Item>(place.id), id); });
}

}  // namespace evenhand::workflow
