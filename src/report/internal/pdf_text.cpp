#include "report/internal/pdf_text.h"

#include <array>
#include <charconv>

namespace evenhand::report {

std::string number(double value, int decimals) {
    std::array<char, 400> digits{};  // The longest double has 309 digits before the point.
    const auto result = std::to_chars(
        digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, decimals);
    std::string text(digits.data(), result.ptr);
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') {
            text.pop_back();
        }
    }
    return text == "-0" ? "0" : text;
}

std::string hex4(std::uint32_t value) {
    const std::string_view digits = "0123456789ABCDEF";
    std::string text(4, '0');
    for (std::size_t at = text.size(); at-- > 0; value /= 16) {
        text[at] = digits[value % 16];
    }
    return text;
}

std::string utf16_hex(std::u32string_view text) {
    std::string hex;
    for (const char32_t character : text) {
        if (character < 0x10000) {
            hex += hex4(character);
        } else {
            const char32_t offset = character - 0x10000;
            hex += hex4(0xD800 + (offset >> 10)) + hex4(0xDC00 + (offset & 0x3FF));
        }
    }
    return hex;
}

std::string pdf_date(Timestamp moment) {
    std::string digits = to_iso(moment);
    std::erase_if(digits, [](char c) { return c == '-' || c == ':' || c == 'T'; });
    return "D:" + digits;
}

}  // namespace evenhand::report
