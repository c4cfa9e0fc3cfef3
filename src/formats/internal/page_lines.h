#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/question_page.h"

namespace evenhand::formats::internal {

/// A line of a page that is not blank.
struct SourceLine {
    PageLine content;          ///< Without indent, bullet and heading mark.
    bool marked = false;       ///< Stood behind "#" or "//", or above a rule, as a heading does.
    bool after_blank = false;  ///< A blank line, or the beginning of the page, stands before it.
    std::size_t level = 0;     ///< Of a marked heading: 1 for the page's, then its parts.
};

/// A page's lines.
struct PageSheet {
    std::vector<std::string> text;  ///< All of them, without Markdown's inline marks: what places
                                    ///< count in.
    std::vector<SourceLine> lines;  ///< Those that are not blank, each with its place in `text`.
};

/// Lines end with LF, CR LF or CR. Rules ("-----"), fences of code and front matter that says
/// nothing of the question count as blank.
[[nodiscard]] PageSheet read_sheet(std::string_view text);

/// The lines of the sheet.
[[nodiscard]] std::vector<SourceLine> page_lines(std::string_view text);

/// Whether `next` goes on with a sentence that was broken to keep lines short.
[[nodiscard]] bool continues(const SourceLine& previous, const SourceLine& next);

}  // namespace evenhand::formats::internal
