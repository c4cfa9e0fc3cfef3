#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/question_page.h"
#include "formats/internal/page_lines.h"

namespace evenhand::formats::internal {

/// What a line such as "Q9 of 32 · Behavioural" says.
struct PageHeader {
    int number = 0;
    std::optional<int> set_size;
    std::string category;

    friend bool operator==(const PageHeader&, const PageHeader&) = default;
};

/// Nothing for a line of another kind.
[[nodiscard]] std::optional<PageHeader> read_header(std::string_view text);

/// A line that begins a section.
struct SectionStart {
    std::optional<SectionKind> kind;  ///< Empty for a marked heading that is not known.
    PageLine heading;
    PageLine rest;  ///< "Short answer: Take ownership.": what stands behind the colon.
};

/// Nothing for a line that begins no section.
[[nodiscard]] std::optional<SectionStart> read_section_start(const SourceLine& line);

/// Whether a text names a section that question pages have.
[[nodiscard]] bool is_known_heading(std::string_view text);

/// Whether a text is the beginning of such a name, of six letters or more, and no whole one:
/// "Common pit".
[[nodiscard]] bool begins_known_heading(std::string_view text);

/// Whether a line stands above a sample answer or a part of one: "Sample answer", "Why this answer
/// works". With text behind a colon it is a part of the answer itself.
[[nodiscard]] bool is_sample_heading(std::string_view text);

/// Whether a text asks for an example, as interviewers do: "Tell me about a time ...".
[[nodiscard]] bool is_prompt(std::string_view text);

/// "Q9.", "Question 9:", "Question:", "9)" or "Q:" before the question itself.
struct QuestionLabel {
    std::size_t size = 0;  ///< In bytes.
    std::optional<int> number;
};

/// Nothing for a text without such a label. "Q9 of 32" stands on a line of its own and is none.
[[nodiscard]] std::optional<QuestionLabel> read_question_label(std::string_view text);

/// Whether the title of a text is that of a guide, a list of questions or a blog post: "How to
/// answer ...", "10 interview questions and answers".
[[nodiscard]] bool is_guide_title(std::string_view title);

}  // namespace evenhand::formats::internal
