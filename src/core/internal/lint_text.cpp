#include "core/internal/lint_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/internal/white_space.h"
#include "core/words.h"

namespace evenhand::internal {

namespace {

struct Typographic {
    std::string_view written;
    std::string_view plain;
};

constexpr std::array<Typographic, 19> typographic = {{
    {"\u2018", "'"},  {"\u2019", "'"}, {"\u201B", "'"}, {"\u201C", "\""},  {"\u201D", "\""},
    {"\u201E", "\""}, {"\u2010", "-"}, {"\u2011", "-"}, {"\u2012", "~"},   {"\u2013", "~"},
    {"\u2014", "~"},  {"\u2015", "~"}, {"\u2192", "~"}, {"\u2026", "..."}, {"\u00A0", " "},
    {"\u2009", " "},  {"\u202F", " "}, {"\u2032", "'"}, {"\u00AD", ""},
}};

/// Null for a character that stays as it is.
const Typographic* typographic_at(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead != 0xE2 && lead != 0xC2) {
        return nullptr;
    }
    const auto found = std::ranges::find_if(
        typographic, [&](const Typographic& known) { return text.starts_with(known.written); });
    return found == typographic.end() ? nullptr : &*found;
}

/// Where double quotes stand, in pairs.
std::vector<std::size_t> quotes_in(std::string_view plain) {
    std::vector<std::size_t> quotes;
    for (std::size_t at = plain.find('"'); at != std::string_view::npos;
         at = plain.find('"', at + 1)) {
        quotes.push_back(at);
    }
    if (quotes.size() % 2 != 0) {
        quotes.pop_back();
    }
    return quotes;
}

/// "bugs" gives "bug", "copies" gives "copy"; "loss" and "this" stay.
std::string singular(std::string_view word) {
    if (word.ends_with("'s")) {
        word.remove_suffix(2);
    }
    if (word.size() > 4 && word.ends_with("ies")) {
        return std::string(word.substr(0, word.size() - 3)) + "y";
    }
    const bool plural = word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") &&
                        !word.ends_with("us") && !word.ends_with("is");
    return std::string(plural ? word.substr(0, word.size() - 1) : word);
}

}  // namespace

PlainText plain_text(std::string_view utf8) {
    PlainText plain;
    plain.text.reserve(utf8.size());
    plain.origin.reserve(utf8.size() + 1);
    const auto add = [&](std::string_view bytes, std::size_t from) {
        for (const char c : bytes) {
            const bool second_blank = c == ' ' && plain.text.ends_with(' ');
            if (!second_blank) {
                plain.text += c;
                plain.origin.push_back(from);
            }
        }
    };
    for (std::size_t at = 0; at < utf8.size();) {
        if (const Typographic* const known = typographic_at(utf8.substr(at))) {
            add(known->plain, at);
            at += known->written.size();
        } else {
            add(is_white_space(utf8[at]) ? " " : utf8.substr(at, 1), at);
            ++at;
        }
    }
    plain.origin.push_back(utf8.size());
    return plain;
}

std::vector<std::string_view> quotations_in(std::string_view utf8) {
    const PlainText plain = plain_text(utf8);
    const auto quotes = quotes_in(plain.text);
    std::vector<std::string_view> quotations;
    for (std::size_t i = 0; i < quotes.size(); i += 2) {
        const std::size_t begin = plain.origin[quotes[i] + 1];
        quotations.push_back(utf8.substr(begin, plain.origin[quotes[i + 1]] - begin));
    }
    return quotations;
}

bool is_word_byte(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

LintText::LintText(std::string_view utf8) : source_(utf8) {
    PlainText plain = plain_text(utf8);
    plain_ = lowered(plain.text);
    origin_ = std::move(plain.origin);
    quotes_ = quotes_in(plain_);
    find_words();
}

void LintText::find_words() {
    const auto is_word_at = [&](std::size_t at) {
        return at < plain_.size() && is_word_byte(plain_[at]);
    };
    for (std::size_t at = 0; at < plain_.size(); ++at) {
        if (!is_word_at(at)) {
            continue;
        }
        const std::size_t begin = at;
        while (is_word_at(at) || (at < plain_.size() && (plain_[at] == '-' || plain_[at] == '\'') &&
                                  is_word_at(at + 1))) {
            ++at;
        }
        words_.push_back({begin, at, is_quoted(begin)});
    }
}

std::string_view LintText::word(std::size_t index) const {
    const Word& word = words_.at(index);
    return std::string_view(plain_).substr(word.begin, word.end - word.begin);
}

std::string_view LintText::written(std::size_t begin, std::size_t end) const {
    return source_.substr(origin_.at(begin), origin_.at(end) - origin_.at(begin));
}

bool LintText::is_quoted(std::size_t at) const {
    const auto before = std::ranges::upper_bound(quotes_, at) - quotes_.begin();
    return before % 2 != 0;
}

std::vector<std::string> content_words(const LintText& text) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < text.words().size(); ++i) {
        const std::string_view word = text.word(i);
        const bool denies = word == "not" || word == "no" || word == "without";
        if (denies || !is_function_word(word)) {
            words.push_back(singular(word));
        }
    }
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

}  // namespace evenhand::internal
