#include "core/rubric_place.h"

#include <algorithm>
#include <utility>

#include "core/internal/part_access.h"
#include "core/internal/part_provenance.h"
#include "core/internal/part_words.h"
#include "core/internal/place_words.h"
#include "core/number_text.h"

namespace evenhand {

namespace {

using internal::field_named;
using internal::words_for;

/// One step of a location: "item 'LF1'" has a name, "tick when" has none.
struct Step {
    std::string_view words;
    std::string_view name;
};

Step step_of(std::string_view text) {
    const std::size_t quote = text.find(" '");
    if (quote == std::string_view::npos || !text.ends_with('\'') || text.size() < quote + 3) {
        return {text, {}};
    }
    return {text.substr(0, quote), text.substr(quote + 2, text.size() - quote - 3)};
}

std::vector<Step> steps_of(std::string_view location) {
    std::vector<Step> steps;
    for (std::size_t at = 0; at <= location.size();) {
        const std::size_t end = std::min(location.find(", ", at), location.size());
        steps.push_back(step_of(location.substr(at, end - at)));
        at = end + 2;
    }
    return steps;
}

/// The location without the id of the rubric that lint_set() puts before it.
std::string_view behind_rubric(std::string_view location) {
    constexpr std::string_view colon = ": ";
    const std::size_t end = location.find(colon);
    const bool has_id = end < location.find('\'');
    return has_id ? location.substr(end + colon.size()) : location;
}

/// The number behind the words, such as 3 in "level 3".
std::optional<int> number_behind(std::string_view text, std::string_view words) {
    return text.starts_with(words) ? to_int(text.substr(words.size())) : std::nullopt;
}

constexpr std::string_view before_level = "level ";
constexpr std::string_view before_note = "rater note ";
constexpr std::string_view whole_answer = "whole answer";

std::optional<RubricPart> part_named(std::string_view words) {
    if (words == "criterion") {
        return RubricPart::criterion;
    }
    if (words == "item") {
        return RubricPart::item;
    }
    if (words == "probe") {
        return RubricPart::probe;
    }
    if (words == "coverage") {
        return RubricPart::coverage;
    }
    return words == "sample" ? std::optional(RubricPart::sample) : std::nullopt;
}

RubricPlace first_place(const Step& step) {
    RubricPlace place;
    if (const auto part = part_named(step.words); part && !step.name.empty()) {
        place.part = *part;
        place.id = step.name;
    } else if (const auto note = number_behind(step.words, before_note); note && *note > 0) {
        place.part = RubricPart::note;
        place.index = static_cast<std::size_t>(*note - 1);
    } else if (const auto list = internal::list_named(step.words)) {
        place.part = *list;
    } else {
        place.field = field_named(step.words).value_or(RubricField::none);
    }
    return place;
}

/// The place in the one before it that the step names.
void step_into(RubricPlace& place, const Step& step) {
    const auto level = number_behind(step.words, before_level);
    if (place.part == RubricPart::criterion && level) {
        place.part = RubricPart::anchor;
        place.level = *level;
    } else if (place.part == RubricPart::sample && step.words == whole_answer) {
        place.part = RubricPart::key;
    } else if (place.part == RubricPart::sample && !step.name.empty()) {
        place.part = step.words == "item" ? RubricPart::tick : RubricPart::key;
        place.of = step.name;
    } else {
        place.field = field_named(step.words).value_or(RubricField::none);
    }
}

std::string named(const char* words, const std::string& id) {
    return std::string(words) + " '" + id + "'";
}

bool is_list(const RubricPlace& place) {
    return place.id.empty() && !internal::list_of(place.part).empty();
}

std::string location_of_part(const RubricPlace& place) {
    if (is_list(place)) {
        return std::string(internal::list_of(place.part));
    }
    switch (place.part) {
        case RubricPart::criterion:
            return named("criterion", place.id);
        case RubricPart::anchor:
            return named("criterion", place.id) + ", " + std::string(before_level) +
                   std::to_string(place.level);
        case RubricPart::item:
            return named("item", place.id);
        case RubricPart::probe:
            return named("probe", place.id);
        case RubricPart::coverage:
            return named("coverage", place.id);
        case RubricPart::sample:
            return named("sample", place.id);
        case RubricPart::key:
            return named("sample", place.id) + ", " +
                   (place.of.empty() ? std::string(whole_answer) : named("criterion", place.of));
        case RubricPart::tick:
            return named("sample", place.id) + ", " + named("item", place.of);
        case RubricPart::note:
            return std::string(before_note) + std::to_string(place.index + 1);
        case RubricPart::rubric:
            break;
    }
    return "";
}

}  // namespace

RubricPlace place_in_rubric(std::string_view location) {
    const std::vector<Step> steps = steps_of(behind_rubric(location));
    RubricPlace place = first_place(steps.front());
    for (std::size_t i = 1; i < steps.size(); ++i) {
        step_into(place, steps[i]);
    }
    return place;
}

std::string location_of(const RubricPlace& place) {
    std::string location = location_of_part(place);
    const std::string_view field = words_for(place.field);
    location += location.empty() || field.empty() ? "" : ", ";
    location += field;
    return location;
}

std::string text_at(const Rubric& rubric, const RubricPlace& place) {
    if (internal::is_scale_label(place)) {
        const auto score = rubric.scale.score(place.level);
        return score ? rubric.scale.label(*score) : "";
    }
    return internal::text_at(rubric, place, internal::Choices::in_words);
}

const Provenance* provenance_at(const Rubric& rubric, const RubricPlace& place) {
    return internal::visit_part(rubric, place, internal::ProvenanceOf(place.field));
}

bool is_there(const Rubric& rubric, const RubricPlace& place) {
    if (place.part == RubricPart::anchor) {
        return find_criterion(rubric, Id<Criterion>(place.id)) != nullptr &&
               rubric.scale.score(place.level).has_value();
    }
    return is_list(place) ||
           internal::visit_part(rubric, place, [](const auto& /*part*/) { return true; });
}

}  // namespace evenhand
