#pragma once

#include <string_view>
#include <vector>

#include "core/question_page.h"

namespace evenhand::formats::internal {

/// A line of a page that is not blank.
struct SourceLine {
    PageLine content;          ///< Without indent, bullet, heading mark and emphasis marks.
    bool marked = false;       ///< Stood behind "#" or "//" as a heading does.
    bool after_blank = false;  ///< A blank line, or the beginning of the page, stands before it.
};

/// The lines of a text with their places. Rules ("-----") count as blank.
[[nodiscard]] std::vector<SourceLine> page_lines(std::string_view text);

/// Whether `next` goes on with a sentence that was broken to keep lines short.
[[nodiscard]] bool continues(const SourceLine& previous, const SourceLine& next);

}  // namespace evenhand::formats::internal
