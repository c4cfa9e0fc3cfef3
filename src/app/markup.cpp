#include "app/markup.h"

#include "core/utf8.h"

namespace evenhand::app {

namespace {

constexpr std::size_t near = 28;        // Bytes: a stretch that begins there is in sight.
constexpr std::size_t before_hit = 16;  // Of the words before it.
const std::string left_out = "… ";

}  // namespace

std::string escaped(std::string_view text) {
    std::string markup;
    for (const char sign : text) {
        switch (sign) {
            case '&':
                markup += "&amp;";
                break;
            case '<':
                markup += "&lt;";
                break;
            case '>':
                markup += "&gt;";
                break;
            case '\n':
                markup += ' ';
                break;
            default:
                markup += sign;
        }
    }
    return markup;
}

std::string markup_with_hits(std::string_view text,
                             const std::vector<std::pair<std::size_t, std::size_t>>& stretches) {
    std::string markup;
    std::size_t at = 0;
    for (const auto& [first, length] : stretches) {
        const bool fits = first >= at && first < text.size() && length <= text.size() - first;
        if (fits && is_utf8(text.substr(at, first - at)) && is_utf8(text.substr(first, length))) {
            markup += escaped(text.substr(at, first - at));
            markup += "<b>" + escaped(text.substr(first, length)) + "</b>";
            at = first + length;
        }
    }
    return markup + escaped(text.substr(at));
}

MarkedText from_first_hit(const std::string& text,
                          const std::vector<std::pair<std::size_t, std::size_t>>& stretches) {
    if (stretches.empty() || stretches.front().first <= near ||
        stretches.front().first > text.size()) {
        return {text, stretches};
    }
    const std::size_t first = stretches.front().first;
    const std::size_t blank = text.find(' ', first - before_hit);
    const std::size_t begin = blank == std::string::npos || blank >= first ? first : blank + 1;
    MarkedText shown = {left_out + text.substr(begin), {}};
    for (const auto& [place, length] : stretches) {
        if (place >= begin) {
            shown.hits.emplace_back(place - begin + left_out.size(), length);
        }
    }
    return shown;
}

std::string isolated(std::string_view name) {
    return "\u2068" + shown_name(name) + "\u2069";  // First strong isolate, pop isolate.
}

std::string beginning(std::string_view name) {
    return in_reading_order(isolated(name));
}

std::string in_reading_order(std::string_view line) {
    return "\u200E" + std::string(line);  // Left-to-right mark.
}

}  // namespace evenhand::app
