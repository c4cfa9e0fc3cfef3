#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/rubric.h"
#include "core/rubric_place.h"

namespace evenhand::internal {

// The words that name the places of a rubric, for people and in findings.

/// "tick when", "job link"; empty for RubricField::none.
[[nodiscard]] std::string_view words_for(RubricField field);
[[nodiscard]] std::optional<RubricField> field_named(std::string_view words);

/// "criteria": the list of such parts in findings; empty for a kind that has no list of its own.
[[nodiscard]] std::string_view list_of(RubricPart part);
[[nodiscard]] std::optional<RubricPart> list_named(std::string_view words);

/// "look-for", "bonus", "strongest answer", "pitfall".
[[nodiscard]] std::string_view words_for(ItemKind kind);
/// "criterion", "coverage", "general", "fallback".
[[nodiscard]] std::string_view words_for(ProbeKind kind);

/// The field that a place means when it names none: the main words of the part.
[[nodiscard]] RubricField main_field(RubricPart part);

}  // namespace evenhand::internal
