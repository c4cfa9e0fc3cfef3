#include "core/internal/word_place.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/internal/name_words.h"
#include "core/words.h"

namespace evenhand::internal {

namespace {

bool is_number(const TextWord& word) {
    return word.forms.front().find_first_of("0123456789") == 0;
}

}  // namespace

std::string_view gap_before(const WordedText& text, std::size_t word) {
    const std::size_t from = word == 0 ? 0 : text.words[word - 1].end;
    return std::string_view(text.text).substr(from, text.words[word].begin - from);
}

bool begins_sentence(const WordedText& text, std::size_t word) {
    constexpr std::array<std::string_view, 14> ends = {
        ".", "!", "?", ":", ";", "\n", "\"", "“", "‘", "–", "—", "(", "…", " - "};
    const std::string_view gap = gap_before(text, word);
    return word == 0 || std::ranges::any_of(ends, [&](std::string_view end) {
               return gap.find(end) != std::string_view::npos;
           });
}

bool stands_as_month(const WordedText& text, std::size_t word) {
    if (word + 1 < text.words.size() && is_number(text.words[word + 1])) {
        return true;
    }
    return word > 0 && (goes_before_month(text.words[word - 1].forms.front()) ||
                        is_number(text.words[word - 1]));
}

bool noun_follows(const WordedText& text, std::size_t word) {
    if (word + 1 >= text.words.size() || gap_before(text, word + 1) != " ") {
        return false;
    }
    const std::string& next = text.words[word + 1].forms.front();
    return next == "own" || !is_function_word(next);
}

bool honorific_follows(const WordedText& text, std::size_t word) {
    constexpr std::array<std::string_view, 12> honorifics = {
        "先生", "女士", "小姐", "同学", "老师", "さん", "さま", "様", "氏", "君", "씨", "님"};
    const std::string_view behind = std::string_view(text.text).substr(text.words[word].end);
    return std::ranges::any_of(honorifics,
                               [&](std::string_view each) { return behind.starts_with(each); });
}

bool has_title(const WordedText& text, std::size_t word) {
    if (word == 0 || !is_title(text.words[word - 1].forms.front())) {
        return false;
    }
    const std::string_view gap = gap_before(text, word);
    return gap == " " || gap == ". " || gap == "\u00A0";
}

}  // namespace evenhand::internal
