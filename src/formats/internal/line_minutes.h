#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/question_page.h"

namespace evenhand::formats::internal {

/// Bytes of blanks and separators (":", ".", ")", dashes, "|", commas, middle dots) at the
/// beginning of a text.
[[nodiscard]] std::size_t separator_size(std::string_view text);

/// The line without blanks and separators at its end; a closing bracket stays.
[[nodiscard]] PageLine without_separator(const PageLine& line);

/// Takes "(10 minutes)" out of a line, 1 to 240; only from its end or beginning, so that a question
/// about ten minutes keeps them.
[[nodiscard]] std::optional<int> take_bracketed_minutes(PageLine& line);

/// Takes minutes in any form from the end of a heading: "Screening, 15 min".
[[nodiscard]] std::optional<int> take_minutes(PageLine& heading);

}  // namespace evenhand::formats::internal
