#pragma once

#include <cstddef>
#include <libxml/tree.h>
#include <string>
#include <string_view>

namespace evenhand::formats::internal {

// Elements of a web page that libxml2 has read. Names are in lower case.

[[nodiscard]] bool is_element(const xmlNode* node);
[[nodiscard]] bool is_text(const xmlNode* node);

/// What a text says; empty for anything else.
[[nodiscard]] std::string_view content_of(const xmlNode* node);

/// Empty for what is no element.
[[nodiscard]] std::string_view name_of(const xmlNode* node);

/// The value of an attribute; empty when it is missing.
[[nodiscard]] std::string attribute_of(const xmlNode* node, const char* name);

/// 1 to 6 for a heading, else 0.
[[nodiscard]] std::size_t heading_level(const xmlNode* node);

/// Whether the element makes lines of its own by its name: a paragraph, a list, a heading.
[[nodiscard]] bool is_block(const xmlNode* node);

/// Whether nobody reads the element, whatever it holds: scripts, navigation, fields, what is
/// hidden.
[[nodiscard]] bool is_never_read(const xmlNode* node);

/// Whether nobody reads the element because of what it is: scripts, navigation, fields.
[[nodiscard]] bool is_unread_kind(const xmlNode* node);

/// Whether the element is hidden by its attributes or style.
[[nodiscard]] bool is_hidden(const xmlNode* node);

/// Whether the element is hidden from screen readers alone.
[[nodiscard]] bool is_aria_hidden(const xmlNode* node);

}  // namespace evenhand::formats::internal
