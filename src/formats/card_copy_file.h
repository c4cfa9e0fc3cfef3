#pragma once

#include <string>
#include <string_view>

#include "core/finding.h"
#include "core/redaction.h"

namespace evenhand::formats {

/// How the name of a redacted copy's file ends.
inline constexpr std::string_view card_copy_ending = ".redacted.xml";

/// A redacted copy as it was found under its seal.
struct SealedCopy {
    CopyKind kind = CopyKind::anonymised;
    Scorecard card;
    std::string sha256;  ///< The seal of the copy: 64 lower-case hex digits.

    friend bool operator==(const SealedCopy&, const SealedCopy&) = default;
};

/// A redacted copy in its canonical form (docs/formats.md, "Redacted copy"), under a seal of its
/// own. Its root is another than a card's, so that nothing takes it for one. Throws Error
/// (invalid_value) when a text holds a character that XML cannot hold.
[[nodiscard]] std::string card_copy_bytes(const Scorecard& card, CopyKind kind);

/// Reads a copy as read_scorecard() reads a card, with the same errors.
[[nodiscard]] Parsed<SealedCopy> read_card_copy(std::string_view bytes, const std::string& name);

/// Whether the bytes are those of a redacted copy, by their root element; it may be damaged.
[[nodiscard]] bool is_card_copy(std::string_view bytes);

}  // namespace evenhand::formats
