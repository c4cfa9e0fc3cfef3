#include "formats/internal/mock_lines.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/number_text.h"
#include "core/utf8.h"
#include "core/words.h"
#include "formats/internal/line_minutes.h"
#include "formats/internal/page_parts.h"

namespace evenhand::formats::internal {

namespace {

constexpr std::string_view digits = "0123456789";

struct Found {
    std::size_t begin;
    std::size_t end;
    int value;
};

/// A number at the beginning of a text, in digits or as a word, and the bytes that it takes.
std::optional<Found> number_at_start(std::string_view text) {
    constexpr std::array<std::string_view, 10> words = {
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
    constexpr std::size_t most_digits = 3;
    const std::size_t size = std::min(text.find_first_not_of(digits), text.size());
    if (size > 0 && size <= most_digits) {
        return Found{0, size, to_int(text.substr(0, size)).value_or(0)};
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (phrase_at_start(text, words[i]) > 0) {
            return Found{0, words[i].size(), static_cast<int>(i) + 1};
        }
    }
    return std::nullopt;
}

/// "round 2" in a text: bytes of word and number, and the number.
std::optional<Found> round_at(std::string_view text, std::size_t from) {
    constexpr std::array<std::string_view, 4> names = {"round", "part", "stage", "section"};
    for (const std::string_view name : names) {
        const std::size_t at = find_phrase(text, name, from);
        if (at == std::string_view::npos) {
            continue;
        }
        const std::size_t begin =
            std::min(text.find_first_not_of(' ', at + name.size()), text.size());
        if (const auto number = number_at_start(text.substr(begin))) {
            return Found{at, begin + number->end, number->value};
        }
    }
    return std::nullopt;
}

/// "Round 1: Screening (15 min)". "Part 2 of the story" is none.
std::optional<MockLine> round_line(const SourceLine& source) {
    constexpr std::size_t most_words = 12;
    const std::string_view text = source.content.text;
    const auto found = round_at(text, 0);
    if (!found || found->begin > 0 || words_of(text).size() > most_words || text.ends_with('?')) {
        return std::nullopt;
    }
    const std::string_view behind = trimmed(text.substr(found->end));
    if (!behind.empty() && separator_size(behind) == 0 && behind.front() != '(') {
        return std::nullopt;
    }
    MockLine line;
    line.kind = MockKind::round;
    line.source = source;
    line.content = source.content;
    line.number = found->value;
    line.minutes = take_minutes(line.content);
    line.content = without_separator(line.content);
    return line;
}

/// How a page calls what good answers hold; at the beginning of a heading or as all of it.
constexpr std::array<std::string_view, 22> points_headings = {"expected answer points",
                                                              "expected answer point",
                                                              "expected answers",
                                                              "expected answer",
                                                              "expected points",
                                                              "expected talking points",
                                                              "answer points",
                                                              "answer key",
                                                              "answer guide",
                                                              "answer notes",
                                                              "key answer points",
                                                              "key points",
                                                              "points to cover",
                                                              "what a good answer covers",
                                                              "what a good answer includes",
                                                              "what a strong answer covers",
                                                              "what a strong answer includes",
                                                              "what good answers cover",
                                                              "what good answers include",
                                                              "what strong answers cover",
                                                              "what to listen for",
                                                              "model answer points"};

/// "Expected answer points", "Round 2: answer key", "Answer key for round 2: ...".
std::optional<MockLine> points_line(const SourceLine& source) {
    constexpr std::size_t most_words = 9;
    const std::string_view text = source.content.text;
    const auto round = round_at(text.substr(0, text.find('.')), 0);
    const bool round_leads = round && round->begin == 0;
    const std::size_t begin =
        round_leads ? round->end + separator_size(text.substr(round->end)) : 0;
    const auto* const known = std::ranges::find_if(points_headings, [&](std::string_view heading) {
        return phrase_at_start(text.substr(begin), heading) > 0;
    });
    if (known == points_headings.end()) {
        return std::nullopt;
    }
    const std::size_t colon = std::min(text.find(':', begin), text.size());
    const std::string_view heading = text.substr(0, colon);
    const std::string_view behind = heading.substr(begin + known->size());
    const bool names_round = round && !round_leads && round->begin < colon;
    const bool alone = trimmed(behind).empty() || names_round ||
                       separator_size(trimmed(behind)) > 0 || trimmed(behind).starts_with('(') ||
                       source.marked;
    if (!alone || words_of(heading).size() > most_words) {
        return std::nullopt;
    }
    MockLine line;
    line.kind = MockKind::points;
    line.source = source;
    line.content = part_of(source.content, 0, colon);
    line.rest = part_of(source.content, std::min(colon + 1, text.size()), text.size());
    if (round_leads || names_round) {
        line.number = round->value;
    }
    return line;
}

bool asks(std::string_view text) {
    constexpr std::size_t fewest_words = 3;
    return words_of(text).size() >= fewest_words && (text.ends_with('?') || is_prompt(text));
}

/// "Question 3:", "Q3.", "Question 3 of 5": bytes of the label, and the number.
std::optional<Found> question_label(std::string_view text) {
    for (const std::string_view word : {"question", "q"}) {
        if (!lowered(text.substr(0, word.size())).starts_with(word)) {
            continue;
        }
        const std::size_t begin = std::min(text.find_first_not_of(' ', word.size()), text.size());
        const auto number = number_at_start(text.substr(begin));
        if (!number) {
            continue;
        }
        std::size_t end = begin + number->end;
        const std::string_view behind = trimmed(text.substr(end));
        if (const std::size_t of = phrase_at_start(behind, "of")) {
            const auto whole = number_at_start(trimmed(behind.substr(of)));
            const std::string_view rest = trimmed(behind.substr(of));
            end = whole ? text.size() - rest.size() + whole->end : end;
        }
        const std::size_t separator = separator_size(text.substr(end));
        const bool parted = separator > 0 && !trimmed(text.substr(end, separator)).empty();
        const std::string_view rest = trimmed(text.substr(end));
        if (parted || rest.empty() || (text[end] == ' ' && asks(rest))) {
            return Found{0, end + separator, number->value};
        }
    }
    return std::nullopt;
}

/// The number of "3. " before a listed line's text, as the page's line has it.
std::optional<int> list_number(std::string_view page_line, const SourceLine& source) {
    if (!source.content.listed) {
        return std::nullopt;
    }
    const std::size_t at = std::min(page_line.find_first_not_of(" \t#>*_("), page_line.size());
    const std::size_t end = std::min(page_line.find_first_not_of(digits, at), page_line.size());
    const bool marked = end < page_line.size() && (page_line[end] == '.' || page_line[end] == ')');
    return marked ? to_int(page_line.substr(at, end - at)) : std::nullopt;
}

std::optional<MockLine> question_line(const SourceLine& source, std::string_view page_line) {
    MockLine line;
    line.kind = MockKind::question;
    line.source = source;
    line.content = source.content;
    const auto label = question_label(source.content.text);
    if (label) {
        line.number = label->value;
        line.content = part_of(line.content, label->end, line.content.text.size());
    } else {
        line.number = list_number(page_line, source);
    }
    line.minutes = take_bracketed_minutes(line.content);
    line.labelled = label.has_value();
    line.asks = asks(line.content.text);
    return line.number || (source.content.listed && line.asks)
               ? std::optional<MockLine>(std::move(line))
               : std::nullopt;
}

struct KnownLabel {
    std::string_view text;
    MockKind kind;
};

constexpr std::array<KnownLabel, 32> labels = {{
    {"questions", MockKind::questions},
    {"the questions", MockKind::questions},
    {"interview questions", MockKind::questions},
    {"role", MockKind::role},
    {"position", MockKind::role},
    {"job", MockKind::role},
    {"job title", MockKind::role},
    {"level", MockKind::level},
    {"seniority", MockKind::level},
    {"duration", MockKind::total},
    {"total time", MockKind::total},
    {"total", MockKind::total},
    {"time", MockKind::total},
    {"length", MockKind::total},
    {"opening", MockKind::opening},
    {"introduction", MockKind::opening},
    {"introductions", MockKind::opening},
    {"intro", MockKind::opening},
    {"welcome", MockKind::opening},
    {"warm-up", MockKind::opening},
    {"closing", MockKind::closing},
    {"close", MockKind::closing},
    {"wrap-up", MockKind::closing},
    {"wrap up", MockKind::closing},
    {"candidate questions", MockKind::closing},
    {"candidate's questions", MockKind::closing},
    {"candidate\u2019s questions", MockKind::closing},
    {"questions from the candidate", MockKind::closing},
    {"your questions", MockKind::closing},
    {"q&a", MockKind::closing},
    {"your questions for us", MockKind::closing},
    {"the candidate's questions", MockKind::closing},
}};

bool tells_minutes(MockKind kind) {
    return kind == MockKind::opening || kind == MockKind::closing || kind == MockKind::total;
}

bool tells_text(MockKind kind) {
    return kind == MockKind::role || kind == MockKind::level;
}

/// "Role: QA engineer", "Introduction (5 minutes)".
std::optional<MockLine> labelled_line(const SourceLine& source) {
    const std::string_view text = source.content.text;
    PageLine heading = source.content;
    const auto minutes = take_minutes(heading);
    const std::size_t colon = std::min(text.find(':'), text.size());
    const std::string name =
        lowered(without_separator(part_of(heading, 0, std::min(colon, heading.text.size()))).text);
    const auto* const known = std::ranges::find(labels, name, &KnownLabel::text);
    if (known == labels.end() || (tells_minutes(known->kind) && !minutes) ||
        (tells_text(known->kind) && colon == text.size())) {
        return std::nullopt;
    }
    MockLine line;
    line.kind = known->kind;
    line.source = source;
    line.content = part_of(source.content, std::min(colon + 1, text.size()), text.size());
    line.minutes = minutes;
    return line;
}

MockLine mock_line(const SourceLine& source, std::string_view page_line) {
    for (const auto& read : {points_line, round_line, labelled_line}) {
        if (auto line = read(source)) {
            return *std::move(line);
        }
    }
    if (auto question = question_line(source, page_line)) {
        return *std::move(question);
    }
    MockLine line;
    line.kind = source.marked ? MockKind::section : MockKind::text;
    line.source = source;
    line.content = source.content;
    return line;
}

}  // namespace

std::vector<MockLine> mock_lines(const PageSheet& sheet) {
    std::vector<MockLine> lines;
    for (const SourceLine& source : sheet.lines) {
        lines.push_back(
            mock_line(source, sheet.text.at(static_cast<std::size_t>(source.content.line - 1))));
    }
    return lines;
}

}  // namespace evenhand::formats::internal
