#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/rubric.h"
#include "core/rubric_place.h"

namespace evenhand::internal {

/// Which member of a part holds the text that a field names.
template <typename Part>
using TextMember = std::pair<RubricField, std::string Part::*>;

inline constexpr std::array<TextMember<Rubric>, 8> rubric_texts = {{
    {RubricField::title, &Rubric::title},
    {RubricField::category, &Rubric::category},
    {RubricField::level, &Rubric::level},
    {RubricField::competency, &Rubric::competency},
    {RubricField::question, &Rubric::question},
    {RubricField::construct, &Rubric::construct},
    {RubricField::job_link, &Rubric::job_link},
    {RubricField::read_aloud, &Rubric::read_aloud},
}};

inline constexpr std::array<TextMember<Criterion>, 5> criterion_texts = {{
    {RubricField::title, &Criterion::title},
    {RubricField::handle, &Criterion::handle},
    {RubricField::dimension, &Criterion::dimension},
    {RubricField::terms, &Criterion::terms},
    {RubricField::weight_reason, &Criterion::weight_reason},
}};

inline constexpr std::array<TextMember<Anchor>, 2> anchor_texts = {{
    {RubricField::text, &Anchor::text},
    {RubricField::handle, &Anchor::handle},
}};

inline constexpr std::array<TextMember<Item>, 5> item_texts = {{
    {RubricField::text, &Item::text},
    {RubricField::handle, &Item::handle},
    {RubricField::signal, &Item::signal},
    {RubricField::tick_when, &Item::tick_when},
    {RubricField::not_when, &Item::not_when},
}};

inline constexpr std::array<TextMember<Probe>, 2> probe_texts = {{
    {RubricField::text, &Probe::text},
    {RubricField::ask_when, &Probe::ask_when},
}};

inline constexpr std::array<TextMember<CoverageItem>, 2> coverage_texts = {{
    {RubricField::text, &CoverageItem::text},
    {RubricField::element, &CoverageItem::element},
}};

inline constexpr std::array<TextMember<SampleAnswer>, 1> sample_texts = {{
    {RubricField::speaker, &SampleAnswer::speaker},
}};

inline constexpr std::array<TextMember<Key>, 2> key_texts = {{
    {RubricField::reason, &Key::reason},
    {RubricField::not_neighbour, &Key::not_neighbour},
}};

inline constexpr std::array<TextMember<KeyTick>, 1> tick_texts = {{
    {RubricField::reason, &KeyTick::reason},
}};

inline constexpr const auto& texts_of(const Rubric& /*part*/) {
    return rubric_texts;
}
inline constexpr const auto& texts_of(const Criterion& /*part*/) {
    return criterion_texts;
}
inline constexpr const auto& texts_of(const Anchor& /*part*/) {
    return anchor_texts;
}
inline constexpr const auto& texts_of(const Item& /*part*/) {
    return item_texts;
}
inline constexpr const auto& texts_of(const Probe& /*part*/) {
    return probe_texts;
}
inline constexpr const auto& texts_of(const CoverageItem& /*part*/) {
    return coverage_texts;
}
inline constexpr const auto& texts_of(const SampleAnswer& /*part*/) {
    return sample_texts;
}
inline constexpr const auto& texts_of(const Key& /*part*/) {
    return key_texts;
}
inline constexpr const auto& texts_of(const KeyTick& /*part*/) {
    return tick_texts;
}

/// The text that the field names, or null when it is none of the part's plain texts. The part may
/// be const or not.
template <typename Part>
auto* text_member(Part& part, RubricField field) {
    const auto& texts = texts_of(part);
    const auto* const found =
        std::ranges::find(texts, field, [](const auto& entry) { return entry.first; });
    using Found = decltype(&(part.*(texts.front().second)));
    return found == texts.end() ? Found{nullptr} : &(part.*(found->second));
}

}  // namespace evenhand::internal
