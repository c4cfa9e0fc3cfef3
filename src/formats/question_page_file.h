#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "core/question_page.h"

namespace evenhand::formats {

/// Reads a question page as people save it: text, Markdown or HTML.
///
/// Encodings: UTF-8 and UTF-16 with or without byte order mark, what HTML says of itself, else
/// Windows-1252. UTF-8 that was once decoded wrongly is put right where it turns back. Lines end
/// with LF, CR LF or CR; headings as "Heading", "Heading:", "## Heading", "// HEADING" or
/// underlined; lists with bullets or numbers; lines wrapped or not. Of HTML, what surrounds a page
/// is left out.
///
/// `source_name` is the file's name, for findings and for the page itself; ".html" says that the
/// text is HTML.
///
/// No value, and one error that says why, for what is no question page: an empty or binary file,
/// more than 4 MB or than 256 KB of text, a foreign text, a page that ends before its question, or
/// several pages in one file. With a value, a finding names each line that was left out and each
/// guess that was made.
[[nodiscard]] Parsed<QuestionPage> read_question_page(std::string_view bytes,
                                                      const std::string& source_name);

/// The lines that read_question_page() counts places in, whatever the bytes are: for HTML the lines
/// made of it. Empty for what is no text.
[[nodiscard]] std::vector<std::string> page_text_lines(std::string_view bytes,
                                                       const std::string& source_name);

}  // namespace evenhand::formats
