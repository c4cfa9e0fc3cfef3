#pragma once

#include <string>
#include <string_view>

#include "core/finding.h"

namespace evenhand::formats::internal {

/// Why a text in which no question page was found is none: HTML, XML, data, program source, or
/// anything else.
[[nodiscard]] Finding why_foreign(std::string_view text, const std::string& source_name);

/// Whether a text begins as HTML or XML does.
[[nodiscard]] bool is_markup(std::string_view text);

}  // namespace evenhand::formats::internal
