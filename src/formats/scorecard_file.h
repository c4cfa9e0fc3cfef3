#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "core/scorecard.h"
#include "formats/rubric_memo.h"

namespace evenhand::formats {

/// How the name of a scorecard's file ends.
inline constexpr std::string_view scorecard_ending = ".scorecard.xml";

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

/// A card's bytes in parts: put together they are the card.
struct CardPart {
    std::string_view bytes;
    bool rubric = false;  ///< A rubric as its file has it from the second line on.
};

/// Parts the bytes at the rubrics of a canonical card. Bytes that are no card are one part.
[[nodiscard]] std::vector<CardPart> parts_of_card(std::string_view bytes);

/// Reads a card and trusts none of it: the seal and each rubric's hash must match, the bytes must
/// be canonical, and finish() must accept what was recorded. Each failure is an error of its own
/// ("card.seal-broken", "card.rubric-changed", "card.not-canonical", finish()'s codes), and there
/// is no card then; nor for a redacted copy ("card.redacted-copy"). `name` is what findings call
/// the file.
[[nodiscard]] Parsed<SealedCard> read_scorecard(std::string_view bytes, const std::string& name);

/// The same, for many cards: a rubric that is in `memo` under the hash of its very bytes is not
/// read again, and what was read is put there.
[[nodiscard]] Parsed<SealedCard> read_scorecard(std::string_view bytes,
                                                const std::string& name,
                                                RubricMemo& memo);

}  // namespace evenhand::formats
