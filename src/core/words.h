#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand {

// Words of English text in UTF-8. Letters are compared without regard to case from A to Z only.

/// The text with A to Z in lower case; every other character stays.
[[nodiscard]] std::string lowered(std::string_view text);

/// The text with its first letter in upper case, if that is one from a to z.
[[nodiscard]] std::string capitalised(std::string_view text);

/// A sentence's beginning as it would stand inside a sentence: "Owns it" gives "owns it"; "QA owns
/// it" and "I own it" stay.
[[nodiscard]] std::string uncapitalised(std::string_view text);

/// Bytes of `text` that `phrase` takes when the text begins with it as whole words, else 0.
/// `phrase` is in lower case.
[[nodiscard]] std::size_t phrase_at_start(std::string_view text, std::string_view phrase);

/// Where `phrase`, in lower case, first stands as whole words at `from` or later, or npos.
[[nodiscard]] std::size_t find_phrase(std::string_view text,
                                      std::string_view phrase,
                                      std::size_t from = 0);

/// The pieces between white space. Borrows from `text`.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view text);

/// Whether a text has a letter or a digit, and not marks alone.
[[nodiscard]] bool has_word(std::string_view text);

/// Whether a word, in any case, carries no meaning of its own: articles, pronouns, prepositions,
/// conjunctions and question words.
[[nodiscard]] bool is_function_word(std::string_view word);

/// "Missed bug, in 2 days!" gives "missed-bug-in-2-days": lower-case letters, digits, hyphens.
/// Empty when the text has no letter from A to Z and no digit.
[[nodiscard]] std::string slug(std::string_view text);

/// What stays of a text when space is short: its first telling words, at most `most` characters.
[[nodiscard]] std::string handle_of(std::string_view text, std::size_t most = 20);

/// Advice to a candidate as a remark about one: "how you fixed it" gives "how they fixed it",
/// "outside your team" gives "outside the team", "a bug you hid" gives "a bug they hid".
[[nodiscard]] std::string about_candidate(std::string_view text);

/// The same, shorter by what only says which noun is meant: "the change you made" gives "the
/// change".
[[nodiscard]] std::string briefly_about_candidate(std::string_view text);

}  // namespace evenhand
