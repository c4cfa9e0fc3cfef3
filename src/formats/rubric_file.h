#pragma once

#include <string>
#include <string_view>

#include "core/finding.h"
#include "core/rubric.h"

namespace evenhand::formats {

/// The rubric in its canonical form (docs/formats.md, "Rubric"): the same rubric gives the same
/// bytes, and read_rubric() gives it back when no id is used twice, each id named is there and each
/// criterion's anchors rise. Throws Error (invalid_value) when a text holds a character that XML
/// cannot hold; clean_text() of core/utf8.h takes them out.
[[nodiscard]] std::string rubric_bytes(const Rubric& rubric);

/// Reads a rubric strictly: an element, attribute or word that the format does not know is an
/// error, as is a reference to a part that there is not. Says nothing of fitness: that is
/// check()'s. `name` is what findings call the file; their locations are "name:line".
///
/// The hash is that of rubric_bytes(), so that layout and comments of a file do not count; a file
/// that is not in canonical form gets a hint ("rubric.not-canonical").
[[nodiscard]] Parsed<PinnedRubric> read_rubric(std::string_view bytes, const std::string& name);

}  // namespace evenhand::formats
