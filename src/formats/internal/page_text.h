#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/finding.h"

namespace evenhand::formats::internal {

/// A larger file is no question page, and is refused before it is decoded.
constexpr std::size_t largest_page_file = std::size_t{4} << 20U;

/// Real pages have some 4,000 bytes of text; so much is a book, or made to keep the reader busy.
constexpr std::size_t largest_page_text = std::size_t{256} << 10U;

/// The text of a page, in UTF-8: lines end with LF, and every blank is a space. Soft hyphens and
/// characters of no width are left out, so that columns count what a person sees.
struct PageText {
    enum class Document {
        page,  ///< Text, Markdown or HTML.
        xml,   ///< XML that is no HTML.
        ours   ///< A rubric, scorecard or another document of Evenhand's.
    };
    std::string text;
    bool web = false;      ///< Made of HTML.
    bool complete = true;  ///< False for HTML with too many elements to be read to its end.
    bool asks_for_password = false;  ///< HTML with a field for one.
    Document document = Document::page;
};

/// Decodes a file that may be a question page, takes the text out of HTML, and puts right what was
/// once decoded wrongly. `source_name` is the file's name: findings, and ".html".
///
/// No value, and one error, when the bytes are no such text or too many; else findings say what
/// was guessed or repaired.
[[nodiscard]] Parsed<PageText> decode_page(std::string_view bytes, const std::string& source_name);

}  // namespace evenhand::formats::internal
