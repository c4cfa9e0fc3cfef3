#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::internal {

// What a phrase of English may be, judged by its first words alone. Nothing here knows grammar: a
// word that could be two things is both, and whoever asks must live with the doubt.

/// A set of bits.
using Forms = unsigned;
namespace form {
constexpr Forms none = 0;         ///< A preposition, an adverb alone, no word at all.
constexpr Forms noun = 1;         ///< "the fix", "ownership", "clear thinking"
constexpr Forms clause = 2;       ///< "what they did"
constexpr Forms gerund = 4;       ///< "naming the gap"
constexpr Forms verb = 8;         ///< "name the gap", "named it"
constexpr Forms finite = 16;      ///< "names the gap"
constexpr Forms infinitive = 32;  ///< "to name the gap"
}  // namespace form

/// The words of a phrase in lower case, without the marks at their ends.
[[nodiscard]] std::vector<std::string> plain_words(std::string_view phrase);

/// What the phrase that begins with `words[at]` may be.
[[nodiscard]] Forms forms_at(const std::vector<std::string>& words, std::size_t at);

/// "the", "a", "their", "bug's": a noun follows.
[[nodiscard]] bool is_determiner(std::string_view word);

/// "it", "them": says nothing without what stands before.
[[nodiscard]] bool is_pronoun(std::string_view word);

/// "of", "in", "with": what follows belongs to the phrase before.
[[nodiscard]] bool is_preposition(std::string_view word);

/// "what", "how", "why": a clause follows.
[[nodiscard]] bool opens_clause(std::string_view word);

/// A verb in any of its forms that is nothing else: "explain", "blaming", "tells".
[[nodiscard]] bool is_sure_verb(std::string_view word);

/// A verb that takes its objects together: "compare", "balancing", "separates".
[[nodiscard]] bool joins_objects(std::string_view word);

/// How much two phrases look as if they stood side by side in one list.
enum class Likeness {
    none,
    possible,  ///< Both may be of the same form.
    same,      ///< Both are of one and the same form.
    twin       ///< They begin with the same word.
};

[[nodiscard]] Likeness likeness(const std::vector<std::string>& first,
                                std::size_t first_at,
                                const std::vector<std::string>& second,
                                std::size_t second_at);

}  // namespace evenhand::internal
