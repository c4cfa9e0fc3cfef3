#include <algorithm>
#include <iterator>

#include "core/internal/clause_cut.h"
#include "core/internal/edit_parts.h"
#include "core/rubric_edit.h"
#include "core/utf8.h"
#include "core/words.h"

namespace evenhand {

namespace {

constexpr auto what = "item";

bool is_in_quotes(const std::string& text, const Provenance& provenance) {
    return std::ranges::any_of(provenance.places, [&](const SourcePlace& place) {
        return place.quote.find(text) != std::string::npos;
    });
}

/// Where one half of an item comes from.
Provenance half_of(const Provenance& whole, const std::string& text) {
    Provenance half = internal::reworded(whole);
    if (whole.origin == Origin::stated && is_in_quotes(text, whole)) {
        half.origin = Origin::stated;
    }
    return half;
}

void must_be_between_characters(const std::string& text, std::size_t at) {
    if (at > text.size() || !is_utf8(std::string_view(text).substr(0, at))) {
        internal::refuse("The cut must be between two characters of the item.");
    }
}

std::string joined(const std::string& first, const std::string& second) {
    const bool needs_mark = !first.empty() && !second.empty();
    return first + (needs_mark ? "; " : "") + second;
}

std::string joined_acts(const std::string& first, const std::string& second) {
    const std::string_view beginning = internal::shared_beginning(first);
    const bool is_shared = !beginning.empty() && second.starts_with(beginning);
    return joined(first, is_shared ? second.substr(beginning.size()) : second);
}

Provenance joined(const Provenance& first, const Provenance& second) {
    Provenance both{first.origin == second.origin ? first.origin : Origin::derived,
                    first.places,
                    first.basis == second.basis ? first.basis : joined(first.basis, second.basis),
                    false};
    std::ranges::copy_if(second.places, std::back_inserter(both.places), [&](const auto& place) {
        return std::ranges::find(first.places, place) == first.places.end();
    });
    return internal::reworded(both);
}

/// A signal that only one of two items has comes from where that one's does.
Provenance joined_signals(const Item& first, const Item& second) {
    if (first.signal.empty() || second.signal.empty()) {
        return first.signal.empty() ? second.signal_provenance : first.signal_provenance;
    }
    return joined(first.signal_provenance, second.signal_provenance);
}

Item joined(const Item& first, const Item& second) {
    Item both = first;
    both.text = joined_acts(first.text, second.text);
    both.handle = first.handle.empty() ? second.handle : first.handle;
    both.signal =
        first.signal == second.signal ? first.signal : joined(first.signal, second.signal);
    both.tick_when = joined(first.tick_when, second.tick_when);
    both.not_when = joined(first.not_when, second.not_when);
    both.criterion = first.criterion ? first.criterion : second.criterion;
    both.provenance = joined(first.provenance, second.provenance);
    both.signal_provenance = joined_signals(first, second);
    return both;
}

/// The second's tick goes into the first's.
void join_ticks(SampleAnswer& sample, const Id<Item>& first, const Id<Item>& second) {
    const KeyTick* const other = internal::find_in(sample.ticks, second, &KeyTick::item);
    if (other == nullptr) {
        return;
    }
    KeyTick* const tick = internal::find_in(sample.ticks, first, &KeyTick::item);
    if (tick == nullptr) {
        sample.ticks.push_back({first, other->heard, other->reason});
    } else {
        tick->heard = tick->heard || other->heard;
        tick->reason = joined(tick->reason, other->reason);
    }
}

}  // namespace

Rubric with_item_split(Rubric rubric, const Id<Item>& id, std::size_t at) {
    Item& item = internal::part_in(rubric.items, id, what);
    must_be_between_characters(item.text, at);
    const internal::ClauseCut cut = internal::cut_clause(item.text, at);
    if (cut.first.empty() || cut.second.empty()) {
        internal::refuse("There must be words before and behind the cut.");
    }
    Item second = item;
    second.id = Id<Item>(internal::next_id(rubric, internal::item_prefix(item.kind)));
    second.text = cut.second;
    second.handle = handle_of(cut.second);
    second.tick_when.clear();
    second.not_when.clear();
    second.provenance = half_of(item.provenance, cut.second);
    if (item.handle == handle_of(item.text)) {
        item.handle = handle_of(cut.first);
    }
    item.text = cut.first;
    item.provenance = half_of(item.provenance, cut.first);
    rubric.items.insert(rubric.items.begin() + (&item - rubric.items.data()) + 1, second);
    return rubric;
}

Rubric with_items_merged(Rubric rubric, const Id<Item>& first, const Id<Item>& second) {
    if (first == second) {
        internal::refuse("An item cannot be merged with itself.");
    }
    const Item other = internal::part_in(rubric.items, second, what);
    Item& item = internal::part_in(rubric.items, first, what);
    item = joined(item, other);
    for (SampleAnswer& sample : rubric.samples) {
        join_ticks(sample, item.id, other.id);
    }
    return without_item(std::move(rubric), other.id);
}

}  // namespace evenhand
