#include "core/internal/stretch.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "core/words.h"

namespace evenhand::internal {

namespace {

constexpr std::string_view separators = " \t\n,:;.-";
/// En dash, em dash and no-break space: the separators of more than one byte.
constexpr std::array<std::string_view, 3> wide_separators = {"\u2013", "\u2014", "\u00A0"};

std::size_t separator_at_start(std::string_view text) {
    for (const std::string_view wide : wide_separators) {
        if (text.starts_with(wide)) {
            return wide.size();
        }
    }
    return !text.empty() && separators.find(text.front()) != std::string_view::npos ? 1 : 0;
}

std::size_t separator_at_end(std::string_view text) {
    for (const std::string_view wide : wide_separators) {
        if (text.ends_with(wide)) {
            return wide.size();
        }
    }
    const bool narrow = !text.empty() && (separators.find(text.back()) != std::string_view::npos ||
                                          text.back() == '!' || text.back() == '?');
    return narrow ? 1 : 0;
}

struct Enclosure {
    std::string_view open;
    std::string_view close;
};

constexpr std::array<Enclosure, 6> enclosures = {
    {{"(", ")"}, {"[", "]"}, {"\"", "\""}, {"\u201C", "\u201D"}, {"\u2018", "\u2019"}, {"'", "'"}}};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A single mark between two letters is an apostrophe: "the developer's fault".
bool is_apostrophe(std::string_view text, std::size_t at, std::string_view mark) {
    const bool single = mark == "'" || mark == "\u2019";
    return single && at > 0 && is_letter(text[at - 1]) && at + mark.size() < text.size() &&
           is_letter(text[at + mark.size()]);
}

bool opens(std::string_view text, std::size_t at, std::string_view mark) {
    return text.substr(at).starts_with(mark) &&
           (mark != "'" || at == 0 || !is_letter(text[at - 1]));
}

/// Where each enclosure is closed for the last time, so that no mark is looked for in vain twice.
using LastCloses = std::array<std::size_t, enclosures.size()>;

std::size_t last_close(std::string_view text, std::string_view mark) {
    std::size_t at = text.rfind(mark);
    while (at != std::string_view::npos && is_apostrophe(text, at, mark)) {
        at = at == 0 ? std::string_view::npos : text.rfind(mark, at - 1);
    }
    return at;
}

LastCloses last_closes(std::string_view text) {
    LastCloses last{};
    std::ranges::transform(enclosures, last.begin(), [&](const Enclosure& known) {
        return last_close(text, known.close);
    });
    return last;
}

/// The end of what `enclosure` opens at `at`, or npos when nothing closes it.
std::size_t end_of(std::string_view text, std::size_t at, const Enclosure& enclosure) {
    std::size_t close = text.find(enclosure.close, at + enclosure.open.size());
    while (close != std::string_view::npos && is_apostrophe(text, close, enclosure.close)) {
        close = text.find(enclosure.close, close + 1);
    }
    return close == std::string_view::npos ? close : close + enclosure.close.size();
}

/// The end of the brackets or quotation that begins at `at`, or `at` when none does.
std::size_t enclosure_end(std::string_view text, std::size_t at, const LastCloses& last) {
    for (std::size_t i = 0; i < enclosures.size(); ++i) {
        const bool closable = last[i] != std::string_view::npos && last[i] > at;
        if (closable && opens(text, at, enclosures[i].open)) {
            const std::size_t end = end_of(text, at, enclosures[i]);
            return end == std::string_view::npos ? at : end;
        }
    }
    return at;
}

/// "e.g." and the like end no sentence.
bool ends_with_abbreviation(std::string_view text) {
    constexpr std::array<std::string_view, 5> abbreviations = {"e.g", "i.e", "vs", "approx", "cf"};
    return std::ranges::any_of(abbreviations, [&](std::string_view known) {
        return text.size() >= known.size() &&
               find_phrase(text, known, text.size() - known.size()) != std::string_view::npos;
    });
}

/// Whether a sentence ends with the character at `at`.
bool ends_sentence(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c != '.' && c != '!' && c != '?') {
        return false;
    }
    const std::string_view behind = text.substr(at + 1);
    if (behind.empty()) {
        return true;
    }
    const std::size_t next = behind.find_first_not_of(" \n");
    const bool begins_anew =
        next != std::string_view::npos && next > 0 && !(behind[next] >= 'a' && behind[next] <= 'z');
    return begins_anew && !ends_with_abbreviation(text.substr(0, at));
}

/// A quotation that holds the end of its sentence: '... the "population." Engineering'.
bool ends_in_quotation(std::string_view text, std::size_t at, const std::vector<bool>& inside) {
    const bool closes = inside[at] && (at + 1 == text.size() || !inside[at + 1]) && at > 0;
    return closes && text[at - 1] == '.' && text.substr(at + 1).starts_with(' ') &&
           at + 2 < text.size() && text[at + 2] >= 'A' && text[at + 2] <= 'Z';
}

}  // namespace

std::string_view Stretch::text() const {
    return std::string_view(line_->text).substr(begin_, end_ - begin_);
}

Stretch Stretch::part(std::size_t begin, std::size_t end) const {
    Stretch result = *this;
    result.end_ = end == std::string_view::npos ? end_ : begin_ + end;
    result.begin_ = begin_ + begin;
    return result;
}

Stretch Stretch::trimmed() const {
    Stretch result = *this;
    while (const std::size_t size = separator_at_start(result.text())) {
        result.begin_ += size;
    }
    while (const std::size_t size = separator_at_end(result.text())) {
        result.end_ -= size;
    }
    return result;
}

std::vector<bool> enclosed(std::string_view text) {
    std::vector<bool> inside(text.size(), false);
    const LastCloses last = last_closes(text);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = enclosure_end(text, at, last);
        std::fill(inside.begin() + static_cast<std::ptrdiff_t>(at),
                  inside.begin() + static_cast<std::ptrdiff_t>(end),
                  true);
        at = std::max(end, at + 1);
    }
    return inside;
}

std::size_t find_open_phrase(std::string_view text, std::string_view phrase, std::size_t from) {
    std::size_t at = find_phrase(text, phrase, from);
    if (at == std::string_view::npos) {
        return at;
    }
    const std::vector<bool> inside = enclosed(text);
    while (at != std::string_view::npos && inside[at]) {
        at = find_phrase(text, phrase, at + 1);
    }
    return at;
}

std::vector<Stretch> sentences_in(const Stretch& stretch) {
    const std::string_view text = stretch.text();
    const std::vector<bool> inside = enclosed(text);
    std::vector<Stretch> sentences;
    const auto keep = [&](std::size_t begin, std::size_t end) {
        const Stretch sentence = stretch.part(begin, end).trimmed();
        if (!sentence.empty()) {
            sentences.push_back(sentence);
        }
    };
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool ends =
            inside[at] ? ends_in_quotation(text, at, inside) : ends_sentence(text, at);
        if (ends) {
            keep(begin, at + 1);
            begin = at + 1;
        }
    }
    keep(begin, text.size());
    return sentences;
}

std::vector<Stretch> pieces_at(const Stretch& stretch, char mark) {
    const std::string_view text = stretch.text();
    const std::vector<bool> inside = enclosed(text);
    std::vector<Stretch> pieces;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == mark && !inside[at]) {
            pieces.push_back(stretch.part(begin, at).trimmed());
            begin = at + 1;
        }
    }
    pieces.push_back(stretch.part(begin).trimmed());
    return pieces;
}

}  // namespace evenhand::internal
