#pragma once

#include <cstddef>
#include <string_view>

#include "core/internal/name_matcher.h"

namespace evenhand::internal {

// Where a word stands in its text, as far as that tells a name from a word.

/// What stands between it and the word before it, or the text's beginning.
[[nodiscard]] std::string_view gap_before(const WordedText& text, std::size_t word);

/// Whether nothing but marks stands between it and a sentence's end before it.
[[nodiscard]] bool begins_sentence(const WordedText& text, std::size_t word);

/// Whether a month is meant by what stands beside it: "May 2024", "in May", "3 May".
[[nodiscard]] bool stands_as_month(const WordedText& text, std::size_t word);

/// Whether the next word is one that can be owned: "her book", not "told her to go".
[[nodiscard]] bool noun_follows(const WordedText& text, std::size_t word);

/// Whether what makes a name polite in a script that parts no words follows: "さん", "先生".
[[nodiscard]] bool honorific_follows(const WordedText& text, std::size_t word);

/// Whether a title stands before it: "Ms Sharma", "Dr. Sharma".
[[nodiscard]] bool has_title(const WordedText& text, std::size_t word);

}  // namespace evenhand::internal
