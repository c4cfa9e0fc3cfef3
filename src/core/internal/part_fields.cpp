#include "core/internal/part_fields.h"

#include "core/internal/part_words.h"
#include "core/internal/place_words.h"

namespace evenhand::internal {

namespace {

/// Whether the text is what a new part begins with, so that telling it says nothing.
bool is_usual(const RubricPlace& place, const std::string& text) {
    return text.empty() || (place.field == RubricField::weight && text == "1") ||
           (place.field == RubricField::panel && text == "0") ||
           (place.field == RubricField::kind && place.part == RubricPart::item);
}

}  // namespace

const std::vector<RubricField>& fields_of(RubricPart part) {
    using F = RubricField;
    using Fields = std::vector<F>;
    static const Fields rubric = {F::title,
                                  F::number,
                                  F::category,
                                  F::level,
                                  F::tags,
                                  F::competency,
                                  F::page,
                                  F::question,
                                  F::construct,
                                  F::job_link,
                                  F::read_aloud,
                                  F::minutes,
                                  F::scale};
    static const Fields criterion = {
        F::title, F::handle, F::dimension, F::terms, F::weight, F::weight_reason};
    static const Fields anchor = {F::text, F::handle};
    static const Fields item = {
        F::text, F::handle, F::kind, F::criterion, F::tick_when, F::not_when, F::signal};
    static const Fields probe = {F::text, F::kind, F::criterion, F::ask_when};
    static const Fields coverage = {F::element, F::text, F::probe};
    static const Fields sample = {F::speaker, F::answer, F::panel};
    static const Fields key = {F::score, F::reason, F::not_neighbour};
    static const Fields tick = {F::heard, F::reason};
    static const Fields note = {F::text};
    switch (part) {
        case RubricPart::rubric:
            return rubric;
        case RubricPart::criterion:
            return criterion;
        case RubricPart::anchor:
            return anchor;
        case RubricPart::item:
            return item;
        case RubricPart::probe:
            return probe;
        case RubricPart::coverage:
            return coverage;
        case RubricPart::sample:
            return sample;
        case RubricPart::key:
            return key;
        case RubricPart::tick:
            return tick;
        case RubricPart::note:
            break;
    }
    return note;
}

std::vector<RubricPart> held_by(RubricPart part) {
    switch (part) {
        case RubricPart::criterion:
            return {RubricPart::anchor};
        case RubricPart::sample:
            return {RubricPart::key, RubricPart::tick};
        default:
            return {};
    }
}

RubricPlace with_field(RubricPlace place, RubricField field) {
    place.field = field;
    return place;
}

std::string words_of_part(const Rubric& rubric, const RubricPlace& part) {
    std::string words = text_at(rubric, part);
    const auto add = [&](const std::string& name, const RubricPlace& place) {
        const std::string text = text_at(rubric, place);
        if (!is_usual(place, text)) {
            words += (words.empty() ? "" : "\n") + name + ": " + text;
        }
    };
    for (const RubricField field : fields_of(part.part)) {
        if (field != main_field(part.part)) {
            add(std::string(words_for(field)), with_field(part, field));
        }
    }
    for (const RubricPart held : held_by(part.part)) {
        for (const RubricPlace& inner : places_of(rubric, held, part.id)) {
            for (const RubricField field : fields_of(held)) {
                const RubricPlace place = with_field(inner, field);
                add(spoken_place(rubric, place), place);
            }
        }
    }
    return words;
}

}  // namespace evenhand::internal
