#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace evenhand::formats::internal {

/// A byte order mark at the beginning of a file, and the encoding that it stands for.
struct ByteOrderMark {
    std::string charset;  ///< "UTF-8", "UTF-16LE", "UTF-32BE" ...
    std::size_t size = 0;
};

[[nodiscard]] std::optional<ByteOrderMark> byte_order_mark(std::string_view bytes);

/// "UTF-16LE" or "UTF-16BE" for bytes that look like English text in it, without a mark; else
/// empty. The last character may be cut off.
[[nodiscard]] std::string_view unmarked_utf16(std::string_view bytes);

/// Whether the name, by whatever alias, is that of an encoding of Unicode: UTF-8, UTF-16, UTF-32.
[[nodiscard]] bool is_unicode(std::string_view charset);

/// The text in UTF-8, with U+FFFD for bytes that mean nothing in `charset`. Nothing when the
/// charset's name is unknown. As browsers do, Latin-1 and ASCII are taken for Windows-1252.
[[nodiscard]] std::optional<std::string> to_utf8(std::string_view bytes, std::string_view charset);

/// What the bytes 0x80 to 0xFF stand for in a charset of one byte a character. A byte that stands
/// for nothing gives the control character of its number, or U+FFFD. Throws Error
/// (invalid_value) for an unknown charset.
[[nodiscard]] std::array<char32_t, 128> upper_half(std::string_view charset);

}  // namespace evenhand::formats::internal
