#include "core/internal/find_in.h"
#include "core/rubric_place.h"

namespace evenhand {

namespace {

RubricPlace part_at(RubricPart part, const std::string& id) {
    RubricPlace place;
    place.part = part;
    place.id = id;
    return place;
}

template <typename Part>
std::vector<RubricPlace> places_in(RubricPart kind, const std::vector<Part>& parts) {
    std::vector<RubricPlace> places;
    places.reserve(parts.size());
    for (const Part& part : parts) {
        places.push_back(part_at(kind, part.id.text()));
    }
    return places;
}

std::vector<RubricPlace> anchor_places(const Rubric& rubric, const std::string& id) {
    std::vector<RubricPlace> places;
    if (find_criterion(rubric, Id<Criterion>(id)) == nullptr) {
        return places;
    }
    for (int level = rubric.scale.lowest(); level <= rubric.scale.highest(); ++level) {
        places.push_back(part_at(RubricPart::anchor, id));
        places.back().level = level;
    }
    return places;
}

std::vector<RubricPlace> key_places(const SampleAnswer& sample) {
    std::vector<RubricPlace> places;
    for (const Key& key : sample.keys) {
        places.push_back(part_at(RubricPart::key, sample.id.text()));
        places.back().of = key.criterion ? key.criterion->text() : "";
    }
    return places;
}

std::vector<RubricPlace> tick_places(const SampleAnswer& sample) {
    std::vector<RubricPlace> places;
    for (const KeyTick& tick : sample.ticks) {
        places.push_back(part_at(RubricPart::tick, sample.id.text()));
        places.back().of = tick.item.text();
    }
    return places;
}

std::vector<RubricPlace> note_places(const Rubric& rubric) {
    std::vector<RubricPlace> places(rubric.rater_notes.size(), part_at(RubricPart::note, ""));
    for (std::size_t i = 0; i < places.size(); ++i) {
        places[i].index = i;
    }
    return places;
}

/// Adds the places of the parts, and behind each those of the kinds that it holds.
void add(std::vector<RubricPlace>& places,
         const Rubric& rubric,
         RubricPart part,
         const std::vector<RubricPart>& held) {
    for (const RubricPlace& place : places_of(rubric, part)) {
        places.push_back(place);
        for (const RubricPart inner : held) {
            const std::vector<RubricPlace> more = places_of(rubric, inner, place.id);
            places.insert(places.end(), more.begin(), more.end());
        }
    }
}

}  // namespace

std::vector<RubricPlace> places_of(const Rubric& rubric, RubricPart part, const std::string& id) {
    const SampleAnswer* const sample =
        internal::find_in(rubric.samples, Id<SampleAnswer>(id), &SampleAnswer::id);
    switch (part) {
        case RubricPart::criterion:
            return places_in(part, rubric.criteria);
        case RubricPart::anchor:
            return anchor_places(rubric, id);
        case RubricPart::item:
            return places_in(part, rubric.items);
        case RubricPart::probe:
            return places_in(part, rubric.probes);
        case RubricPart::coverage:
            return places_in(part, rubric.coverage);
        case RubricPart::sample:
            return places_in(part, rubric.samples);
        case RubricPart::key:
            return sample == nullptr ? std::vector<RubricPlace>{} : key_places(*sample);
        case RubricPart::tick:
            return sample == nullptr ? std::vector<RubricPlace>{} : tick_places(*sample);
        case RubricPart::note:
            return note_places(rubric);
        case RubricPart::rubric:
            break;
    }
    return {};
}

std::vector<RubricPlace> all_places(const Rubric& rubric) {
    std::vector<RubricPlace> places;
    add(places, rubric, RubricPart::criterion, {RubricPart::anchor});
    add(places, rubric, RubricPart::item, {});
    add(places, rubric, RubricPart::probe, {});
    add(places, rubric, RubricPart::coverage, {});
    add(places, rubric, RubricPart::sample, {RubricPart::key, RubricPart::tick});
    add(places, rubric, RubricPart::note, {});
    return places;
}

}  // namespace evenhand
