#include "formats/internal/line_minutes.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/number_text.h"
#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::formats::internal {

namespace {

constexpr std::string_view digits = "0123456789";
/// What may stand between a label or a title and what follows.
constexpr std::array<std::string_view, 9> separators = {
    ":", ".", ")", "-", "|", ",", "\u2013", "\u2014", "\u00B7"};

struct Found {
    std::size_t begin;
    std::size_t end;
    int value;
};

/// "10 minutes", "15-min": where it stands in a text.
std::optional<Found> find_minutes(std::string_view text) {
    constexpr std::array<std::string_view, 4> units = {"minutes", "minute", "mins", "min"};
    constexpr int most = 240;
    for (std::size_t at = text.find_first_of(digits); at < text.size();) {
        const std::size_t end = std::min(text.find_first_not_of(digits, at), text.size());
        const std::size_t unit = std::min(text.find_first_not_of(" -", end), text.size());
        const auto value = to_int(text.substr(at, end - at));
        for (const std::string_view word : units) {
            const std::size_t size = phrase_at_start(text.substr(unit), word);
            if (size > 0 && unit <= end + 1 && value && *value >= 1 && *value <= most) {
                return Found{at, unit + size, *value};
            }
        }
        at = text.find_first_of(digits, end);
    }
    return std::nullopt;
}

/// Bytes of the separator that a text ends with, 0 when it ends with none.
std::size_t separator_at_end(std::string_view text) {
    const auto* const mark = std::ranges::find_if(separators, [&](std::string_view separator) {
        return separator != ")" && text.ends_with(separator);
    });
    return mark == separators.end() ? 0 : mark->size();
}

}  // namespace

std::size_t separator_size(std::string_view text) {
    std::size_t size = 0;
    bool found = true;
    while (found) {
        size = std::min(text.find_first_not_of(' ', size), text.size());
        const auto* const mark = std::ranges::find_if(separators, [&](std::string_view separator) {
            return text.substr(size).starts_with(separator);
        });
        found = mark != separators.end();
        size += found ? mark->size() : 0;
    }
    return size;
}

PageLine without_separator(const PageLine& line) {
    PageLine kept = part_of(line, 0, line.text.size());
    while (const std::size_t size = separator_at_end(kept.text)) {
        kept = part_of(kept, 0, kept.text.size() - size);
    }
    return kept;
}

std::optional<int> take_bracketed_minutes(PageLine& line) {
    line = part_of(line, 0, line.text.size());
    const std::string_view text = line.text;
    const bool behind = text.ends_with(')') || text.ends_with(']');
    const bool before = text.starts_with('(') || text.starts_with('[');
    const std::size_t open = behind ? text.find_last_of("([") : 0;
    const std::size_t close = behind ? text.size() - 1 : text.find_first_of(")]");
    if ((!behind && !before) || open >= close || close >= text.size()) {
        return std::nullopt;
    }
    constexpr std::size_t most_words = 3;
    const std::string_view inside = text.substr(open + 1, close - open - 1);
    const auto found = find_minutes(inside);
    if (!found || words_of(inside).size() > most_words) {
        return std::nullopt;
    }
    line = behind ? part_of(line, 0, open) : part_of(line, close + 1, text.size());
    return found->value;
}

std::optional<int> take_minutes(PageLine& heading) {
    if (const auto bracketed = take_bracketed_minutes(heading)) {
        return bracketed;
    }
    const auto found = find_minutes(heading.text);
    const bool at_end =
        found && separator_size(std::string_view(heading.text).substr(found->end)) + found->end ==
                     heading.text.size();
    if (!at_end) {
        return std::nullopt;
    }
    heading = without_separator(part_of(heading, 0, found->begin));
    return found->value;
}

}  // namespace evenhand::formats::internal
