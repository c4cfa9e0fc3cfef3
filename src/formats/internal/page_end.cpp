#include "formats/internal/page_end.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

#include "core/words.h"
#include "formats/internal/page_parts.h"

namespace evenhand::formats::internal {

namespace {

bool is_ended(std::string_view text) {
    constexpr std::array<std::string_view, 12> ends = {
        ".", "?", "!", ":", ";", "\"", "'", ")", "]", "\u201D", "\u2019", "\u2026"};
    return std::ranges::any_of(ends, [&](std::string_view end) { return text.ends_with(end); });
}

std::size_t count_of(std::string_view text, std::string_view mark) {
    std::size_t count = 0;
    for (std::size_t at = text.find(mark); at != std::string_view::npos;
         at = text.find(mark, at + mark.size())) {
        ++count;
    }
    return count;
}

bool is_unclosed(std::string_view text) {
    return count_of(text, "(") > count_of(text, ")") ||
           count_of(text, "\u201C") > count_of(text, "\u201D");
}

/// Whether there are several other items, and each has its full stop.
bool all_items_end(std::span<const PageLine> lines, const std::vector<PageLine>& others) {
    constexpr std::size_t fewest = 2;
    std::size_t items = 0;
    std::size_t ended = 0;
    for (const std::span<const PageLine> some : {lines, std::span<const PageLine>(others)}) {
        for (const PageLine& line : some) {
            items += line.listed ? 1U : 0U;
            ended += line.listed && is_ended(line.text) ? 1U : 0U;
        }
    }
    return items >= fewest && ended == items;
}

/// Ends where no sentence and no item can: "of" may end one ("what to think of"), "the" may not.
bool is_open(std::string_view text) {
    constexpr std::array<std::string_view, 16> words = {"and",
                                                        "or",
                                                        "but",
                                                        "the",
                                                        "a",
                                                        "an",
                                                        "than",
                                                        "their",
                                                        "your",
                                                        "my",
                                                        "its",
                                                        "our",
                                                        "because",
                                                        "whose",
                                                        "if",
                                                        "into"};
    const std::string last = lowered(words_of(text).back());
    return text.ends_with(',') || text.ends_with('-') || text.ends_with('(') ||
           text.ends_with("\u2014") || std::ranges::find(words, last) != words.end();
}

}  // namespace

bool is_cut_off(const std::vector<PageLine>& lines, const std::vector<PageLine>& others) {
    constexpr std::size_t fewest_words = 6;
    const PageLine& last = lines.back();
    if (!has_word(last.text) || is_ended(last.text)) {
        return false;
    }
    if (is_open(last.text) || is_unclosed(last.text)) {
        return true;
    }
    if (last.listed && all_items_end(std::span(lines).first(lines.size() - 1), others)) {
        return true;
    }
    const auto ended = static_cast<std::size_t>(
        std::ranges::count_if(lines, [](const PageLine& line) { return is_ended(line.text); }));
    const bool others_end = ended + 1 == lines.size();
    const bool long_enough = !last.listed && words_of(last.text).size() >= fewest_words;
    return others_end && (lines.size() > 1 || long_enough);
}

bool is_cut_heading(const PageLine& line) {
    return !line.listed && !is_ended(line.text) && begins_known_heading(line.text);
}

std::string last_words(std::string_view text) {
    constexpr std::size_t most = 6;
    const auto words = words_of(text);
    if (words.size() <= most) {
        return std::string(text);
    }
    const std::string_view first = words[words.size() - most];
    return "\u2026 " +
           std::string(text.substr(static_cast<std::size_t>(first.data() - text.data())));
}

bool is_remark_for_interviewers(std::string_view text) {
    constexpr std::array<std::string_view, 14> openings = {"interviewers",
                                                           "the interviewer",
                                                           "an interviewer",
                                                           "hiring managers",
                                                           "avoid",
                                                           "what signals",
                                                           "bonus",
                                                           "the strongest",
                                                           "strong answers",
                                                           "weak answers",
                                                           "look for",
                                                           "red flags",
                                                           "common pitfall",
                                                           "don't"};
    return std::ranges::any_of(
        openings, [&](std::string_view opening) { return phrase_at_start(text, opening) > 0; });
}

}  // namespace evenhand::formats::internal
