#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace evenhand {

/// Whether the bytes are well-formed UTF-8 (no overlong form, no surrogate, nothing above
/// U+10FFFF).
[[nodiscard]] bool is_utf8(std::string_view bytes) noexcept;

/// How many characters (code points) a well-formed text has.
[[nodiscard]] std::size_t length(std::string_view utf8) noexcept;

/// How many bytes the first `characters` characters of a well-formed text take; all when it has
/// fewer.
[[nodiscard]] std::size_t bytes_of(std::string_view utf8, std::size_t characters) noexcept;

/// The text if it has at most `most` characters, else its first `most - 1` and an ellipsis.
[[nodiscard]] std::string shorten(std::string_view utf8, std::size_t most);

/// What may be kept in a document: every control character but tab and line feed is left out, CR LF
/// and lone CR become LF, and bytes that are no UTF-8 become U+FFFD. XML 1.0 can hold the result.
[[nodiscard]] std::string clean_text(std::string_view bytes);

/// The text as it can be shown beside others: signs that turn the direction of writing round
/// (U+202A to U+202E, U+2066 to U+2069) are U+FFFD, for they could make one name read as another.
[[nodiscard]] std::string shown_name(std::string_view utf8);

/// The text as a part of a line of others: where it has letters that are written from right to left
/// it is put between isolates (U+2068, U+2069), so that it keeps its own direction and mixes with
/// nothing beside it.
[[nodiscard]] std::string beside_others(std::string_view utf8);

/// Without the white space (space, tab, line feed, U+00A0) at both ends. Borrows from `utf8`.
[[nodiscard]] std::string_view trimmed(std::string_view utf8) noexcept;

}  // namespace evenhand
