#include "core/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace evenhand {

namespace {

unsigned char byte(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

bool is_continuation(unsigned char byte) {
    return (byte & 0xC0U) == 0x80U;
}

/// The range that the second byte of a sequence must lie in (Unicode 15, table 3-7).
bool second_fits(unsigned char first, unsigned char second) {
    switch (first) {
        case 0xE0:
            return second >= 0xA0 && second <= 0xBF;
        case 0xED:
            return second >= 0x80 && second <= 0x9F;
        case 0xF0:
            return second >= 0x90 && second <= 0xBF;
        case 0xF4:
            return second >= 0x80 && second <= 0x8F;
        default:
            return is_continuation(second);
    }
}

std::size_t wanted_length(unsigned char first) {
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xC2 && first <= 0xDF) {
        return 2;
    }
    if (first >= 0xE0 && first <= 0xEF) {
        return 3;
    }
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

/// Bytes of the well-formed character at `at`, or 0 when there is none.
std::size_t character_length(std::string_view text, std::size_t at) {
    const std::size_t wanted = wanted_length(byte(text, at));
    if (wanted <= 1) {
        return wanted;
    }
    if (at + wanted > text.size() || !second_fits(byte(text, at), byte(text, at + 1))) {
        return 0;
    }
    for (std::size_t i = 2; i < wanted; ++i) {
        if (!is_continuation(byte(text, at + i))) {
            return 0;
        }
    }
    return wanted;
}

/// XML 1.0 has no place for these: C0 controls but tab and line feed, U+FFFE and U+FFFF.
bool is_unfit(std::string_view character) {
    if (character.size() == 1) {
        const unsigned char c = byte(character, 0);
        return (c < 0x20 && c != '\t' && c != '\n') || c == 0x7F;
    }
    return character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF";
}

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view no_break_space = "\xC2\xA0";

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

}  // namespace

bool is_utf8(std::string_view bytes) noexcept {
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = character_length(bytes, at);
        if (length == 0) {
            return false;
        }
        at += length;
    }
    return true;
}

std::size_t length(std::string_view utf8) noexcept {
    std::size_t count = 0;
    for (const char c : utf8) {
        count += is_continuation(static_cast<unsigned char>(c)) ? 0U : 1U;
    }
    return count;
}

std::size_t bytes_of(std::string_view utf8, std::size_t characters) noexcept {
    std::size_t at = 0;
    for (; at < utf8.size(); ++at) {
        if (!is_continuation(byte(utf8, at)) && characters-- == 0) {
            break;
        }
    }
    return at;
}

std::string shorten(std::string_view utf8, std::size_t most) {
    if (length(utf8) <= most) {
        return std::string(utf8);
    }
    return std::string(utf8.substr(0, bytes_of(utf8, most == 0 ? 0 : most - 1))) + "\u2026";
}

std::string clean_text(std::string_view bytes) {
    std::string clean;
    clean.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        if (bytes[at] == '\r') {
            clean += '\n';
            at += at + 1 < bytes.size() && bytes[at + 1] == '\n' ? 2U : 1U;
            continue;
        }
        const std::size_t length = character_length(bytes, at);
        if (length == 0) {
            clean += replacement;
            ++at;
            continue;
        }
        const std::string_view character = bytes.substr(at, length);
        if (!is_unfit(character)) {
            clean += character;
        }
        at += length;
    }
    return clean;
}

std::string shown_name(std::string_view utf8) {
    std::string shown;
    shown.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t size = std::max<std::size_t>(1, character_length(utf8, at));
        const std::string_view character = utf8.substr(at, size);
        const bool turns = (character >= "\u202A" && character <= "\u202E") ||
                           (character >= "\u2066" && character <= "\u2069");
        shown += turns ? std::string_view(replacement) : character;
        at += size;
    }
    return shown;
}

std::string beside_others(std::string_view utf8) {
    // Hebrew, Arabic and their neighbours, and their presentation forms; in UTF-8 the order of the
    // characters is that of the bytes.
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> written_leftwards = {
        {{"\u0590", "\u08FF"},
         {"\uFB1D", "\uFDFF"},
         {"\uFE70", "\uFEFC"},
         {"\U00010800", "\U00010FFF"},
         {"\U0001E800", "\U0001EFFF"}}};
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t size = std::max<std::size_t>(1, character_length(utf8, at));
        const std::string_view character = utf8.substr(at, size);
        if (std::ranges::any_of(written_leftwards, [&](const auto& range) {
                return character >= range.first && character <= range.second;
            })) {
            return "\u2068" + std::string(utf8) + "\u2069";
        }
        at += size;
    }
    return std::string(utf8);
}

std::string_view trimmed(std::string_view utf8) noexcept {
    for (bool again = true; again;) {
        again = true;
        if (!utf8.empty() && is_blank(utf8.front())) {
            utf8.remove_prefix(1);
        } else if (utf8.starts_with(no_break_space)) {
            utf8.remove_prefix(no_break_space.size());
        } else {
            again = false;
        }
    }
    for (bool again = true; again;) {
        again = true;
        if (!utf8.empty() && is_blank(utf8.back())) {
            utf8.remove_suffix(1);
        } else if (utf8.ends_with(no_break_space)) {
            utf8.remove_suffix(no_break_space.size());
        } else {
            again = false;
        }
    }
    return utf8;
}

}  // namespace evenhand
