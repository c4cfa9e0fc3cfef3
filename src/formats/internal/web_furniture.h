#pragma once

#include <string_view>

namespace evenhand::formats::internal {

/// Whether a line of a web page is nothing but a link.
enum class Linked { no, whole };

/// Whether a line of a web page leads elsewhere or speaks of the site: "Next question", "Log in",
/// "We use cookies", a link to another question. Links of a few words may be tags and are none.
[[nodiscard]] bool is_page_furniture(std::string_view text, Linked linked);

}  // namespace evenhand::formats::internal
