#include <algorithm>

#include "core/internal/edit_parts.h"
#include "core/rubric_edit.h"

namespace evenhand {

namespace {

constexpr auto what = "sample";

std::optional<Score> score_on(const Scale& scale, std::optional<int> level) {
    if (!level) {
        return std::nullopt;
    }
    const auto score = scale.score(*level);
    if (!score) {
        internal::refuse("The scale has no level " + std::to_string(*level) + ".");
    }
    return score;
}

/// Keys stand in the order of their criteria, the key of the whole answer first.
auto place_of_key(SampleAnswer& sample,
                  const Rubric& rubric,
                  const std::optional<Id<Criterion>>& criterion) {
    const auto rank = [&](const std::optional<Id<Criterion>>& of) {
        const auto found = std::ranges::find_if(
            rubric.criteria, [&](const Criterion& other) { return of == other.id; });
        return of ? found - rubric.criteria.begin() + 1 : 0;
    };
    return std::ranges::find_if(
        sample.keys, [&](const Key& key) { return rank(key.criterion) > rank(criterion); });
}

}  // namespace

Rubric with_new_sample(Rubric rubric) {
    rubric.samples.push_back(
        {Id<SampleAnswer>(internal::next_id(rubric, "S")), "", {}, 0, {}, {}, {}});
    return rubric;
}

Rubric without_sample(Rubric rubric, const Id<SampleAnswer>& id) {
    internal::take_out(rubric.samples, id, what);
    return rubric;
}

Rubric with_sample_moved(Rubric rubric, const Id<SampleAnswer>& id, int by) {
    internal::move_part(rubric.samples, id, by, what);
    return rubric;
}

Rubric with_key(Rubric rubric,
                const Id<SampleAnswer>& sample,
                const std::optional<Id<Criterion>>& criterion,
                std::optional<int> level) {
    internal::must_know(rubric, criterion);
    const auto score = score_on(rubric.scale, level);
    SampleAnswer& answer = internal::part_in(rubric.samples, sample, what);
    Key* const key = internal::find_in(answer.keys, criterion, &Key::criterion);
    if (key == nullptr) {
        answer.keys.insert(place_of_key(answer, rubric, criterion), {criterion, score, "", "", {}});
    } else {
        key->score = score;
        key->provenance.open = false;
    }
    return rubric;
}

Rubric without_key(Rubric rubric,
                   const Id<SampleAnswer>& sample,
                   const std::optional<Id<Criterion>>& criterion) {
    SampleAnswer& answer = internal::part_in(rubric.samples, sample, what);
    const auto gone =
        std::erase_if(answer.keys, [&](const Key& key) { return key.criterion == criterion; });
    if (gone == 0) {
        internal::refuse("The sample has no such key.");
    }
    return rubric;
}

Rubric with_tick(Rubric rubric, const Id<SampleAnswer>& sample, const Id<Item>& item, bool heard) {
    (void)internal::part_in(rubric.items, item, "item");
    SampleAnswer& answer = internal::part_in(rubric.samples, sample, what);
    KeyTick* const tick = internal::find_in(answer.ticks, item, &KeyTick::item);
    if (tick == nullptr) {
        answer.ticks.push_back({item, heard, ""});
    } else {
        tick->heard = heard;
    }
    return rubric;
}

}  // namespace evenhand
