#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "core/panel_pin.h"
#include "core/people.h"
#include "core/timestamp.h"

namespace evenhand::formats {

/// That a debrief began: about which panel, with whom. Signed by the panel's chair.
struct DebriefStart {
    PanelPin panel;
    std::string by;  ///< The chair's public key: Ed25519, 64 lower-case hex digits.
    Timestamp at;
    int reading_minutes = 10;
    std::vector<Rater> members;  ///< Who votes, in this order. No id has a blank.
    std::string signature = {};  ///< Of debrief_start_text(): 128 lower-case hex digits.

    friend bool operator==(const DebriefStart&, const DebriefStart&) = default;
};

/// What the chair signs (docs/formats.md, "Debrief folder").
[[nodiscard]] std::string debrief_start_text(const DebriefStart& start);

/// The text with the signature below.
[[nodiscard]] std::string debrief_start_bytes(const DebriefStart& start);

/// Reads it strictly ("start.foreign", "start.newer", "start.torn", "start.line"). Whether the
/// signature holds is for who has the key. `name` is what findings call the file.
[[nodiscard]] Parsed<DebriefStart> read_debrief_start(std::string_view bytes,
                                                      const std::string& name);

}  // namespace evenhand::formats
