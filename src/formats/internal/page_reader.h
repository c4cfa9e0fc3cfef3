#pragma once

#include <string>

#include "core/finding.h"
#include "core/question_page.h"
#include "formats/internal/page_lines.h"

namespace evenhand::formats::internal {

/// Reads a question page from its lines, top to bottom: header, question, tags, sections.
///
/// No value, and no finding either, for a text that is no question page; no value, and one error,
/// for a page that ends before its question and for several questions in one text.
[[nodiscard]] Parsed<QuestionPage> read_page(PageSheet sheet,
                                             const std::string& source_name,
                                             std::string sha256);

}  // namespace evenhand::formats::internal
