#pragma once

#include <string>
#include <string_view>

#include "core/finding.h"
#include "core/page_set.h"

namespace evenhand::formats {

/// Reads a file of questions: a question page, as read_question_page() does, or a mock-interview
/// page with several questions and their expected answer points. Same bytes, same set.
///
/// No value, and one error that says why, where read_question_page() gives none, and for a mock
/// interview whose questions and paragraphs of points are not as many.
[[nodiscard]] Parsed<PageSet> read_pages(std::string_view bytes, const std::string& source_name);

}  // namespace evenhand::formats
