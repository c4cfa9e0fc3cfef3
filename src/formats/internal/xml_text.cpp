#include "formats/internal/xml_text.h"

#include <array>
#include <charconv>
#include <cstdint>

#include "core/utf8.h"

namespace evenhand::formats::internal {

namespace {

struct Named {
    std::string_view name;
    char character;
};

constexpr std::array<Named, 5> named{
    {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};

/// A longer reference is none: "&#x10FFFF;" and a few leading zeros fit.
constexpr std::size_t longest_reference = 16;

/// XML 1.0, production 2.
bool is_xml_character(std::uint32_t code) {
    return code == 0x9 || code == 0xA || code == 0xD || (code >= 0x20 && code <= 0xD7FF) ||
           (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
}

char tail_byte(std::uint32_t code, unsigned shift) {
    return static_cast<char>(0x80U | ((code >> shift) & 0x3FU));
}

std::string utf8_of(std::uint32_t code) {
    if (code < 0x80) {
        return {static_cast<char>(code)};
    }
    if (code < 0x800) {
        return {static_cast<char>(0xC0U | (code >> 6U)), tail_byte(code, 0)};
    }
    if (code < 0x10000) {
        return {static_cast<char>(0xE0U | (code >> 12U)), tail_byte(code, 6), tail_byte(code, 0)};
    }
    return {static_cast<char>(0xF0U | (code >> 18U)),
            tail_byte(code, 12),
            tail_byte(code, 6),
            tail_byte(code, 0)};
}

/// What "#233" or "#xE9" stands for.
std::optional<std::string> numbered_character(std::string_view reference) {
    const bool hexadecimal = reference.starts_with("#x");
    const std::string_view digits = reference.substr(hexadecimal ? 2 : 1);
    std::uint32_t code = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
    if (error != std::errc() || end != digits.data() + digits.size() || !is_xml_character(code)) {
        return std::nullopt;
    }
    return utf8_of(code);
}

/// What stands between "&" and ";" as text, or nothing when XML has no such reference.
std::optional<std::string> referenced(std::string_view reference) {
    if (reference.starts_with('#')) {
        return numbered_character(reference);
    }
    for (const Named& entity : named) {
        if (entity.name == reference) {
            return std::string(1, entity.character);
        }
    }
    return std::nullopt;
}

/// The reference from `at` up to its ";", or a short piece of the text when it has none.
std::string_view reference_at(std::string_view raw, std::size_t at) {
    const std::string_view piece = raw.substr(at, longest_reference);
    const std::size_t end = piece.find(';');
    return end == std::string_view::npos ? raw.substr(at, 1) : piece.substr(0, end + 1);
}

bool is_unfit(std::string_view text, std::size_t at) {
    const auto c = static_cast<unsigned char>(text[at]);
    const bool is_control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
    const std::string_view three = text.substr(at, 3);
    return is_control || three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF";
}

void append_escaped(std::string& out, char c) {
    switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '\r':
            out += "&#13;";
            break;
        default:
            out += c;
    }
}

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// The place of the first character that is no UTF-8, in a text that has one.
std::size_t first_ill_formed(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = at + 1;
        while (end < text.size() && is_continuation(text[end])) {
            ++end;
        }
        if (!is_utf8(text.substr(at, end - at))) {
            break;
        }
        at = end;
    }
    return at;
}

}  // namespace

std::optional<std::size_t> first_unfit_byte(std::string_view text) {
    if (!is_utf8(text)) {
        return first_ill_formed(text);
    }
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_unfit(text, at)) {
            return at;
        }
    }
    return std::nullopt;
}

std::string escaped_text(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        append_escaped(out, c);
    }
    return out;
}

std::string escaped_attribute(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '"':
                out += "&quot;";
                break;
            case '\t':
                out += "&#9;";
                break;
            case '\n':
                out += "&#10;";
                break;
            default:
                append_escaped(out, c);
        }
    }
    return out;
}

Unescaped unescaped(std::string_view raw) {
    Unescaped result;
    for (std::size_t at = 0; at < raw.size();) {
        if (raw[at] != '&') {
            if (raw[at] == '<' && result.fault.empty()) {
                result.fault = "<";
            }
            result.text += raw[at++];
            continue;
        }
        const std::string_view reference = reference_at(raw, at);
        const auto character = reference.size() > 2
                                   ? referenced(reference.substr(1, reference.size() - 2))
                                   : std::nullopt;
        if (!character && result.fault.empty()) {
            result.fault = reference;
        }
        result.text += character.value_or(std::string(reference));
        at += reference.size();
    }
    return result;
}

}  // namespace evenhand::formats::internal
