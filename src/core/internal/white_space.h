#pragma once

namespace evenhand::internal {

/// A space, a tab or a line feed.
[[nodiscard]] constexpr bool is_white_space(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\n';
}

}  // namespace evenhand::internal
