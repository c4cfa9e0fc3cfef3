#pragma once

#include <optional>

#include <pugixml.hpp>

#include "core/panel_pin.h"
#include "formats/internal/xml_grammar.h"

namespace evenhand::formats::internal {

// The panel that an invitation or a card is for: <panel id="p-014" sha256="…" />.

/// An element that may be missing.
[[nodiscard]] ElementRule panel_rule();

/// What the element in `parent` says; nothing when there is none.
[[nodiscard]] std::optional<PanelPin> panel_of(const XmlElement& parent);

pugi::xml_node add_panel(pugi::xml_node parent, const PanelPin& panel);

}  // namespace evenhand::formats::internal
