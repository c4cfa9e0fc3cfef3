#include "workflow/completion.h"

#include <algorithm>

#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::workflow {

namespace {

constexpr std::size_t least_typed = 3;  // Characters
constexpr std::size_t least_won = 2;
constexpr std::size_t longest_phrase = 48;

/// A letter, a digit, a hyphen or an apostrophe; every character beyond ASCII counts as a letter.
bool is_of_word(char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return code >= 0x80 || (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z') ||
           (code >= 'a' && code <= 'z') || code == '-' || code == '\'';
}

std::string_view word_at_end(std::string_view text) {
    std::size_t first = text.size();
    while (first > 0 && is_of_word(text[first - 1])) {
        --first;
    }
    return text.substr(first);
}

char lower(char sign) {
    return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign;
}

bool begins_with(std::string_view text, std::string_view beginning) {
    return text.size() >= beginning.size() &&
           std::equal(beginning.begin(), beginning.end(), text.begin(), [](char a, char b) {
               return lower(a) == lower(b);
           });
}

/// What `word` has more than `typed`; empty when it is too little or does not begin so.
std::string_view won(std::string_view word, std::string_view typed) {
    if (!begins_with(word, typed)) {
        return {};
    }
    const std::string_view rest = word.substr(typed.size());
    return length(rest) < least_won ? std::string_view() : rest;
}

/// What the first, or the last, fitting word of a text has more than `typed`.
std::string_view word_in(std::string_view text, std::string_view typed, bool last) {
    std::string_view found;
    for (std::size_t at = 0; at < text.size();) {
        const auto* const begin = std::find_if(text.begin() + at, text.end(), is_of_word);
        const auto* const end = std::find_if_not(begin, text.end(), is_of_word);
        const std::string_view rest = won({begin, end}, typed);
        if (!rest.empty()) {
            found = rest;
            if (!last) {
                return found;
            }
        }
        at = static_cast<std::size_t>(end - text.begin());
    }
    return found;
}

}  // namespace

std::vector<std::string> completion_phrases(const LiveView& view) {
    std::vector<std::string> phrases;
    for (const LiveView::CriterionBlock& criterion : view.criteria) {
        phrases.push_back(criterion.title);
    }
    for (const LiveView::ItemRow& item : view.items) {
        phrases.push_back(item.handle);
    }
    for (const LiveView::ItemRow& item : view.items) {
        phrases.push_back(item.text);
    }
    return phrases;
}

std::string completion(std::string_view typed,
                       const std::vector<std::string>& lines,
                       const std::vector<std::string>& phrases) {
    const std::string_view word = word_at_end(typed);
    if (length(word) < least_typed) {
        return "";
    }
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        if (const std::string_view rest = word_in(*line, word, true); !rest.empty()) {
            return std::string(rest);
        }
    }
    for (const std::string& phrase : phrases) {
        const std::string_view rest = won(phrase, word);
        if (!rest.empty() && length(phrase) <= longest_phrase) {
            return std::string(rest);
        }
    }
    for (const std::string& phrase : phrases) {
        if (const std::string_view rest = word_in(phrase, word, false); !rest.empty()) {
            return std::string(rest);
        }
    }
    return "";
}

}  // namespace evenhand::workflow
