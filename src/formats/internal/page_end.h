#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/question_page.h"

namespace evenhand::formats::internal {

/// Whether the last of a section's lines ends in the middle of a sentence, as where a page was cut
/// off. Lines of a section that has no full stops at all are not cut off, nor are short items; an
/// item is where all others of the section and of `others`, the lines of other sections like it,
/// have their full stops.
[[nodiscard]] bool is_cut_off(const std::vector<PageLine>& lines,
                              const std::vector<PageLine>& others = {});

/// Whether a page's last line is the beginning of a heading that was cut off: "Common pit".
[[nodiscard]] bool is_cut_heading(const PageLine& line);

/// "… and the structural chan": the end of a text, for people.
[[nodiscard]] std::string last_words(std::string_view text);

/// Whether a line says what interviewers want to hear or not: "Interviewers want ...", "Avoid:
/// ...", "What signals junior thinking: ...".
[[nodiscard]] bool is_remark_for_interviewers(std::string_view text);

}  // namespace evenhand::formats::internal
