#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "archive/card_facts.h"

namespace evenhand::workflow {

/// What the archive lists and searches of a scorecard, or of a panel's decision record; nothing
/// when the bytes are neither.
[[nodiscard]] std::optional<archive::CardFacts> facts_of(std::string_view card);

/// facts_of() for who reads many cards: what it learns of one it need not read again in the next.
/// Safe from several threads.
[[nodiscard]] archive::FactsReader facts_reader();

/// The card in parts: each rubric that it holds is one that many cards share, for the rest is
/// somebody's. Bytes that are no card are one part.
[[nodiscard]] std::vector<archive::Piece> card_pieces(std::string_view card);

}  // namespace evenhand::workflow
