#include "report/internal/wrap.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "report/internal/unicode.h"

namespace evenhand::report {

namespace {

/// What no line begins with (JIS X 4051, the common part).
constexpr std::u32string_view no_line_start =
    U"、。，．・：；？！）］｝〉》」』】〕〗ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々…";
constexpr std::u32string_view no_line_end = U"（［｛〈《「『【〔〖";

bool is_space(char32_t character) {
    return character == U' ' || character == 0x200B;
}

bool is_ideograph(char32_t character) {
    return (character >= 0x2E80 && character <= 0xA4CF) ||
           (character >= 0xF900 && character <= 0xFAFF) ||
           (character >= 0xFF00 && character <= 0xFFEF) ||
           (character >= 0x20000 && character <= 0x3FFFF);
}

/// Hyphens and dashes, after which a compound may be broken.
bool is_hyphen(char32_t character) {
    return character == U'-' || character == 0x2010 || character == 0x2013 || character == 0x2014;
}

/// Thai and Lao have no spaces between words; this vowel, written before its consonant, begins a
/// syllable, so that a line may break before it.
bool begins_syllable(char32_t left, char32_t right) {
    const auto leads = [](char32_t character) {
        return (character >= 0x0E40 && character <= 0x0E44) ||
               (character >= 0x0EC0 && character <= 0x0EC4);
    };
    return leads(right) && !leads(left) && left >= 0x0E01 && left <= 0x0EDF;
}

bool may_break_between(char32_t left, char32_t right) {
    if (is_space(right) || continues_cluster(right)) {
        return false;
    }
    if (is_space(left)) {
        return true;
    }
    if (no_line_start.find(right) != std::u32string_view::npos ||
        no_line_end.find(left) != std::u32string_view::npos) {
        return false;
    }
    if (is_ideograph(left) || is_ideograph(right)) {
        return left >= 0x2E80 && right >= 0x2E80;
    }
    if (begins_syllable(left, right)) {
        return true;
    }
    return is_hyphen(left) && !is_hyphen(right) && right > U'9';
}

/// Whatever separates words without being a space is one; other line ends become line feeds.
std::u32string with_plain_spaces(std::string_view utf8) {
    std::u32string text = to_utf32(utf8);
    for (char32_t& character : text) {
        if (character == U'\t' || character == U'\v' || character == U'\f') {
            character = U' ';
        } else if (character == 0x85 || character == 0x2028 || character == 0x2029) {
            character = U'\n';
        }
    }
    std::erase(text, U'\r');
    return text;
}

std::vector<std::u32string_view> split(std::u32string_view text) {
    std::vector<std::u32string_view> pieces;
    std::size_t begin = 0;
    for (std::size_t at = 1; at <= text.size(); ++at) {
        if (at == text.size() || may_break_between(text[at - 1], text[at])) {
            pieces.push_back(text.substr(begin, at - begin));
            begin = at;
        }
    }
    return pieces;
}

std::u32string_view without_end_spaces(std::u32string_view text) {
    while (!text.empty() && is_space(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

/// Fills lines with pieces, one paragraph at a time.
class Filler {
public:
    Filler(const TextStyle& style, Points width, const FontMetrics& metrics)
        : style_(style), limit_(width), metrics_(metrics), space_(metrics.width(" ", style)) {}

    void add(std::u32string_view piece) {
        const std::u32string_view word = without_end_spaces(piece);
        const Points word_width = measure(word);
        if (!line_.empty() && used_ + word_width > limit_) {
            end_line();
        }
        if (word_width > limit_) {
            add_broken(piece);
            return;
        }
        append(piece, word_width);
    }

    void end_line() {
        const std::u32string_view ink = without_end_spaces(line_);
        lines_.push_back({to_utf8(line_), ink.empty() ? 0 : measure(ink)});
        line_.clear();
        used_ = 0;
    }

    std::vector<Line> take() { return std::move(lines_); }

private:
    [[nodiscard]] Points measure(std::u32string_view text) const {
        return text.empty() ? 0 : metrics_.width(to_utf8(text), style_);
    }

    void append(std::u32string_view piece, Points word_width) {
        line_ += piece;
        const std::size_t spaces = piece.size() - without_end_spaces(piece).size();
        used_ += word_width + static_cast<double>(spaces) * space_;
    }

    [[nodiscard]] bool fits(std::u32string_view text) const { return measure(text) <= limit_; }

    /// How many characters of the word fit into an empty line: whole clusters, at least one.
    [[nodiscard]] std::size_t fitting(std::u32string_view word) const {
        std::size_t low = 1;
        std::size_t high = 2;
        while (high < word.size() && fits(word.substr(0, high))) {
            low = high;
            high = 2 * high;
        }
        high = std::min(high, word.size());
        while (low < high) {
            const std::size_t middle = (low + high + 1) / 2;
            if (fits(word.substr(0, middle))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        std::size_t count = low;
        while (count > 1 && count < word.size() && continues_cluster(word[count])) {
            --count;
        }
        return count;
    }

    void add_broken(std::u32string_view piece) {
        for (std::u32string_view word = without_end_spaces(piece);;) {
            const std::size_t count = fitting(word);
            if (count == word.size()) {
                append(piece, measure(word));
                return;
            }
            append(piece.substr(0, count), 0);
            end_line();
            piece.remove_prefix(count);
            word.remove_prefix(count);
        }
    }

    const TextStyle& style_;
    Points limit_;
    const FontMetrics& metrics_;
    Points space_;
    std::u32string line_;
    Points used_ = 0;
    std::vector<Line> lines_;
};

}  // namespace

std::vector<Line> wrap(std::string_view text,
                       const TextStyle& style,
                       Points width,
                       const FontMetrics& metrics) {
    if (text.empty()) {
        return {};
    }
    const std::u32string plain = with_plain_spaces(text);
    Filler filler(style, width, metrics);
    std::u32string_view rest = plain;
    while (true) {
        const std::size_t end = rest.find(U'\n');
        for (const std::u32string_view piece : split(rest.substr(0, end))) {
            filler.add(piece);
        }
        filler.end_line();
        if (end == std::u32string_view::npos) {
            return filler.take();
        }
        rest.remove_prefix(end + 1);
    }
}

std::string fit(std::string_view text,
                const TextStyle& style,
                Points width,
                const FontMetrics& metrics) {
    std::u32string whole = with_plain_spaces(text);
    std::ranges::replace(whole, U'\n', U' ');
    if (metrics.width(to_utf8(whole), style) <= width) {
        return to_utf8(whole);
    }
    const std::string ellipsis = "…";
    const std::vector<Line> lines =
        wrap(to_utf8(whole), style, width - metrics.width(ellipsis, style), metrics);
    return to_utf8(without_end_spaces(to_utf32(lines.front().text))) + ellipsis;
}

}  // namespace evenhand::report
