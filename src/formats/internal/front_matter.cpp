#include "formats/internal/front_matter.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "core/words.h"
#include "formats/internal/page_parts.h"

namespace evenhand::formats::internal {

namespace {

/// "key: value", "- value", a comment, or nothing.
bool is_entry(std::string_view line) {
    const std::string_view text = trimmed(line);
    const std::size_t colon = text.find(':');
    return text.empty() || text.starts_with("- ") || text.starts_with('#') ||
           (colon != std::string_view::npos &&
            text.substr(0, colon).find(' ') == std::string_view::npos);
}

}  // namespace

std::size_t front_matter_size(const std::vector<std::string_view>& lines) {
    constexpr std::size_t longest = 60;
    if (lines.empty() || trimmed(lines.front()) != "---") {
        return 0;
    }
    for (std::size_t i = 1; i < std::min(lines.size(), longest); ++i) {
        const std::string_view text = trimmed(lines[i]);
        if (text == "---" || text == "...") {
            return i > 1 ? i + 1 : 0;
        }
        if (!is_entry(lines[i])) {
            return 0;
        }
    }
    return 0;
}

std::string front_matter_line(std::string_view line) {
    constexpr std::array<std::string_view, 6> keys = {
        "question:", "tags:", "topics:", "level:", "category:", "title:"};
    const std::string_view text = trimmed(line);
    const bool known = std::ranges::any_of(
        keys, [&](std::string_view key) { return phrase_at_start(text, key) > 0; });
    if (!known && !text.starts_with("- ")) {
        return "";
    }
    std::string plain(text);
    std::erase_if(plain, [](char c) { return c == '[' || c == ']' || c == '"'; });
    const std::string_view value = trimmed(std::string_view(plain).substr(plain.find(':') + 1));
    const bool title = phrase_at_start(plain, "title:") > 0;
    return title && !is_prompt(value) ? "" : plain;
}

}  // namespace evenhand::formats::internal
