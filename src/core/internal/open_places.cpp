#include <algorithm>

#include "core/rubric_place.h"

namespace evenhand {

namespace {

using Places = std::vector<RubricPlace>;

void append(Places& places, const Places& more) {
    places.insert(places.end(), more.begin(), more.end());
}

/// All that can be open, in the order of the review.
Places review_places(const Rubric& rubric) {
    Places places(1);
    places.front().field = RubricField::question;
    append(places, places_of(rubric, RubricPart::criterion));
    Places items = places_of(rubric, RubricPart::item);
    std::ranges::stable_sort(items, {}, [&](const RubricPlace& place) {
        return find_item(rubric, Id<Item>(place.id))->kind;
    });
    append(places, items);
    for (const Criterion& criterion : rubric.criteria) {
        append(places, places_of(rubric, RubricPart::anchor, criterion.id.text()));
    }
    append(places, places_of(rubric, RubricPart::probe));
    append(places, places_of(rubric, RubricPart::coverage));
    for (const RubricPlace& sample : places_of(rubric, RubricPart::sample)) {
        places.push_back(sample);
        append(places, places_of(rubric, RubricPart::key, sample.id));
    }
    return places;
}

bool is_open(const Rubric& rubric, const RubricPlace& place) {
    const Provenance* const provenance = provenance_at(rubric, place);
    return provenance != nullptr && provenance->open;
}

/// The place at which a part is open, or nothing when it is not.
std::optional<RubricPlace> open_at(const Rubric& rubric, RubricPlace place) {
    if (!is_open(rubric, place) && place.part == RubricPart::item) {
        place.field = RubricField::signal;
    }
    return is_open(rubric, place) ? std::optional(place) : std::nullopt;
}

/// The part of the review that a place belongs to.
RubricPlace reviewed(RubricPlace place) {
    place.index = 0;
    if (place.part == RubricPart::tick) {
        place.part = RubricPart::sample;
        place.of.clear();
    }
    if (place.part != RubricPart::rubric) {
        place.field = RubricField::none;
    }
    return place;
}

}  // namespace

std::vector<RubricPlace> open_places(const Rubric& rubric) {
    Places open;
    for (const RubricPlace& place : review_places(rubric)) {
        if (const auto found = open_at(rubric, place)) {
            open.push_back(*found);
        }
    }
    return open;
}

std::optional<RubricPlace> next_open_place(const Rubric& rubric, const RubricPlace& place) {
    Places places = review_places(rubric);
    const auto here = std::ranges::find(places, reviewed(place));
    if (here != places.end()) {
        std::rotate(places.begin(), here + 1, places.end());
    }
    for (const RubricPlace& next : places) {
        auto found = open_at(rubric, next);
        if (found) {
            return found;
        }
    }
    return std::nullopt;
}

}  // namespace evenhand
