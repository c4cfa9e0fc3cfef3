#pragma once

#include <cctype>
#include <string>
#include <vector>

#include "core/text_word.h"
#include "core/words.h"

namespace evenhand::testing {

/// Words of letters from A to Z, for tests of what is done with words however they are found.
inline std::vector<TextWord> plain_words(const std::string& text) {
    const auto is_letter = [](char sign) {
        return std::isalnum(static_cast<unsigned char>(sign)) != 0;
    };
    std::vector<TextWord> words;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_letter(text[end])) {
            ++end;
        }
        if (end == at) {
            ++at;
            continue;
        }
        const std::string word = text.substr(at, end - at);
        const std::string small = lowered(word);
        words.push_back({at,
                         end,
                         {small},
                         word[0] != small[0],
                         word.size() > 1 && word != small &&
                             word.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos,
                         false});
        at = end;
    }
    return words;
}

}  // namespace evenhand::testing
