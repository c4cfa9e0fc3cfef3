#pragma once

#include <string>
#include <string_view>

namespace evenhand::formats::internal {

/// What a person reads on a web page, written as Markdown: a line for each block, "## " before
/// headings, "- " or "1. " before list items, commas between tags that stand side by side.
struct WebText {
    std::string text;      ///< UTF-8, lines end with LF.
    bool complete = true;  ///< False when the page has too many elements, or too deep ones, to be
                           ///< read to its end.
};

/// Reads HTML in UTF-8 as leniently as browsers do; nothing is loaded, no entity of the file's own
/// is expanded. What surrounds a page is left out: scripts, styles, navigation, banners, forms,
/// links to other pages, and what is hidden unless the heading of a section unfolds it.
[[nodiscard]] WebText web_page_text(std::string_view html);

}  // namespace evenhand::formats::internal
