#pragma once

#include <string>
#include <string_view>

namespace evenhand::formats::internal {

/// The charset that an HTML or XML file says of itself near its beginning; empty when it says none.
[[nodiscard]] std::string_view declared_charset(std::string_view bytes);

/// Whether a text begins as HTML or XML does.
[[nodiscard]] bool is_markup(std::string_view text);

/// Whether a text is to be read as HTML. Markdown may begin with a comment or hold some tags and
/// stays Markdown; a file named ".html" without any tag is plain text.
[[nodiscard]] bool is_web_page(std::string_view text, std::string_view source_name);

/// Whether HTML asks for a password.
[[nodiscard]] bool asks_for_password(std::string_view html);

/// HTML that a parser can be trusted with.
struct PlainMarkup {
    std::string html;
    bool complete = true;  ///< False when there were more tags than any page has.
};

/// The HTML without what nobody reads and what makes a parser slow: comments, scripts, styles,
/// the document type with its entities, the attributes of tags with more than 1 KB, and what stands
/// behind the 100,000th tag.
[[nodiscard]] PlainMarkup plain_markup(std::string_view html);

}  // namespace evenhand::formats::internal
