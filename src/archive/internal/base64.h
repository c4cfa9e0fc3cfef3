#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace evenhand::archive::internal {

/// RFC 4648, section 4, with padding.
[[nodiscard]] std::string base64_of(std::string_view bytes);
/// Nothing when base64_of() would not give the text again.
[[nodiscard]] std::optional<std::string> bytes_of_base64(std::string_view text);

}  // namespace evenhand::archive::internal
