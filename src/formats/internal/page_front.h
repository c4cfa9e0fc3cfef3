#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/question_page.h"
#include "formats/internal/page_lines.h"
#include "formats/internal/page_parts.h"

namespace evenhand::formats::internal {

// What stands on a page before its first section.

/// A page has its header, if any, and its question within so many lines.
constexpr std::size_t longest_front = 6;

struct FoundHeader {
    std::size_t line = 0;  ///< Index into the page's lines.
    PageHeader header;
};

/// Each header on a page. A bare "Q9" is one on top only, "Q9 of 32" anywhere.
[[nodiscard]] std::vector<FoundHeader> headers_of(const std::vector<SourceLine>& lines);

/// The line without "Question:", "Tags:" or another name for what it holds.
[[nodiscard]] PageLine unlabelled(const PageLine& line);

/// Whether "Tags:", "Level:" or another name for tags stands in front of a line.
[[nodiscard]] bool is_labelled_tags(std::string_view text);

/// Whether a line can be a question: what stands behind a header is one unless it was cut off.
[[nodiscard]] bool is_question(std::string_view text, bool behind_header);

/// Whether a line can hold tags: a run, or pieces of a few words.
[[nodiscard]] bool looks_like_tags(std::string_view text);

/// Whether a line says when the page was written, by whom, or how long it takes to read.
[[nodiscard]] bool is_about_page(std::string_view text);

/// How many lines outside of sections ask a question each: headings and list items that are
/// prompts.
[[nodiscard]] std::size_t count_questions(const std::vector<SourceLine>& lines);

/// Whether the first line or the first heading of a text is the title of a guide or of a list of
/// questions.
[[nodiscard]] bool has_guide_title(const std::vector<SourceLine>& lines);

}  // namespace evenhand::formats::internal
