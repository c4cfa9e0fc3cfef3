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
    std::string signature = {};        ///< By the chair's key, of is_chairs() alone; else empty.
    /// The SHA-256 of the file before it, of the first entry that of the debrief's beginning: 64
    /// lower-case hex digits. Empty: none is named, as entries had none once.
    std::string after = {};

    friend bool operator==(const DebriefEntryFile&, const DebriefEntryFile&) = default;
};

/// Whether this leads the debrief into its next step, which is the chair's alone: the end of the
/// reading, opened votes, the end of the discussion. Its entry is signed.
[[nodiscard]] bool is_chairs(const DebriefChange& change);

/// What the chair signs: the file without its signature. Throws Error as below.
[[nodiscard]] std::string debrief_entry_text(const DebriefEntryFile& file);

/// The file (docs/formats.md, "Debrief folder"). Throws Error (invalid_value) when a text holds a
/// character that XML cannot hold.
[[nodiscard]] std::string debrief_entry_bytes(const DebriefEntryFile& file);

/// Reads it strictly: also "debrief.entry", "debrief.focus", "debrief.salts",
/// "debrief.signature" (missing where is_chairs(), or of something else), and
/// "debrief.not-canonical". `name` is what findings call the file.
[[nodiscard]] Parsed<DebriefEntryFile> read_debrief_entry(std::string_view bytes,
                                                          const std::string& name);

}  // namespace evenhand::formats
