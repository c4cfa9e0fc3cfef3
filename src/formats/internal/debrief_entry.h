#pragma once

#include <optional>

#include <pugixml.hpp>

#include "core/debrief.h"
#include "formats/internal/xml_grammar.h"

namespace evenhand::formats::internal {

// One entry of a debrief: <entry at="…"> with what happened in it.

[[nodiscard]] ElementRule debrief_entry_rule(Count count);

/// Throws Error (invalid_value) for a text that XML cannot hold.
void add_debrief_entry(pugi::xml_node parent, const DebriefEntry& entry);

/// Nothing, and an error of the document ("debrief.entry", "debrief.focus"), when not exactly one
/// thing happened, or a note names half a criterion.
[[nodiscard]] std::optional<DebriefEntry> debrief_entry_of(const XmlElement& entry,
                                                           XmlDocument& document);

}  // namespace evenhand::formats::internal
