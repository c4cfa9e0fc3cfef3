#include "app/markup.h"

#include "core/utf8.h"

namespace evenhand::app {

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

std::string isolated(std::string_view name) {
    return "\u2068" + std::string(name) + "\u2069";  // First strong isolate, pop isolate.
}

std::string beginning(std::string_view name) {
    return "\u200E" + isolated(name);  // Left-to-right mark.
}

}  // namespace evenhand::app
