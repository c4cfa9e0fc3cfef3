#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/debrief.h"
#include "core/finding.h"
#include "core/panel_pin.h"

namespace evenhand::formats {

/// What shows that an opened vote is the one that was cast.
struct VoteSalt {
    int number = 1;    ///< Of this member's votes in this round.
    std::string salt;  ///< 64 lower-case hex digits.

    friend bool operator==(const VoteSalt&, const VoteSalt&) = default;
};

/// One entry of a debrief as it lies in the panel's folder.
struct DebriefEntryFile {
    PanelPin panel;
    int number = 1;  ///< Its place among the entries.
    DebriefEntry entry;
    std::vector<VoteSalt> salts = {};  ///< Of opened votes, one for each in their order; else none.
    std::string signature = {};        ///< Of opened votes, by the chair's key; else empty.

    friend bool operator==(const DebriefEntryFile&, const DebriefEntryFile&) = default;
};

/// What the chair signs of opened votes: the file without its signature. Throws Error as below.
[[nodiscard]] std::string debrief_entry_text(const DebriefEntryFile& file);

/// The file (docs/formats.md, "Debrief folder"). Throws Error (invalid_value) when a text holds a
/// character that XML cannot hold.
[[nodiscard]] std::string debrief_entry_bytes(const DebriefEntryFile& file);

/// Reads it strictly: also "debrief.entry", "debrief.focus", "debrief.salts",
/// "debrief.signature" (of opened votes missing, or of something else), and
/// "debrief.not-canonical". `name` is what findings call the file.
[[nodiscard]] Parsed<DebriefEntryFile> read_debrief_entry(std::string_view bytes,
                                                          const std::string& name);

}  // namespace evenhand::formats
