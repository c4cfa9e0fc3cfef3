#pragma once

#include <optional>
#include <string>
#include <vector>

#include "archive/card_facts.h"
#include "archive/internal/tokenizer.h"
#include "archive/query.h"

namespace evenhand::archive::internal {

/// A card's passages and names as PostgreSQL writes a tsvector: 'word':1,4 'next':2. No phrase
/// reaches from one passage into the next. What is beyond the megabyte that a tsvector can hold is
/// left out, so that the card can be kept all the same.
[[nodiscard]] std::string vector_text(const CardFacts& facts, const Tokenizer& tokenizer);

/// The terms as PostgreSQL writes a tsquery: 'lead' & ( 'post' <-> 'mort':* ). Nothing when a term
/// has no word, so that no card has it. Throws Error (invalid_value) for a term with a NUL
/// character.
[[nodiscard]] std::optional<std::string> query_text(const std::vector<Term>& terms,
                                                    const Tokenizer& tokenizer);

}  // namespace evenhand::archive::internal
