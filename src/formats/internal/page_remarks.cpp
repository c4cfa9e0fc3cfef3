#include "formats/internal/page_remarks.h"

#include <utility>

#include "core/utf8.h"
#include "formats/internal/page_end.h"

namespace evenhand::formats::internal {

namespace {

constexpr int most_of_a_kind = 20;

std::string place(const std::string& source_name, int line) {
    return source_name + ":" + std::to_string(line);
}

}  // namespace

void PageRemarks::number_beyond_set(const PageLine& header, int number, int set_size) {
    add(Severity::warning,
        "page.number-beyond-set",
        "The header gives number " + std::to_string(number) + " in a set of " +
            std::to_string(set_size) + "; mend whichever is wrong.",
        header.line);
}

void PageRemarks::no_header(const PageLine& question) {
    add(Severity::hint,
        "page.no-header",
        "The page has no header such as \u201CQ9 of 32 \u00B7 Behavioural\u201D; add number and "
        "category yourself.",
        question.line);
}

void PageRemarks::question_unfinished(const PageLine& question) {
    add(Severity::warning,
        "page.question-unfinished",
        "The question does not end with a full stop or a question mark; the page may be cut off "
        "there.",
        question.line);
}

void PageRemarks::unread(const PageLine& line) {
    constexpr std::size_t longest_quote = 60;
    add(Severity::warning,
        "page.unread-line",
        "This line is left out, as it is neither header, question nor tags: \u201C" +
            shorten(line.text, longest_quote) + "\u201D.",
        line.line);
}

void PageRemarks::unknown_section(const PageLine& heading) {
    constexpr std::size_t longest_quote = 60;
    add(Severity::warning,
        "page.unknown-section",
        "The section \u201C" + shorten(heading.text, longest_quote) +
            "\u201D is left out: it is not one that question pages have.",
        heading.line);
}

void PageRemarks::no_heading(const PageLine& line, SectionKind read_as) {
    const bool answer = read_as == SectionKind::short_answer;
    add(Severity::hint,
        "page.no-heading",
        std::string("No heading stands above this line, so it was read as ") +
            (answer ? "the short answer" : "remarks on the question") +
            "; look at what the draft makes of it.",
        line.line);
}

void PageRemarks::cut_off(const PageLine& last) {
    add(Severity::warning,
        "page.cut-off",
        "The page ends in the middle of a sentence, with \u201C" + last_words(last.text) +
            "\u201D; copy the rest, or mend what the draft makes of it.",
        place_of(last, last.text.size() - 1, last.text.size()).line);
}

void PageRemarks::cut_heading(const PageLine& heading) {
    add(Severity::warning,
        "page.cut-off",
        "The page ends in the middle of a heading, with \u201C" + last_words(heading.text) +
            "\u201D, which is left out; copy the rest.",
        heading.line);
}

Findings PageRemarks::all() && {
    for (const auto& [code, line] : first_untold_) {
        findings_.push_back({Severity::warning,
                             code,
                             "The same holds for " +
                                 std::to_string(counts_[code] - most_of_a_kind) +
                                 " more places from this line on.",
                             location(line)});
    }
    return std::move(findings_);
}

void PageRemarks::add(Severity severity, std::string code, std::string message, int line) {
    const int count = ++counts_[code];
    if (count <= most_of_a_kind) {
        findings_.push_back({severity, std::move(code), std::move(message), location(line)});
    } else if (count == most_of_a_kind + 1) {
        first_untold_.emplace(std::move(code), line);
    }
}

std::string PageRemarks::location(int line) const {
    return place(source_name_, line);
}

Findings no_question(const std::string& source_name, int header_line) {
    return {{Severity::error,
             "page.no-question",
             "The page ends before its question; copy the whole page.",
             place(source_name, header_line)}};
}

Findings several_questions(const std::string& source_name, std::size_t count, int second_line) {
    return {{Severity::error,
             "page.several-questions",
             "The file holds " + std::to_string(count) +
                 " question pages; save each as a file of its own.",
             place(source_name, second_line)}};
}

}  // namespace evenhand::formats::internal
