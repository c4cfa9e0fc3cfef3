#include "core/readability.h"

#include <algorithm>

#include "core/internal/lint_text.h"
#include "core/internal/syllables.h"
#include "core/internal/white_space.h"
#include "core/utf8.h"
#include "core/words.h"

namespace evenhand {

namespace {

bool is_stop(char c) {
    return c == '.' || c == '?' || c == '!';
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Not a dash that stands alone.
bool is_spoken(std::string_view word) {
    return std::ranges::any_of(lowered(word),
                               [](char c) { return is_digit(c) || (c >= 'a' && c <= 'z'); });
}

/// Behind the closing quotes and brackets at `at`.
std::size_t behind_closing(std::string_view text, std::size_t at) {
    constexpr std::string_view double_quote = "\u201D";
    constexpr std::string_view single_quote = "\u2019";
    while (at < text.size()) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with(double_quote) || rest.starts_with(single_quote)) {
            at += double_quote.size();
        } else if (rest.front() == '"' || rest.front() == '\'' || rest.front() == ')') {
            ++at;
        } else {
            break;
        }
    }
    return at;
}

/// Where the sentence ends whose stop is at `stop`, or npos when that stop ends none.
std::size_t end_at_stop(std::string_view text, std::size_t stop) {
    std::size_t end = stop;
    while (end < text.size() && is_stop(text[end])) {
        ++end;
    }
    end = behind_closing(text, end);
    if (end == text.size()) {
        return end;
    }
    const std::size_t next = text.find_first_not_of(" \t\n", end);
    const bool goes_on = next < text.size() && text[next] >= 'a' && text[next] <= 'z';
    return internal::is_white_space(text[end]) && !goes_on ? end : std::string_view::npos;
}

std::size_t sentence_end(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at < text.size(); ++at) {
        if (text.substr(at).starts_with("\n\n")) {
            return at;
        }
        if (is_stop(text[at])) {
            if (const std::size_t end = end_at_stop(text, at); end != std::string_view::npos) {
                return end;
            }
        }
    }
    return text.size();
}

}  // namespace

ReadingMeasure& ReadingMeasure::operator+=(const ReadingMeasure& more) noexcept {
    words += more.words;
    sentences += more.sentences;
    syllables += more.syllables;
    return *this;
}

ReadingMeasure reading_measure(std::string_view utf8) {
    ReadingMeasure measure;
    for (const std::string_view word : words_of(utf8)) {
        if (is_spoken(word)) {
            ++measure.words;
            measure.syllables += syllables_of(word);
        }
    }
    for (const std::string_view sentence : sentences_of(utf8)) {
        measure.sentences += is_spoken(sentence) ? 1 : 0;
    }
    return measure;
}

double reading_grade(const ReadingMeasure& measure) noexcept {
    if (measure.words == 0 || measure.sentences == 0) {
        return 0;
    }
    const auto words = static_cast<double>(measure.words);
    return 0.39 * words / static_cast<double>(measure.sentences) +
           11.8 * static_cast<double>(measure.syllables) / words - 15.59;
}

std::vector<std::string_view> sentences_of(std::string_view utf8) {
    std::vector<std::string_view> sentences;
    constexpr std::string_view blanks = " \t\n";
    for (std::size_t at = utf8.find_first_not_of(blanks); at < utf8.size();) {
        const std::size_t end = sentence_end(utf8, at);
        sentences.push_back(trimmed(utf8.substr(at, end - at)));
        at = utf8.find_first_not_of(blanks, end);
    }
    return sentences;
}

std::size_t syllables_of(std::string_view word) {
    std::size_t count = 0;
    std::string letters;
    const auto finish = [&] {
        count += letters.empty() ? 0 : internal::spoken_syllables(letters);
        letters.clear();
    };
    for (const char c : lowered(internal::plain_text(word).text)) {
        const auto byte = static_cast<unsigned char>(c);
        if ((c >= 'a' && c <= 'z') || c == '\'') {
            letters += c;
        } else if (byte >= 0xC0) {
            letters += 'a';  // Letters with accents are mostly vowels, and never silent.
        } else if (byte < 0x80) {
            finish();
            count += is_digit(c) ? 1 : 0;
        }
    }
    finish();
    return std::max<std::size_t>(count, 1);
}

}  // namespace evenhand
