#pragma once

#include <string>
#include <string_view>

#include "core/finding.h"
#include "core/scorecard.h"

namespace evenhand::formats {

/// A card as it was found under its seal.
struct SealedCard {
    Scorecard card;
    std::string sha256;  ///< The seal: 64 lower-case hex digits.

    friend bool operator==(const SealedCard&, const SealedCard&) = default;
};

/// The card in its canonical form (docs/formats.md, "Scorecard"), with every rubric as it was used,
/// and with its seal: the SHA-256 of the same bytes without the seal's line. Any system checks it:
/// `grep -av '<seal ' card.xml | sha256sum`. Throws Error (invalid_value) when a text holds a
/// character that XML cannot hold; clean_text() of core/utf8.h takes them out.
[[nodiscard]] std::string scorecard_bytes(const Scorecard& card);

/// Reads a card and trusts none of it: the seal and each rubric's hash must match, the bytes must
/// be canonical, and finish() must accept what was recorded. Each failure is an error of its own
/// ("card.seal-broken", "card.rubric-changed", "card.not-canonical", finish()'s codes), and there
/// is no card then. `name` is what findings call the file.
[[nodiscard]] Parsed<SealedCard> read_scorecard(std::string_view bytes, const std::string& name);

}  // namespace evenhand::formats
