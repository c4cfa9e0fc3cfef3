#pragma once

#include <string>
#include <string_view>

namespace evenhand::internal {

// Words as TextWord::forms has them: small letters, no accents.

/// Whether a name is an everyday word of English as well: "will", "mark", "may", "grace".
[[nodiscard]] bool is_everyday_word(const std::string& form);

/// Whether it is written with a capital and names nobody: days, months, "english".
[[nodiscard]] bool is_no_name(std::string_view form);

/// Whether it is a month too: "may", "june".
[[nodiscard]] bool is_month(std::string_view form);

/// Whether a month may follow: "in", "since", "last".
[[nodiscard]] bool goes_before_month(std::string_view form);

/// What stands in names and is no name alone: "von", "de", "bin".
[[nodiscard]] bool is_particle(std::string_view form);

/// "mr", "ms", "dr": goes with the name that follows.
[[nodiscard]] bool is_title(std::string_view form);

/// A word that tells of whom it is said whether it is a woman or a man, or something as private:
/// "wife", "pregnant", "born".
[[nodiscard]] bool tells_of_person(std::string_view form);

/// What stands for he, she and their kin: "[they]" for "she". Empty for other words. `owns`: a noun
/// follows, which tells "her book" from "told her".
[[nodiscard]] std::string neutral_pronoun(std::string_view form, bool owns);

}  // namespace evenhand::internal
