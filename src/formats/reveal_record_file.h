#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "core/panel_pin.h"
#include "core/people.h"
#include "core/timestamp.h"

namespace evenhand::formats {

/// A card that was opened.
struct OpenedCard {
    Id<Rater> interviewer;
    int revision = 1;
    std::string seal;         ///< Of the card: 64 lower-case hex digits.
    Timestamp at;             ///< When it was handed in.
    std::string reason = {};  ///< Why it took the place of an earlier one; else empty.

    friend bool operator==(const OpenedCard&, const OpenedCard&) = default;
};

/// That a panel's cards were opened together: by whom, when, and which. Signed by the chair.
struct RevealRecord {
    PanelPin panel;
    std::string chair;  ///< The name.
    std::string by;     ///< The public key: Ed25519, 64 lower-case hex digits.
    Timestamp at;
    std::string closed = {};              ///< Why the chair did not wait for all; else empty.
    std::vector<Id<Rater>> missing = {};  ///< Whose cards were not in.
    std::vector<OpenedCard> cards = {};   ///< All revisions, by interviewer.
    std::string signature = {};           ///< Of reveal_text(): 128 lower-case hex digits.

    friend bool operator==(const RevealRecord&, const RevealRecord&) = default;
};

/// Whether this card of the record counts: the last of its interviewer does, unless the interviewer
/// is missing all the same, for a later one was handed in and did not open.
[[nodiscard]] bool counts(const RevealRecord& record, const OpenedCard& card);

/// What the chair signs (docs/formats.md, "Panel folder").
[[nodiscard]] std::string reveal_text(const RevealRecord& record);

/// The text with the signature below.
[[nodiscard]] std::string reveal_bytes(const RevealRecord& record);

/// Reads it strictly ("reveal.foreign", "reveal.newer", "reveal.torn", "reveal.line"). Whether the
/// signature holds is for who has the key. `name` is what findings call the file.
[[nodiscard]] Parsed<RevealRecord> read_reveal(std::string_view bytes, const std::string& name);

}  // namespace evenhand::formats
