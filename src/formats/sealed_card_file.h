#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/finding.h"
#include "core/panel_pin.h"
#include "core/people.h"
#include "core/timestamp.h"

namespace evenhand::formats {

/// What can be seen of a card that was handed in to a panel before it is opened.
struct SealedCardHead {
    PanelPin panel;
    Id<Rater> interviewer;
    int revision = 1;  ///< Of this interviewer's cards, in the order in which they were handed in.
    Timestamp at;
    std::string commitment;  ///< commitment_of() the card's seal.

    friend bool operator==(const SealedCardHead&, const SealedCardHead&) = default;
};

/// The SHA-256 of a seal's 64 digits, in hex: shows later which card was handed in and tells
/// nothing before, since a seal rests on 32 random bytes. Any system computes it:
/// `printf %s SEAL | sha256sum`.
[[nodiscard]] std::string commitment_of(std::string_view seal);

/// A card as it lies in a panel's folder.
struct SealedCardFile {
    SealedCardHead head;
    std::string box;  ///< What only the chair's key opens: lower-case hex digits.

    friend bool operator==(const SealedCardFile&, const SealedCardFile&) = default;
};

/// The file (docs/formats.md, "Panel folder").
[[nodiscard]] std::string sealed_card_bytes(const SealedCardFile& file);

/// Reads it strictly ("sealed.foreign", "sealed.newer", "sealed.torn", "sealed.line"). `name` is
/// what findings call the file.
[[nodiscard]] Parsed<SealedCardFile> read_sealed_card(std::string_view bytes,
                                                      const std::string& name);

/// What lies in the box.
struct SealedContent {
    std::string reason;  ///< Why this card takes the place of an earlier one; else empty.
    std::string card;    ///< The scorecard's bytes.

    friend bool operator==(const SealedContent&, const SealedContent&) = default;
};

/// The text to be sealed: the head stands in it too, so that it cannot be changed outside.
[[nodiscard]] std::string content_text(const SealedCardHead& head, const SealedContent& content);

/// Nothing when the text was sealed under another head.
[[nodiscard]] std::optional<SealedContent> content_in(const SealedCardHead& head,
                                                      std::string_view text);

}  // namespace evenhand::formats
