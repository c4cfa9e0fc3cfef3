#include "formats/internal/page_parts.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::formats::internal {

namespace {

struct KnownHeading {
    std::string_view text;  ///< In lower case.
    SectionKind kind;
    bool before_text =
        false;  ///< A section also where text follows on the line: "Short answer: ...".
};

constexpr std::array<KnownHeading, 52> known_headings = {{
    {"short answer", SectionKind::short_answer, true},
    {"short answers", SectionKind::short_answer, true},
    {"the short answer", SectionKind::short_answer, true},
    {"short version", SectionKind::short_answer, true},
    {"quick answer", SectionKind::short_answer, true},
    {"in short", SectionKind::short_answer, true},
    {"tl;dr", SectionKind::short_answer, true},
    {"detail", SectionKind::detail},
    {"details", SectionKind::detail},
    {"in detail", SectionKind::detail},
    {"full answer", SectionKind::detail},
    {"long answer", SectionKind::detail},
    {"detailed answer", SectionKind::detail},
    {"what interviewers look for", SectionKind::look_fors, true},
    {"what interviewers are looking for", SectionKind::look_fors, true},
    {"what interviewers want", SectionKind::look_fors, true},
    {"what interviewers want to see", SectionKind::look_fors, true},
    {"what interviewers want to hear", SectionKind::look_fors, true},
    {"what the interviewer looks for", SectionKind::look_fors, true},
    {"what the interviewer is looking for", SectionKind::look_fors, true},
    {"what the interviewer wants", SectionKind::look_fors, true},
    {"what an interviewer looks for", SectionKind::look_fors, true},
    {"what we look for", SectionKind::look_fors, true},
    {"what to look for", SectionKind::look_fors, true},
    {"what good looks like", SectionKind::look_fors, true},
    {"interviewers look for", SectionKind::look_fors},
    {"interviewers want", SectionKind::look_fors},
    {"look for", SectionKind::look_fors},
    {"look-for", SectionKind::look_fors, true},
    {"look-fors", SectionKind::look_fors, true},
    {"bonus points", SectionKind::look_fors},
    {"the strongest answers", SectionKind::look_fors},
    {"strongest answers", SectionKind::look_fors},
    {"what signals seniority", SectionKind::look_fors},
    {"what signals junior thinking", SectionKind::pitfalls},
    {"common pitfall", SectionKind::pitfalls, true},
    {"common pitfalls", SectionKind::pitfalls, true},
    {"the common pitfall", SectionKind::pitfalls, true},
    {"pitfall", SectionKind::pitfalls, true},
    {"pitfalls", SectionKind::pitfalls, true},
    {"common mistake", SectionKind::pitfalls, true},
    {"common mistakes", SectionKind::pitfalls, true},
    {"mistakes to avoid", SectionKind::pitfalls, true},
    {"pitfalls to avoid", SectionKind::pitfalls, true},
    {"what to avoid", SectionKind::pitfalls, true},
    {"common trap", SectionKind::pitfalls, true},
    {"common traps", SectionKind::pitfalls, true},
    {"avoid", SectionKind::pitfalls},
    {"red flag", SectionKind::pitfalls},
    {"red flags", SectionKind::pitfalls},
    {"what interviewers avoid", SectionKind::pitfalls},
    {"warning signs", SectionKind::pitfalls},
}};

/// Marked headings inside of "Detail" that begin no section: the parts of a sample answer.
constexpr std::array<std::string_view, 14> sample_headings = {"sample answer",
                                                              "example answer",
                                                              "model answer",
                                                              "star walkthrough",
                                                              "why this answer works",
                                                              "why it works",
                                                              "why this works",
                                                              "situation",
                                                              "task",
                                                              "action",
                                                              "result",
                                                              "change",
                                                              "learned",
                                                              "star"};

const KnownHeading* known_heading(std::string_view text) {
    const std::string name = lowered(trimmed(text));
    const auto* const found = std::ranges::find(known_headings, name, &KnownHeading::text);
    return found == known_headings.end() ? nullptr : found;
}

bool is_sample_heading(std::string_view text) {
    return std::ranges::any_of(sample_headings, [&](std::string_view known) {
        return find_phrase(text, known) != std::string_view::npos;
    });
}

SectionStart section_start(const PageLine& line,
                           std::optional<SectionKind> kind,
                           std::size_t colon) {
    const std::size_t size = line.text.size();
    return {kind, part_of(line, 0, colon), part_of(line, std::min(colon + 1, size), size)};
}

/// The number at the beginning of `text`, which it is taken from; 1 to 9999.
std::optional<int> take_number(std::string_view& text) {
    constexpr int most = 9999;
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || number < 1 || number > most) {
        return std::nullopt;
    }
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

bool take_word(std::string_view& text, std::string_view word) {
    const std::string_view rest = trimmed(text);
    const bool found = lowered(rest.substr(0, word.size())) == word;
    text = found ? trimmed(rest.substr(word.size())) : text;
    return found;
}

/// The mark between number and category.
bool take_separator(std::string_view& text) {
    constexpr std::array<std::string_view, 8> separators = {
        "\u00B7", "\u2022", "\u2014", "\u2013", "-", "|", ":", ","};
    return std::ranges::any_of(separators,
                               [&](std::string_view mark) { return take_word(text, mark); });
}

}  // namespace

std::optional<PageHeader> read_header(std::string_view text) {
    text = trimmed(text);
    if (!take_word(text, "question") && !take_word(text, "q")) {
        return std::nullopt;
    }
    PageHeader header;
    const auto number = take_number(text);
    if (!number) {
        return std::nullopt;
    }
    header.number = *number;
    if (take_word(text, "of") || take_word(text, "/")) {
        header.set_size = take_number(text);
    }
    const bool parted = take_separator(text);
    constexpr std::size_t longest_category = 40;
    const bool fits =
        trimmed(text).empty() || (parted && length(text) <= longest_category &&
                                  text.find_first_of(".?!") == std::string_view::npos);
    if (!fits) {
        return std::nullopt;
    }
    header.category = trimmed(text);
    return header;
}

std::optional<SectionStart> read_section_start(const SourceLine& line) {
    const PageLine& content = line.content;
    const std::size_t colon = std::min(content.text.find(':'), content.text.size());
    const std::string_view name = std::string_view(content.text).substr(0, colon);
    const bool alone = trimmed(std::string_view(content.text).substr(colon)).size() <= 1;
    const KnownHeading* const known = known_heading(name);
    if (known != nullptr && (alone || known->before_text)) {
        return section_start(content, known->kind, colon);
    }
    if (line.marked && !is_sample_heading(content.text)) {
        return section_start(content, std::nullopt, content.text.size());
    }
    return std::nullopt;
}

bool is_prompt(std::string_view text) {
    constexpr std::array<std::string_view, 14> openings = {"tell me about",
                                                           "tell us about",
                                                           "can you tell me about",
                                                           "describe",
                                                           "give me an example",
                                                           "give an example",
                                                           "share an example",
                                                           "share a time",
                                                           "talk about a time",
                                                           "talk me through",
                                                           "walk me through",
                                                           "think of a time",
                                                           "have you ever",
                                                           "when did you last"};
    return std::ranges::any_of(
        openings, [&](std::string_view opening) { return phrase_at_start(text, opening) > 0; });
}

}  // namespace evenhand::formats::internal
