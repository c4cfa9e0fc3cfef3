#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::formats::internal {

/// How many lines at the beginning of a page are its front matter ("---", "key: value" ..., "---");
/// 0 when it has none.
[[nodiscard]] std::size_t front_matter_size(const std::vector<std::string_view>& lines);

/// A line of front matter as a page would have it: "tags: a, b" for `tags: ["a", "b"]`; empty for
/// what says nothing of the question.
[[nodiscard]] std::string front_matter_line(std::string_view line);

}  // namespace evenhand::formats::internal
