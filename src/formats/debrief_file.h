#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/debrief.h"
#include "core/finding.h"
#include "core/panel_formula.h"

namespace evenhand::formats {

/// How the name of a debrief's record ends.
inline constexpr std::string_view debrief_ending = ".debrief.xml";

/// A card that a committee had before it.
struct DebriefCard {
    Id<Rater> interviewer;
    int revision = 1;
    std::string seal;    ///< 64 lower-case hex digits.
    bool counts = true;  ///< False for one that a later revision has taken the place of.

    friend bool operator==(const DebriefCard&, const DebriefCard&) = default;
};

/// All that is to be known later of a decision: the panel as it was locked, its cards by their
/// seals, what the rule said of them, and the whole course.
struct DebriefRecord {
    Panel panel;
    std::vector<DebriefCard> cards;
    PanelFormula formula;
    Debrief debrief;             ///< Its pin is the panel's.
    std::string signature = {};  ///< Of debrief_text(), by the chair: 128 lower-case hex digits.

    friend bool operator==(const DebriefRecord&, const DebriefRecord&) = default;
};

/// A record as it was found under its seal.
struct SealedDebrief {
    DebriefRecord record;
    std::string sha256;  ///< The seal: 64 lower-case hex digits.

    friend bool operator==(const SealedDebrief&, const SealedDebrief&) = default;
};

/// What the chair signs: the file without its signature and seal.
[[nodiscard]] std::string debrief_text(const DebriefRecord& record);

/// The record in its canonical form, under its seal (docs/formats.md, "Debrief"). Throws Error
/// (invalid_value) when a text holds a character that XML cannot hold.
[[nodiscard]] std::string debrief_bytes(const DebriefRecord& record);

/// The seal that debrief_bytes() puts: 64 lower-case hex digits.
[[nodiscard]] std::string debrief_seal(const DebriefRecord& record);

/// Reads a record as strictly as read_scorecard() reads a card; also that it is decided, happened
/// as check_debrief() asks, is about the panel in it ("debrief.other-panel"), and that the rule
/// comes to what is said ("debrief.formula"). Whether the signature holds is for who has the key.
/// `name` is what findings call the file.
[[nodiscard]] Parsed<SealedDebrief> read_debrief(std::string_view bytes, const std::string& name);

}  // namespace evenhand::formats
