#pragma once

#include <string>
#include <string_view>

#include "core/finding.h"
#include "core/practice.h"
#include "formats/round_file.h"

namespace evenhand::formats {

/// The practice in its canonical form (docs/formats.md, "Practice"). Each answer bears a seal: the
/// SHA-256 of the file as it was when that answer was sealed, before the seal was written into it.
/// What was rated earlier can therefore not be changed, taken out or moved without breaking every
/// later seal. Throws Error (invalid_value) when a text holds a character that XML cannot hold.
[[nodiscard]] std::string practice_bytes(const Practice& practice);

/// Reads what a rater gave in this round, strictly: another round or another text of it, a broken
/// seal, and what check_practice() finds are errors. `name` is what findings call the file.
[[nodiscard]] Parsed<Practice> read_practice(std::string_view bytes,
                                             const std::string& name,
                                             const PinnedRound& round);

/// The id of the round that a practice file names, without reading more; empty when it is none.
[[nodiscard]] std::string round_of_practice(std::string_view bytes);

}  // namespace evenhand::formats
