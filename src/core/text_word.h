#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace evenhand {

/// One word of a text, as names are compared.
struct TextWord {
    std::size_t begin = 0;  ///< In bytes of the text ...
    std::size_t end = 0;    ///< ... as is this; a possessive "’s" is left out.
    /// The word without regard to case, accents and width, UTF-8; at least one. Another form is one
    /// that is written for the same name: "müller" is "muller" and "mueller".
    std::vector<std::string> forms;
    bool capital = false;       ///< It begins with a capital.
    bool all_capitals = false;  ///< It has two letters or more, all of them capitals.
    /// One character of a script that parts no words (Han, kana, Hangul, Thai ...).
    bool unspaced = false;
    bool cased = true;  ///< Of a script that has capitals; digits are too.
};

/// Gives the words of a text in order. UTF-8.
using WordFinder = std::function<std::vector<TextWord>(const std::string& text)>;

}  // namespace evenhand
