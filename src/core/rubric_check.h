#pragma once

#include <string_view>

#include "core/finding.h"
#include "core/rubric.h"

namespace evenhand {

/// Everything that a rubric's author should mend or know, in the order of the rubric; the codes are
/// in docs/formats.md. A rubric with a finding of Severity::error is not used in an interview. What
/// a draft only lacks yet is a hint.
[[nodiscard]] Findings check(const Rubric& rubric);

/// Whether the text may be the id of a part: letters, digits, ".", "-" and "_", a letter or digit
/// first, at most 64.
[[nodiscard]] bool is_part_id(std::string_view text) noexcept;

/// Whether the text may be the id of a rubric, which is also its file's name: lower-case letters,
/// digits and hyphens, no hyphen first, at most 64.
[[nodiscard]] bool is_rubric_id(std::string_view text) noexcept;

}  // namespace evenhand
