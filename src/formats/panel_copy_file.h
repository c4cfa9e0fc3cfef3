#pragma once

#include <string>
#include <string_view>

#include "core/finding.h"
#include "core/panel_copy.h"

namespace evenhand::formats {

/// A redacted panel as it was found under its seal.
struct SealedPanelCopy {
    PanelCopy copy;
    std::string sha256;  ///< The seal: 64 lower-case hex digits.

    friend bool operator==(const SealedPanelCopy&, const SealedPanelCopy&) = default;
};

/// A redacted panel in its canonical form (docs/formats.md, "Redacted panel"), under a seal of its
/// own. Throws Error (invalid_value) when a text holds a character that XML cannot hold.
[[nodiscard]] std::string panel_copy_bytes(const PanelCopy& copy);

/// Reads one as strictly as read_scorecard() reads a card; also that every vote is a member's
/// ("copy.member"), its seal ("copy.seal-broken") and its form ("copy.not-canonical"). `name` is
/// what findings call the file.
[[nodiscard]] Parsed<SealedPanelCopy> read_panel_copy(std::string_view bytes,
                                                      const std::string& name);

}  // namespace evenhand::formats
