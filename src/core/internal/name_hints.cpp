#include "core/internal/name_hints.h"

#include <algorithm>

#include "core/internal/name_words.h"
#include "core/words.h"

namespace evenhand::internal {

namespace {

bool is_lower(char sign) {
    return sign >= 'a' && sign <= 'z';
}

bool is_upper(char sign) {
    return sign >= 'A' && sign <= 'Z';
}

bool is_letter(char sign) {
    return is_lower(sign) || is_upper(sign) || static_cast<unsigned char>(sign) >= 0x80;
}

/// The letters at the beginning, quotes and brackets before them left out.
std::string_view letters_of(std::string_view word) {
    while (!word.empty() && !is_letter(word.front())) {
        word.remove_prefix(1);
    }
    const auto end = std::ranges::find_if_not(word, is_letter);
    return word.substr(0, static_cast<std::size_t>(end - word.begin()));
}

/// A dash, a quote or a bracket may begin something new, as the end of a sentence does.
bool begins_anew(std::string_view before) {
    return before.empty() || before.find_last_of(".!?:;\"") != std::string_view::npos ||
           letters_of(before).empty() || before == "–" || before == "—";
}

}  // namespace

std::vector<std::string> words_like_names(std::string_view text) {
    std::vector<std::string> names;
    std::string_view before;
    for (const std::string_view word : words_of(text)) {
        const std::string_view letters = letters_of(word);
        const bool capitalised =
            letters.size() > 1 && is_upper(letters[0]) && !is_upper(letters[1]);
        const bool quoted = word.front() == '"' || word.starts_with("“");
        if (capitalised && !quoted && !begins_anew(before) && !is_no_name(lowered(letters)) &&
            std::ranges::find(names, letters) == names.end()) {
            names.emplace_back(letters);
        }
        before = word;
    }
    return names;
}

}  // namespace evenhand::internal
