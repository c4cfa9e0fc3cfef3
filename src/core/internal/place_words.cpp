#include "core/internal/place_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace evenhand::internal {

namespace {

using FieldWords = std::pair<RubricField, std::string_view>;

constexpr std::array<FieldWords, 34> field_words = {{
    {RubricField::title, "title"},
    {RubricField::number, "number"},
    {RubricField::category, "category"},
    {RubricField::level, "level"},
    {RubricField::tags, "tags"},
    {RubricField::competency, "competency"},
    {RubricField::question, "question"},
    {RubricField::construct, "construct"},
    {RubricField::job_link, "job link"},
    {RubricField::read_aloud, "read aloud"},
    {RubricField::minutes, "minutes"},
    {RubricField::scale, "scale"},
    {RubricField::page, "page"},
    {RubricField::text, "text"},
    {RubricField::handle, "handle"},
    {RubricField::dimension, "dimension"},
    {RubricField::terms, "terms"},
    {RubricField::weight, "weight"},
    {RubricField::weight_reason, "reason for the weight"},
    {RubricField::signal, "signal"},
    {RubricField::tick_when, "tick when"},
    {RubricField::not_when, "not when"},
    {RubricField::criterion, "criterion"},
    {RubricField::kind, "kind"},
    {RubricField::ask_when, "ask when"},
    {RubricField::element, "element"},
    {RubricField::probe, "probe"},
    {RubricField::speaker, "speaker"},
    {RubricField::answer, "answer"},
    {RubricField::panel, "panel"},
    {RubricField::score, "score"},
    {RubricField::reason, "reason"},
    {RubricField::not_neighbour, "why not the neighbour"},
    {RubricField::heard, "heard"},
}};

using ListWords = std::pair<RubricPart, std::string_view>;

constexpr std::array<ListWords, 5> lists = {{
    {RubricPart::criterion, "criteria"},
    {RubricPart::item, "items"},
    {RubricPart::probe, "probes"},
    {RubricPart::coverage, "coverage"},
    {RubricPart::sample, "samples"},
}};

}  // namespace

std::string_view words_for(RubricField field) {
    const auto* const found = std::ranges::find(field_words, field, &FieldWords::first);
    return found == field_words.end() ? "" : found->second;
}

std::optional<RubricField> field_named(std::string_view words) {
    const auto* const found = std::ranges::find(field_words, words, &FieldWords::second);
    return found == field_words.end() ? std::nullopt : std::optional(found->first);
}

std::string_view list_of(RubricPart part) {
    const auto* const found = std::ranges::find(lists, part, &ListWords::first);
    return found == lists.end() ? "" : found->second;
}

std::optional<RubricPart> list_named(std::string_view words) {
    const auto* const found = std::ranges::find(lists, words, &ListWords::second);
    return found == lists.end() ? std::nullopt : std::optional(found->first);
}

std::string_view words_for(ItemKind kind) {
    switch (kind) {
        case ItemKind::look_for:
            return "look-for";
        case ItemKind::bonus:
            return "bonus";
        case ItemKind::strongest:
            return "strongest answer";
        case ItemKind::pitfall:
            break;
    }
    return "pitfall";
}

std::string_view words_for(ProbeKind kind) {
    switch (kind) {
        case ProbeKind::criterion:
            return "criterion";
        case ProbeKind::coverage:
            return "coverage";
        case ProbeKind::general:
            return "general";
        case ProbeKind::fallback:
            break;
    }
    return "fallback";
}

RubricField main_field(RubricPart part) {
    switch (part) {
        case RubricPart::rubric:
        case RubricPart::criterion:
            return RubricField::title;
        case RubricPart::sample:
            return RubricField::answer;
        case RubricPart::key:
            return RubricField::score;
        case RubricPart::tick:
            return RubricField::heard;
        default:
            return RubricField::text;
    }
}

}  // namespace evenhand::internal
