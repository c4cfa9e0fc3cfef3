#pragma once

#include <string>
#include <string_view>

#include "core/finding.h"
#include "core/question_page.h"

namespace evenhand::formats {

/// Reads a question page as people save it: UTF-8 text with or without byte order mark, lines that
/// end with LF, CR LF or CR, headings as "Heading", "Heading:", "## Heading" or "// HEADING", lists
/// with bullets or numbers, lines wrapped or not. Tabs and no-break spaces count as spaces.
///
/// `source_name` is the file's name, for findings and for the page itself.
///
/// No value, and one error that says why, for what is no question page: an empty or binary file,
/// text in another encoding, more than 256 KB, HTML, XML, a foreign text, a page that ends before
/// its question, or several pages in one file. With a value, a finding names each line that was
/// left out.
[[nodiscard]] Parsed<QuestionPage> read_question_page(std::string_view bytes,
                                                      const std::string& source_name);

}  // namespace evenhand::formats
