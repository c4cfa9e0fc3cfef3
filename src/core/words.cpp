#include "core/words.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"

namespace evenhand {

namespace {

constexpr std::array<std::string_view, 61> function_words = {
    "a",       "about",  "after", "all",   "an",      "and",  "any",   "as",      "at",
    "be",      "before", "but",   "by",    "can",     "did",  "do",    "does",    "each",
    "for",     "from",   "had",   "has",   "have",    "how",  "if",    "in",      "into",
    "is",      "it",     "its",   "not",   "of",      "on",   "or",    "should",  "so",
    "than",    "that",   "the",   "their", "them",    "then", "there", "they",    "this",
    "through", "to",     "was",   "were",  "what",    "when", "where", "whether", "which",
    "who",     "why",    "will",  "with",  "without", "you",  "your"};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

bool is_alphanumeric(char c) {
    return is_upper(c) || is_lower(c) || (c >= '0' && c <= '9');
}

/// A hyphen belongs to its word: "both-sided" is not "both".
bool is_in_word(char c) {
    return is_alphanumeric(c) || c == '-';
}

bool same_letters(std::string_view text, std::string_view lower_case) {
    return std::ranges::equal(text, lower_case, {}, lower);
}

bool is_punctuation(char c) {
    return c > ' ' && c < 0x7F && !is_alphanumeric(c);
}

/// The word without the punctuation at its ends.
std::string_view bare(std::string_view word) {
    while (!word.empty() && is_punctuation(word.front())) {
        word.remove_prefix(1);
    }
    while (!word.empty() && is_punctuation(word.back())) {
        word.remove_suffix(1);
    }
    return word;
}

template <std::size_t n>
bool contains(const std::array<std::string_view, n>& words, std::string_view word) {
    return std::ranges::any_of(words, [&](auto known) { return same_letters(word, known); });
}

std::string spaced(const std::vector<std::string_view>& words) {
    std::string text;
    for (const std::string_view word : words) {
        text += text.empty() ? "" : " ";
        text += word;
    }
    return text;
}

}  // namespace

std::string lowered(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), lower);
    return result;
}

std::string capitalised(std::string_view text) {
    std::string result(text);
    if (!result.empty() && is_lower(result.front())) {
        result.front() = static_cast<char>(result.front() - 'a' + 'A');
    }
    return result;
}

std::string uncapitalised(std::string_view text) {
    std::string result(text);
    const bool one_capital = result.size() > 1 && is_lower(result[1]);
    if (one_capital || text.starts_with("A ")) {
        result.front() = lower(result.front());
    }
    return result;
}

std::size_t phrase_at_start(std::string_view text, std::string_view phrase) {
    const bool same =
        text.size() >= phrase.size() && same_letters(text.substr(0, phrase.size()), phrase);
    const bool whole = same && (text.size() == phrase.size() || !is_in_word(text[phrase.size()]) ||
                                !is_in_word(phrase.back()));
    return whole ? phrase.size() : 0;
}

std::size_t find_phrase(std::string_view text, std::string_view phrase, std::size_t from) {
    for (std::size_t at = from; at + phrase.size() <= text.size(); ++at) {
        const bool begins_word = at == 0 || !is_in_word(text[at - 1]);
        if (begins_word && phrase_at_start(text.substr(at), phrase) > 0) {
            return at;
        }
    }
    return std::string_view::npos;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    constexpr std::string_view blanks = " \t\n";
    for (std::size_t at = text.find_first_not_of(blanks); at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
        words.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(blanks, end);
    }
    return words;
}

bool has_word(std::string_view text) {
    return std::ranges::any_of(
        text, [](char c) { return is_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80; });
}

bool is_function_word(std::string_view word) {
    return contains(function_words, bare(word));
}

std::string slug(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (is_alphanumeric(c)) {
            result += lower(c);
        } else if (c != '\'' && !result.empty() && result.back() != '-') {
            result += '-';
        }
    }
    if (result.ends_with('-')) {
        result.pop_back();
    }
    return result;
}

std::string handle_of(std::string_view text, std::size_t most) {
    std::vector<std::string_view> kept;
    std::size_t size = 0;
    for (const std::string_view word : words_of(text)) {
        if (kept.empty() && (is_function_word(word) || !has_word(word))) {
            continue;
        }
        size += length(word) + (kept.empty() ? 0 : 1);
        if (size > most && !kept.empty()) {
            break;
        }
        kept.push_back(word);
    }
    while (kept.size() > 1 && is_function_word(kept.back())) {
        kept.pop_back();
    }
    const std::string words = kept.empty() ? std::string(text) : spaced(kept);
    return shorten(words.substr(0, words.find_last_not_of(",;:.'\"") + 1), most);
}

namespace {

constexpr std::array<std::string_view, 8> determiners = {
    "a", "an", "any", "each", "every", "the", "their", "your"};

/// The noun behind "your" ends its phrase: "your team" does, "your test coverage" does not.
bool stands_alone(const std::vector<std::string_view>& words, std::size_t noun) {
    return noun + 1 >= words.size() || bare(words[noun]) != words[noun] ||
           is_function_word(words[noun + 1]);
}

/// "you", "you're", "yourself" as said of somebody else; empty for any other word.
std::string third_person(std::string_view word) {
    const std::string_view stem = bare(word);
    if (same_letters(stem, "yourself")) {
        return "themselves";
    }
    const std::string_view ending = stem.substr(std::min<std::size_t>(stem.size(), 3));
    const bool is_you = stem.size() >= 3 && same_letters(stem.substr(0, 3), "you");
    const bool contracted = ending.starts_with('\'') || ending.starts_with("\u2019");
    return is_you && (ending.empty() || contracted) ? "they" + std::string(ending) : "";
}

/// "you" begins a clause about a noun: "the change [you made]", but not "how you fixed it".
bool begins_relative_clause(const std::vector<std::string_view>& words, std::size_t you) {
    return you >= 2 && contains(determiners, words.front()) && !is_function_word(words[you - 1]);
}

enum class RelativeClauses { kept, dropped };

std::string in_third_person(std::string_view text, RelativeClauses clauses) {
    const auto words = words_of(text);
    std::string result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string word(words[i]);
        if (same_letters(word, "your")) {
            word = stands_alone(words, i + 1) ? "the" : "";
        } else if (const std::string they = third_person(word); !they.empty()) {
            if (clauses == RelativeClauses::dropped && begins_relative_clause(words, i)) {
                break;
            }
            word.replace(word.find(bare(words[i])), bare(words[i]).size(), they);
        }
        result += result.empty() || word.empty() ? word : " " + word;
    }
    return result;
}

}  // namespace

std::string about_candidate(std::string_view text) {
    return in_third_person(text, RelativeClauses::kept);
}

std::string briefly_about_candidate(std::string_view text) {
    return in_third_person(text, RelativeClauses::dropped);
}

}  // namespace evenhand
