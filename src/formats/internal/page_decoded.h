#pragma once

#include <string>

#include "core/finding.h"
#include "core/question_page.h"
#include "formats/internal/page_lines.h"
#include "formats/internal/page_text.h"

namespace evenhand::formats::internal {

/// Reads a question page from a text that was decoded and its lines. `guesses`: the findings of
/// decoding, which stand before those of reading. No value, and one error, for any other text; what
/// was guessed of it is of no use to anybody.
[[nodiscard]] Parsed<QuestionPage> read_decoded_page(const PageText& text,
                                                     PageSheet sheet,
                                                     Findings guesses,
                                                     const std::string& source_name,
                                                     const std::string& sha256);

}  // namespace evenhand::formats::internal
