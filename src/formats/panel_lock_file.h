#pragma once

#include <string>
#include <string_view>

#include "core/finding.h"
#include "core/panel_pin.h"
#include "core/timestamp.h"

namespace evenhand::formats {

/// What shows how a panel was agreed on, and when: signed by its chair.
struct PanelLock {
    PanelPin panel;
    int revision = 1;
    Timestamp at;
    std::string by;              ///< The chair's public key: Ed25519, 64 lower-case hex digits.
    std::string signature = {};  ///< Of lock_text(): 128 lower-case hex digits.

    friend bool operator==(const PanelLock&, const PanelLock&) = default;
};

/// What the chair signs (docs/formats.md, "Panel folder").
[[nodiscard]] std::string lock_text(const PanelLock& lock);

/// The text with the signature below.
[[nodiscard]] std::string lock_bytes(const PanelLock& lock);

/// Reads a lock strictly ("lock.foreign", "lock.newer", "lock.torn", "lock.line"). Whether the
/// signature holds is for who has the key. `name` is what findings call the file.
[[nodiscard]] Parsed<PanelLock> read_lock(std::string_view bytes, const std::string& name);

}  // namespace evenhand::formats
