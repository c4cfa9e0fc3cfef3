#pragma once

#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace evenhand::formats::internal {

// The canonical form of our documents: UTF-8 without a byte order mark, LF, two blanks of indent,
// empty texts left out. docs/formats.md states it for other programs.

/// A document with nothing but its XML declaration and its root element in `name_space`.
[[nodiscard]] pugi::xml_document new_document(const char* root, const std::string& name_space);

/// Each function throws Error (invalid_value) for a text that XML cannot hold: one that is no UTF-8
/// or has a control character other than tab, line feed and carriage return.
void set(pugi::xml_node element, const char* attribute, std::string_view text);
void set(pugi::xml_node element, const char* attribute, int number);

/// Leaves the attribute out when the text is empty.
void set_unless_empty(pugi::xml_node element, const char* attribute, std::string_view text);

/// Adds a child with this text, also when it is empty.
pugi::xml_node add_text(pugi::xml_node parent, const char* name, std::string_view text);

/// Adds nothing when the text is empty.
void add_unless_empty(pugi::xml_node parent, const char* name, std::string_view text);

[[nodiscard]] std::string canonical_bytes(const pugi::xml_document& document);

}  // namespace evenhand::formats::internal
