#pragma once

#include <string>

#include <pugixml.hpp>

#include "core/rubric.h"

namespace evenhand::formats::internal {

/// A document with the rubric in it, each part at the place that rubric_rule() gives it.
/// Throws Error (invalid_value) for a text that XML cannot hold.
[[nodiscard]] pugi::xml_document rubric_document(const Rubric& rubric);

/// The rubric as another document holds it: its canonical bytes without the XML declaration.
[[nodiscard]] std::string embedded_rubric(const Rubric& rubric);

}  // namespace evenhand::formats::internal
