#pragma once

#include <string>
#include <vector>

#include "core/rubric.h"

// Values that an author writes as text. Each throws Error (invalid_value) with a sentence for the
// author when the text is none.
namespace evenhand::internal {

/// 1 to 240.
[[nodiscard]] int minutes_in(const std::string& text);
/// Above 0.
[[nodiscard]] double weight_in(const std::string& text);
/// 0 to 999.
[[nodiscard]] int panel_in(const std::string& text);
/// Trimmed; empty ones are none.
[[nodiscard]] std::vector<std::string> tags_in(const std::string& text);
/// "9", "9 of 32" or nothing.
void read_number_in_set(const std::string& text, Rubric& rubric);

}  // namespace evenhand::internal
