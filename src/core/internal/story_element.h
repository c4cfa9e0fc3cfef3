#pragma once

#include <string>
#include <string_view>

namespace evenhand::internal {

/// The part of a story that words such as "the immediate fix" belong to: "Action". Empty when no
/// word tells.
[[nodiscard]] std::string story_element(std::string_view text);

}  // namespace evenhand::internal
