#pragma once

#include <string>
#include <string_view>

#include "core/finding.h"
#include "core/panel.h"

namespace evenhand::formats {

/// How the name of a panel's file ends.
inline constexpr std::string_view panel_ending = ".panel.xml";

/// The panel in its canonical form (docs/formats.md, "Panel"). Throws Error (invalid_value) when a
/// text holds a character that XML cannot hold.
[[nodiscard]] std::string panel_bytes(const Panel& panel);

/// What a panel is locked by: the SHA-256 of panel_bytes(), 64 lower-case hex digits.
[[nodiscard]] std::string panel_hash(const Panel& panel);

/// Reads a panel as strictly as read_rubric() reads a rubric. Says nothing of fitness: that is
/// check_panel()'s. `name` is what findings call the file.
[[nodiscard]] Parsed<Panel> read_panel(std::string_view bytes, const std::string& name);

}  // namespace evenhand::formats
