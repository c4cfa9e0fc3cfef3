#pragma once

#include <string>
#include <string_view>

#include "core/calibration_round.h"
#include "core/finding.h"

namespace evenhand::formats {

/// A round as it was found, with the hash that practices refer to.
struct PinnedRound {
    CalibrationRound round;
    std::string sha256;  ///< Of round_bytes(): 64 lower-case hex digits.

    friend bool operator==(const PinnedRound&, const PinnedRound&) = default;
};

/// The round in its canonical form (docs/formats.md, "Round"), with its rubric whole. Of an own
/// answer the speaker and the provenance are not written. Throws Error (invalid_value) when a text
/// holds a character that XML cannot hold.
[[nodiscard]] std::string round_bytes(const CalibrationRound& round);

/// Reads a round as strictly as read_rubric() reads a rubric; the rubric in it must have the hash
/// that the round states, and own answers name criteria, items and levels that it has. Says nothing
/// of fitness: that is check_round()'s. `name` is what findings call the file.
[[nodiscard]] Parsed<PinnedRound> read_round(std::string_view bytes, const std::string& name);

}  // namespace evenhand::formats
