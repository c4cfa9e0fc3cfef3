#pragma once

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

/// Whether a text asks for an example, as interviewers do: "Tell me about a time ...".
[[nodiscard]] bool is_prompt(std::string_view text);

}  // namespace evenhand::formats::internal
