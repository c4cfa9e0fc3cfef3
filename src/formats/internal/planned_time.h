#pragma once

#include <pugixml.hpp>

#include "core/kit_plan.h"
#include "formats/internal/xml_grammar.h"

namespace evenhand::formats::internal {

// Planned minutes, as every document of ours writes them.

/// Of one question, and of what stands around the questions.
constexpr int most_minutes = 240;

[[nodiscard]] ValueRule planned_minutes_rule();

/// An element that may be missing and holds nothing but its minutes: <opening minutes="5" />.
[[nodiscard]] ElementRule minutes_element(const char* name, int most = most_minutes);

/// 0 when the parent has no such element.
[[nodiscard]] int minutes_of(const XmlElement& parent, const char* name);
[[nodiscard]] InterviewMargins margins_of(const XmlElement& parent);

/// Adds nothing for 0 minutes.
void add_minutes(pugi::xml_node parent, const char* name, int minutes);

/// Leaves the attribute "minutes" out for 0.
void set_minutes(pugi::xml_node element, int minutes);

}  // namespace evenhand::formats::internal
