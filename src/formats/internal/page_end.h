#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/question_page.h"

namespace evenhand::formats::internal {

/// Whether the last of a section's lines ends in the middle of a sentence, as where a page was cut
/// off. Lines of a section that has no full stops at all are not cut off, nor are short items.
[[nodiscard]] bool is_cut_off(const std::vector<PageLine>& lines);

/// "… and the structural chan": the end of a text, for people.
[[nodiscard]] std::string last_words(std::string_view text);

/// Whether a line says what interviewers want to hear or not: "Interviewers want ...", "Avoid:
/// ...", "What signals junior thinking: ...".
[[nodiscard]] bool is_remark_for_interviewers(std::string_view text);

}  // namespace evenhand::formats::internal
