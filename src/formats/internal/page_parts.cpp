#include "formats/internal/page_parts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::formats::internal {

namespace {

struct KnownHeading {
    std::string_view text;  ///< In lower case, without "the" in front.
    SectionKind kind;
    bool before_text =
        false;  ///< A section also where text follows on the line: "Short answer: ...".
};

constexpr std::array known_headings = {
    KnownHeading{"short answer", SectionKind::short_answer, true},
    KnownHeading{"short answers", SectionKind::short_answer, true},
    KnownHeading{"short version", SectionKind::short_answer, true},
    KnownHeading{"quick answer", SectionKind::short_answer, true},
    KnownHeading{"brief answer", SectionKind::short_answer, true},
    KnownHeading{"answer", SectionKind::short_answer},
    KnownHeading{"show answer", SectionKind::short_answer},
    KnownHeading{"suggested answer", SectionKind::short_answer},
    KnownHeading{"answer in short", SectionKind::short_answer, true},
    KnownHeading{"answer in brief", SectionKind::short_answer, true},
    KnownHeading{"in short", SectionKind::short_answer, true},
    KnownHeading{"in brief", SectionKind::short_answer, true},
    KnownHeading{"tl;dr", SectionKind::short_answer, true},
    KnownHeading{"tldr", SectionKind::short_answer, true},
    KnownHeading{"detail", SectionKind::detail},
    KnownHeading{"details", SectionKind::detail},
    KnownHeading{"in detail", SectionKind::detail},
    KnownHeading{"full answer", SectionKind::detail},
    KnownHeading{"long answer", SectionKind::detail},
    KnownHeading{"detailed answer", SectionKind::detail},
    KnownHeading{"why interviewers ask this", SectionKind::detail, true},
    KnownHeading{"why interviewers ask this question", SectionKind::detail, true},
    KnownHeading{"why this question is asked", SectionKind::detail, true},
    KnownHeading{"why we ask", SectionKind::detail, true},
    KnownHeading{"why we ask this", SectionKind::detail, true},
    KnownHeading{"what this question tests", SectionKind::detail, true},
    KnownHeading{"what interviewers look for", SectionKind::look_fors, true},
    KnownHeading{"what do interviewers look for", SectionKind::look_fors, true},
    KnownHeading{"what interviewers are looking for", SectionKind::look_fors, true},
    KnownHeading{"what interviewers listen for", SectionKind::look_fors, true},
    KnownHeading{"what interviewers want", SectionKind::look_fors, true},
    KnownHeading{"what interviewers want to see", SectionKind::look_fors, true},
    KnownHeading{"what interviewers want to hear", SectionKind::look_fors, true},
    KnownHeading{"what interviewer looks for", SectionKind::look_fors, true},
    KnownHeading{"what the interviewer looks for", SectionKind::look_fors, true},
    KnownHeading{"what the interviewer is looking for", SectionKind::look_fors, true},
    KnownHeading{"what the interviewer wants", SectionKind::look_fors, true},
    KnownHeading{"what an interviewer looks for", SectionKind::look_fors, true},
    KnownHeading{"what hiring managers look for", SectionKind::look_fors, true},
    KnownHeading{"what we look for", SectionKind::look_fors, true},
    KnownHeading{"what we are looking for", SectionKind::look_fors, true},
    KnownHeading{"what to look for", SectionKind::look_fors, true},
    KnownHeading{"what to listen for", SectionKind::look_fors, true},
    KnownHeading{"what good looks like", SectionKind::look_fors, true},
    KnownHeading{"interviewers look for", SectionKind::look_fors},
    KnownHeading{"interviewers are looking for", SectionKind::look_fors},
    KnownHeading{"interviewers want", SectionKind::look_fors},
    KnownHeading{"interviewers want to see", SectionKind::look_fors},
    KnownHeading{"interviewers want to hear", SectionKind::look_fors},
    KnownHeading{"look for", SectionKind::look_fors},
    KnownHeading{"look-for", SectionKind::look_fors, true},
    KnownHeading{"look-fors", SectionKind::look_fors, true},
    KnownHeading{"green flag", SectionKind::look_fors},
    KnownHeading{"green flags", SectionKind::look_fors},
    KnownHeading{"bonus points", SectionKind::look_fors},
    KnownHeading{"strongest answers", SectionKind::look_fors},
    KnownHeading{"what signals seniority", SectionKind::look_fors},
    KnownHeading{"what signals junior thinking", SectionKind::pitfalls},
    KnownHeading{"common pitfall", SectionKind::pitfalls, true},
    KnownHeading{"common pitfalls", SectionKind::pitfalls, true},
    KnownHeading{"pitfall", SectionKind::pitfalls, true},
    KnownHeading{"pitfalls", SectionKind::pitfalls, true},
    KnownHeading{"common mistake", SectionKind::pitfalls, true},
    KnownHeading{"common mistakes", SectionKind::pitfalls, true},
    KnownHeading{"common mistakes to avoid", SectionKind::pitfalls, true},
    KnownHeading{"mistakes to avoid", SectionKind::pitfalls, true},
    KnownHeading{"pitfalls to avoid", SectionKind::pitfalls, true},
    KnownHeading{"common pitfall to avoid", SectionKind::pitfalls, true},
    KnownHeading{"common pitfalls to avoid", SectionKind::pitfalls, true},
    KnownHeading{"what to avoid", SectionKind::pitfalls, true},
    KnownHeading{"common trap", SectionKind::pitfalls, true},
    KnownHeading{"common traps", SectionKind::pitfalls, true},
    KnownHeading{"trap to avoid", SectionKind::pitfalls, true},
    KnownHeading{"traps to avoid", SectionKind::pitfalls, true},
    KnownHeading{"avoid", SectionKind::pitfalls},
    KnownHeading{"red flag", SectionKind::pitfalls},
    KnownHeading{"red flags", SectionKind::pitfalls},
    KnownHeading{"what interviewers avoid", SectionKind::pitfalls},
    KnownHeading{"warning sign", SectionKind::pitfalls},
    KnownHeading{"warning signs", SectionKind::pitfalls},
};

/// Marked headings inside of "Detail" that begin no section: the parts of a sample answer.
constexpr std::array<std::string_view, 14> sample_parts = {"sample answer",
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

bool is_letter_or_digit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

/// "what interviewers look for" of "\u2B50 The WHAT interviewers look for?": lower case, without
/// signs at the ends and without "the".
std::string heading_name(std::string_view text) {
    std::string name = lowered(trimmed(text));
    const auto first = std::ranges::find_if(name, is_letter_or_digit);
    name.erase(name.begin(), first);
    while (!name.empty() && !is_letter_or_digit(name.back())) {
        name.pop_back();
    }
    return name.substr(name.starts_with("the ") ? 4 : 0);
}

const KnownHeading* known_heading(std::string_view text) {
    constexpr std::size_t longest_heading = 60;
    if (text.size() > longest_heading) {
        return nullptr;
    }
    const auto* const found =
        std::ranges::find(known_headings, heading_name(text), &KnownHeading::text);
    return found == known_headings.end() ? nullptr : found;
}

bool is_part_of_sample(std::string_view text) {
    return std::ranges::any_of(sample_parts, [&](std::string_view known) {
        return find_phrase(text, known) != std::string_view::npos;
    });
}

/// Where the name of a section ends on its line, and how many bytes part it from the text.
struct HeadingEnd {
    std::size_t at = 0;
    std::size_t size = 0;
};

/// At the first colon, or at a dash between spaces before it.
HeadingEnd heading_end(std::string_view text) {
    constexpr std::array<std::string_view, 3> dashes = {" \u2013 ", " \u2014 ", " - "};
    HeadingEnd end{std::min(text.find(':'), text.size()), 1};
    for (const std::string_view dash : dashes) {
        if (const std::size_t at = text.find(dash); at < end.at) {
            end = {at, dash.size()};
        }
    }
    return end;
}

SectionStart section_start(const PageLine& line, std::optional<SectionKind> kind, HeadingEnd end) {
    const std::size_t size = line.text.size();
    return {kind, part_of(line, 0, end.at), part_of(line, std::min(end.at + end.size, size), size)};
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
    const HeadingEnd end = heading_end(content.text);
    const KnownHeading* const known = known_heading(content.text.substr(0, end.at));
    const bool alone = !has_word(std::string_view(content.text).substr(end.at));
    if (known != nullptr && (alone || known->before_text)) {
        return section_start(content, known->kind, end);
    }
    if (line.marked && !is_part_of_sample(content.text)) {
        return section_start(content, std::nullopt, {content.text.size(), 0});
    }
    return std::nullopt;
}

bool is_known_heading(std::string_view text) {
    return known_heading(text) != nullptr;
}

bool begins_known_heading(std::string_view text) {
    constexpr std::ptrdiff_t fewest_letters = 6;
    const std::string name = heading_name(text);
    return std::ranges::count_if(name, is_letter_or_digit) >= fewest_letters &&
           !is_known_heading(text) &&
           std::ranges::any_of(known_headings, [&](const KnownHeading& known) {
               return known.text.starts_with(name);
           });
}

bool is_sample_heading(std::string_view text) {
    constexpr std::size_t most_words = 7;
    constexpr std::size_t answers = 6;  // What stands before "why it works" names a whole answer.
    const std::size_t colon = std::min(text.find(':'), text.size());
    const std::string_view name = text.substr(0, colon);
    const bool named = std::ranges::any_of(
        std::span(sample_parts).first(answers),
        [&](std::string_view known) { return find_phrase(name, known) != std::string_view::npos; });
    return named && words_of(name).size() <= most_words &&
           name.find_first_of(".,;?!") == std::string_view::npos;
}

bool is_prompt(std::string_view text) {
    constexpr std::array<std::string_view, 20> openings = {
        "tell me about",           "tell us about",    "tell me of",       "can you tell me about",
        "could you tell me about", "can you describe", "describe",         "give me an example",
        "give us an example",      "give an example",  "share an example", "share a time",
        "talk about a time",       "talk me through",  "walk me through",  "think of a time",
        "recall a time",           "have you ever",    "when have you",    "when did you last"};
    const std::size_t quote = text.starts_with("\u201C") ? 3 : text.starts_with('"') ? 1 : 0;
    return std::ranges::any_of(openings, [&](std::string_view opening) {
        return phrase_at_start(text.substr(quote), opening) > 0;
    });
}

std::optional<QuestionLabel> read_question_label(std::string_view text) {
    constexpr std::string_view ends = ".:)";
    std::string_view rest = text;
    const bool named = take_word(rest, "question") || take_word(rest, "q");
    const auto number = take_number(rest);
    rest = trimmed(rest);
    const bool ended = !rest.empty() && ends.find(rest.front()) != std::string_view::npos &&
                       (rest.size() == 1 || rest[1] == ' ');
    if ((!named && !number) || !ended) {
        return std::nullopt;
    }
    return QuestionLabel{static_cast<std::size_t>(rest.data() - text.data()) + 1, number};
}

bool is_guide_title(std::string_view title) {
    constexpr std::array<std::string_view, 16> phrases = {"how to",
                                                          "guide",
                                                          "guides",
                                                          "interview questions",
                                                          "questions and answers",
                                                          "questions to ask",
                                                          "questions you",
                                                          "tips",
                                                          "tricks",
                                                          "cheat sheet",
                                                          "mistakes to avoid in",
                                                          "things to",
                                                          "ways to",
                                                          "lessons from",
                                                          "lessons i",
                                                          "why you should"};
    constexpr std::size_t longest_title = 120;
    return title.size() <= longest_title && !is_prompt(title) && !is_known_heading(title) &&
           std::ranges::any_of(phrases, [&](std::string_view phrase) {
               return find_phrase(title, phrase) != std::string_view::npos;
           });
}

}  // namespace evenhand::formats::internal
