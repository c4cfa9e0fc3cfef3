#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/word_place.h"

namespace evenhand::formats {

/// The words of a line that a dictionary could know, in their order: letters, with apostrophes
/// inside. What is no ordinary word is left out: with digits, a sign such as "_" or "@" in it or
/// joined to it, with capitals behind its first letter ("QA", "JavaScript"), or of one letter.
[[nodiscard]] std::vector<WordPlace> words_to_spell(std::string_view line);

/// The spelling of a language, of a dictionary that is installed on this computer (Hunspell's and
/// others, by Enchant). Nothing is ever written to it.
/// Not for several threads at once.
class Dictionary {
public:
    virtual ~Dictionary() = default;
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;

    [[nodiscard]] virtual const std::string& language() const noexcept = 0;
    /// `word` is well-formed UTF-8, and not empty.
    [[nodiscard]] virtual bool knows(const std::string& word) const = 0;
    /// What it could be meant for, the likeliest first; at most `most`.
    [[nodiscard]] virtual std::vector<std::string> suggestions(const std::string& word,
                                                               std::size_t most) const = 0;

protected:
    Dictionary() = default;
};

/// The dictionary of a language such as "en_GB", or of "en_GB.UTF-8" as a locale names it; null
/// when none is installed. "C" and "POSIX" are no languages.
[[nodiscard]] std::unique_ptr<Dictionary> open_dictionary(const std::string& language);

}  // namespace evenhand::formats
