#include "formats/internal/page_end.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/words.h"

namespace evenhand::formats::internal {

namespace {

bool is_ended(std::string_view text) {
    constexpr std::array<std::string_view, 12> ends = {
        ".", "?", "!", ":", ";", "\"", "'", ")", "]", "\u201D", "\u2019", "\u2026"};
    return std::ranges::any_of(ends, [&](std::string_view end) { return text.ends_with(end); });
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

bool is_cut_off(const std::vector<PageLine>& lines) {
    constexpr std::size_t fewest_words = 6;
    const PageLine& last = lines.back();
    if (!has_word(last.text) || is_ended(last.text)) {
        return false;
    }
    if (is_open(last.text)) {
        return true;
    }
    const auto ended = static_cast<std::size_t>(
        std::ranges::count_if(lines, [](const PageLine& line) { return is_ended(line.text); }));
    const bool others_end = ended + 1 == lines.size();
    const bool long_enough = !last.listed && words_of(last.text).size() >= fewest_words;
    return others_end && (lines.size() > 1 || long_enough);
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
