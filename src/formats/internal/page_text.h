#pragma once

#include <string>
#include <string_view>

#include "core/finding.h"

namespace evenhand::formats::internal {

/// The text of a file that may be a question page: UTF-8 without byte order mark. No value, and one
/// error, when the bytes are no such text. Borrows from `bytes`.
[[nodiscard]] Parsed<std::string_view> decode_page(std::string_view bytes,
                                                   const std::string& source_name);

}  // namespace evenhand::formats::internal
