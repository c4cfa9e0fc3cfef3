#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <type_traits>

#include "core/internal/find_in.h"
#include "core/rubric.h"
#include "core/rubric_place.h"

namespace evenhand::internal {

/// A key's or tick's criterion as a place writes it: empty for the answer as a whole.
[[nodiscard]] inline std::optional<Id<Criterion>> criterion_or_none(const std::string& id) {
    return id.empty() ? std::nullopt : std::optional(Id<Criterion>(id));
}

template <typename AnyRubric>
auto anchor_at(AnyRubric& rubric, const RubricPlace& place) {
    auto* criterion = find_in(rubric.criteria, Id<Criterion>(place.id), &Criterion::id);
    using Found = decltype(&criterion->anchors.front());
    if (criterion == nullptr) {
        return Found{nullptr};
    }
    return find_in(
        criterion->anchors, place.level, [](const Anchor& anchor) { return anchor.score.value(); });
}

template <typename AnyRubric>
auto sample_at(AnyRubric& rubric, const RubricPlace& place) {
    return find_in(rubric.samples, Id<SampleAnswer>(place.id), &SampleAnswer::id);
}

template <typename AnyRubric>
auto key_at(AnyRubric& rubric, const RubricPlace& place) {
    auto* sample = sample_at(rubric, place);
    using Found = decltype(&sample->keys.front());
    return sample == nullptr ? Found{nullptr}
                             : find_in(sample->keys, criterion_or_none(place.of), &Key::criterion);
}

template <typename AnyRubric>
auto tick_at(AnyRubric& rubric, const RubricPlace& place) {
    auto* sample = sample_at(rubric, place);
    using Found = decltype(&sample->ticks.front());
    return sample == nullptr ? Found{nullptr}
                             : find_in(sample->ticks, Id<Item>(place.of), &KeyTick::item);
}

/// Gives `visit` the part that the place names (a std::string& for a rater note), and gives what it
/// gives; a value-initialised result when there is no such part. The rubric may be const or not.
template <typename AnyRubric, typename Visit>
auto visit_part(AnyRubric& rubric, const RubricPlace& place, const Visit& visit) {
    using Result = decltype(visit(rubric));
    const auto seen = [&](auto* part) { return part == nullptr ? Result{} : visit(*part); };
    switch (place.part) {
        case RubricPart::criterion:
            return seen(find_in(rubric.criteria, Id<Criterion>(place.id), &Criterion::id));
        case RubricPart::anchor:
            return seen(anchor_at(rubric, place));
        case RubricPart::item:
            return seen(find_in(rubric.items, Id<Item>(place.id), &Item::id));
        case RubricPart::probe:
            return seen(find_in(rubric.probes, Id<Probe>(place.id), &Probe::id));
        case RubricPart::coverage:
            return seen(find_in(rubric.coverage, Id<CoverageItem>(place.id), &CoverageItem::id));
        case RubricPart::sample:
            return seen(sample_at(rubric, place));
        case RubricPart::key:
            return seen(key_at(rubric, place));
        case RubricPart::tick:
            return seen(tick_at(rubric, place));
        case RubricPart::note:
            return place.index < rubric.rater_notes.size() ? visit(rubric.rater_notes[place.index])
                                                           : Result{};
        case RubricPart::rubric:
            break;
    }
    return visit(rubric);
}

}  // namespace evenhand::internal
