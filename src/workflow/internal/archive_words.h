#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "archive/query.h"
#include "core/timestamp.h"

namespace evenhand::workflow::internal {

/// "12,408"
[[nodiscard]] std::string thousands(std::uint64_t number);

/// "1 card", "12,408 cards", "no cards"
[[nodiscard]] std::string counted_thousands(std::uint64_t count, const std::string& thing);

/// What is in an archive: scorecards, and decision records, which are kept as cards are.
struct KeptCounts {
    std::size_t cards = 0;
    std::size_t decisions = 0;
};

/// Of what was found; what was erased is neither any more.
[[nodiscard]] KeptCounts kept_counts(const archive::FacetCounts& counts);

/// "12 scorecards", "12 scorecards and 3 decisions"
[[nodiscard]] std::string kept_words(const KeptCounts& kept);

/// "once", "twice", "3 times"
[[nodiscard]] std::string times_words(int times);

/// "strong yes"
[[nodiscard]] std::string says_words(Recommendation recommendation);
/// "decided: no hire"
[[nodiscard]] std::string says_words(Decision decision);
/// What a scorecard recommends, or a decision record decides.
[[nodiscard]] std::string says_words(const archive::CardFacts& facts);

/// "sealed", "revised once", "on hold", "due in 12 days", "due today", "due now", "erased": what
/// matters most of it. Due is always: for erasure.
[[nodiscard]] std::string state_of(const archive::FoundCard& card, Timestamp now);

/// Whether nothing of the card can be read: its key is lost, or its text was changed.
[[nodiscard]] bool is_unread(const archive::FoundCard& card);

/// The candidate's name; "Erased candidate 0417" after erasure.
[[nodiscard]] std::string candidate_of(const archive::FoundCard& card);

/// "9f3c 41aa … e07b"
[[nodiscard]] std::string short_seal(const std::string& sha256);

/// "a", "a and b", "a, b and c"
[[nodiscard]] std::string listed_words(const std::vector<std::string>& words);

/// Ends with exactly one full stop, whatever a person typed; empty stays empty.
[[nodiscard]] std::string as_sentence(const std::string& text);

}  // namespace evenhand::workflow::internal
