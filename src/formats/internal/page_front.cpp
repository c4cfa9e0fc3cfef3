#include "formats/internal/page_front.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::formats::internal {

namespace {

constexpr std::array<std::string_view, 7> tag_labels = {
    "tags:", "tag:", "topics:", "topic:", "level:", "category:", "skills:"};

std::size_t label_size(std::string_view text) {
    for (const std::string_view label : tag_labels) {
        if (const std::size_t size = phrase_at_start(text, label)) {
            return size;
        }
    }
    return std::max(phrase_at_start(text, "title:"), phrase_at_start(text, "question:"));
}

/// The pieces between commas, semicolons, bars and dots in the middle of the line.
std::vector<std::string_view> tag_pieces(std::string_view text) {
    constexpr std::string_view marks = ",;|\n";
    std::vector<std::string_view> pieces;
    while (!text.empty()) {
        const std::size_t dot = std::min(text.find("\u00B7"), text.find("\u2022"));
        const std::size_t end = std::min({text.find_first_of(marks), dot, text.size()});
        pieces.push_back(trimmed(text.substr(0, end)));
        text.remove_prefix(std::min(end + (end == dot ? 2 : 1), text.size()));
    }
    return pieces;
}

bool is_marked_question(const SourceLine& line) {
    const auto label = read_question_label(line.content.text);
    const std::string_view text =
        trimmed(std::string_view(line.content.text).substr(label ? label->size : 0));
    const bool apart = line.marked || line.content.listed || label;
    return apart && is_prompt(text);
}

}  // namespace

std::vector<FoundHeader> headers_of(const std::vector<SourceLine>& lines) {
    std::vector<FoundHeader> headers;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto header = read_header(lines[i].content.text);
        const bool on_top = headers.empty() && i < longest_front;
        if (header && (on_top || header->set_size)) {
            headers.push_back({i, *header});
        }
    }
    return headers;
}

PageLine unlabelled(const PageLine& line) {
    return part_of(line, label_size(line.text), line.text.size());
}

bool is_labelled_tags(std::string_view text) {
    return std::ranges::any_of(
        tag_labels, [&](std::string_view label) { return phrase_at_start(text, label) > 0; });
}

bool is_question(std::string_view text, bool behind_header) {
    constexpr std::size_t fewest_words = 4;
    const bool asks = text.ends_with('?') || is_prompt(text);
    const bool listed = tag_pieces(text).size() > 1 && looks_like_tags(text);
    return words_of(text).size() >= fewest_words && (asks || (behind_header && !listed));
}

bool looks_like_tags(std::string_view text) {
    constexpr std::size_t longest_tags = 240;
    constexpr std::size_t most_words = 4;
    const bool ended =
        !text.empty() && std::string_view(".!:").find(text.back()) != std::string_view::npos;
    return !ended && text.find(": ") == std::string_view::npos && length(text) <= longest_tags &&
           std::ranges::all_of(tag_pieces(text), [](std::string_view piece) {
               return words_of(piece).size() <= most_words;
           });
}

bool is_about_page(std::string_view text) {
    constexpr std::array<std::string_view, 11> openings = {"by ",
                                                           "author:",
                                                           "published",
                                                           "updated",
                                                           "last updated",
                                                           "posted",
                                                           "reading time",
                                                           "difficulty:",
                                                           "frequency:",
                                                           "asked at",
                                                           "share"};
    const std::string lower = lowered(text);
    return lower.find(" min read") != std::string::npos ||
           std::ranges::any_of(
               openings, [&](std::string_view opening) { return lower.starts_with(opening); });
}

std::size_t count_questions(const std::vector<SourceLine>& lines) {
    std::size_t count = 0;
    bool in_section = false;
    for (const SourceLine& line : lines) {
        if (const auto start = read_section_start(line); start && start->kind) {
            in_section = true;
        }
        count += is_marked_question(line) && (line.marked || !in_section) ? 1U : 0U;
    }
    return count;
}

bool has_guide_title(const std::vector<SourceLine>& lines) {
    const auto heading = std::ranges::find_if(lines, &SourceLine::marked);
    const auto is_title = [&](const SourceLine& line) { return is_guide_title(line.content.text); };
    return !lines.empty() &&
           (is_title(lines.front()) || (heading != lines.end() && is_title(*heading)));
}

}  // namespace evenhand::formats::internal
