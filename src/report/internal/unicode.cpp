#include "report/internal/unicode.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <fribidi.h>
#include <hb.h>
#include <optional>

namespace evenhand::report {

namespace {

constexpr char32_t replacement = 0xFFFD;

/// How many bytes the sequence has that begins with this byte; 0 when none begins so.
std::size_t sequence_length(unsigned char lead) {
    if (lead < 0x80) {
        return 1;
    }
    if (lead < 0xC2) {
        return 0;
    }
    if (lead < 0xE0) {
        return 2;
    }
    return lead < 0xF0 ? 3 : (lead < 0xF5 ? 4 : 0);
}

bool is_scalar(char32_t character, std::size_t length) {
    const bool shortest = length < 3 || (length == 3 ? character >= 0x800 : character >= 0x10000);
    const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
    return shortest && !surrogate && character <= 0x10FFFF;
}

/// The character at the beginning of `bytes`, or nothing for a broken sequence.
std::optional<char32_t> first_character(std::string_view bytes, std::size_t length) {
    if (length == 0 || length > bytes.size()) {
        return std::nullopt;
    }
    const auto lead = static_cast<unsigned char>(bytes.front());
    char32_t character = length == 1 ? lead : lead & (0x7FU >> length);
    for (const char byte : bytes.substr(1, length - 1)) {
        const auto value = static_cast<unsigned char>(byte);
        if ((value & 0xC0U) != 0x80U) {
            return std::nullopt;
        }
        character = (character << 6) | (value & 0x3FU);
    }
    return is_scalar(character, length) ? std::optional(character) : std::nullopt;
}

hb_unicode_funcs_t* tables() {
    return hb_unicode_funcs_get_default();
}

void append_decomposed(char32_t character, std::u32string& out) {
    hb_codepoint_t first = 0;
    hb_codepoint_t second = 0;
    if (hb_unicode_decompose(tables(), character, &first, &second) == 0) {
        out += character;
        return;
    }
    append_decomposed(first, out);
    if (second != 0) {
        out += static_cast<char32_t>(second);
    }
}

unsigned combining_class(char32_t character) {
    return static_cast<unsigned>(hb_unicode_combining_class(tables(), character));
}

/// Canonical ordering: marks between two starters by their combining class.
void order_marks(std::u32string& text) {
    for (auto at = text.begin(); at != text.end();) {
        if (combining_class(*at) == 0) {
            ++at;
            continue;
        }
        const auto end = std::find_if(
            at, text.end(), [](char32_t character) { return combining_class(character) == 0; });
        std::stable_sort(at, end, [](char32_t left, char32_t right) {
            return combining_class(left) < combining_class(right);
        });
        at = end;
    }
}

}  // namespace

std::u32string to_utf32(std::string_view bytes) {
    std::u32string text;
    text.reserve(bytes.size());
    while (!bytes.empty()) {
        const std::size_t length = sequence_length(static_cast<unsigned char>(bytes.front()));
        const std::optional<char32_t> character = first_character(bytes, length);
        text += character.value_or(replacement);
        bytes.remove_prefix(character ? length : 1);
    }
    return text;
}

std::string to_utf8(std::u32string_view text) {
    std::string bytes;
    bytes.reserve(text.size());
    const auto put = [&](char32_t value) { bytes += static_cast<char>(value); };
    for (const char32_t character : text) {
        if (character < 0x80) {
            put(character);
        } else if (character < 0x800) {
            put(0xC0 | (character >> 6));
            put(0x80 | (character & 0x3F));
        } else if (character < 0x10000) {
            put(0xE0 | (character >> 12));
            put(0x80 | ((character >> 6) & 0x3F));
            put(0x80 | (character & 0x3F));
        } else {
            put(0xF0 | (character >> 18));
            put(0x80 | ((character >> 12) & 0x3F));
            put(0x80 | ((character >> 6) & 0x3F));
            put(0x80 | (character & 0x3F));
        }
    }
    return bytes;
}

std::u32string composed(std::u32string_view text) {
    std::u32string parts;
    for (const char32_t character : text) {
        append_decomposed(character, parts);
    }
    order_marks(parts);

    std::u32string result;
    std::optional<std::size_t> starter;
    unsigned last_class = 0;
    for (const char32_t character : parts) {
        const unsigned own_class = combining_class(character);
        const bool adjacent = starter && *starter + 1 == result.size();
        hb_codepoint_t joined = 0;
        if (starter && (adjacent || (last_class != 0 && last_class < own_class)) &&
            hb_unicode_compose(tables(), result[*starter], character, &joined) != 0) {
            result[*starter] = static_cast<char32_t>(joined);
            continue;
        }
        if (own_class == 0) {
            starter = result.size();
        }
        last_class = own_class;
        result += character;
    }
    return result;
}

char32_t without_case(char32_t character) {
    // Where a capital and its small letter follow one another.
    struct Pairs {
        char32_t first;
        char32_t last;
    };
    static constexpr std::array<Pairs, 11> pairs = {{{0x100, 0x12F},
                                                     {0x132, 0x137},
                                                     {0x139, 0x148},
                                                     {0x14A, 0x177},
                                                     {0x179, 0x17E},
                                                     {0x460, 0x481},
                                                     {0x48A, 0x4BF},
                                                     {0x4C1, 0x4CE},
                                                     {0x4D0, 0x52F},
                                                     {0x1E00, 0x1E95},
                                                     {0x1EA0, 0x1EFF}}};
    // Capitals whose small letters stand elsewhere, all at one distance.
    struct Run {
        char32_t first;
        char32_t last;
        std::int32_t distance;
    };
    static constexpr std::array<Run, 13> runs = {{{U'A', U'Z', 32},
                                                  {0xC0, 0xD6, 32},
                                                  {0xD8, 0xDE, 32},
                                                  {0x178, 0x178, -121},
                                                  {0x386, 0x386, 38},
                                                  {0x388, 0x38A, 37},
                                                  {0x38C, 0x38C, 64},
                                                  {0x38E, 0x38F, 63},
                                                  {0x391, 0x3A1, 32},
                                                  {0x3A3, 0x3AB, 32},
                                                  {0x3C2, 0x3C2, 1},
                                                  {0x400, 0x40F, 80},
                                                  {0x410, 0x42F, 32}}};
    for (const Run& run : runs) {
        if (character >= run.first && character <= run.last) {
            return static_cast<char32_t>(static_cast<std::int32_t>(character) + run.distance);
        }
    }
    for (const Pairs& each : pairs) {
        if (character >= each.first && character <= each.last) {
            return (character - each.first) % 2 == 0 ? character + 1 : character;
        }
    }
    return character;
}

char32_t without_marks(char32_t character) {
    constexpr char32_t end_of_cyrillic = 0x52F;
    constexpr char32_t more_latin = 0x1E00;
    constexpr char32_t end_of_greek = 0x1FFF;
    const bool european =
        character <= end_of_cyrillic || (character >= more_latin && character <= end_of_greek);
    if (!european) {
        return character;
    }
    std::u32string parts;
    append_decomposed(character, parts);
    return parts.front();
}

bool continues_cluster(char32_t character) {
    switch (hb_unicode_general_category(tables(), character)) {
        case HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK:
        case HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK:
        case HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK:
            return true;
        default:
            return character == 0x200C || character == 0x200D;
    }
}

bool is_invisible(char32_t character) {
    const bool selector = (character >= 0xFE00 && character <= 0xFE0F) ||
                          (character >= 0xE0100 && character <= 0xE01EF);
    const bool direction = (character >= 0x200B && character <= 0x200F) ||
                           (character >= 0x202A && character <= 0x202E) ||
                           (character >= 0x2060 && character <= 0x2069);
    return selector || direction || character == 0xAD || character == 0xFEFF;
}

bool is_right_to_left(std::u32string_view text) {
    int isolates = 0;
    for (const char32_t character : text) {
        const FriBidiCharType type = fribidi_get_bidi_type(character);
        if (FRIBIDI_IS_ISOLATE(type)) {
            isolates = type == FRIBIDI_TYPE_PDI ? std::max(0, isolates - 1) : isolates + 1;
        } else if (isolates == 0 && FRIBIDI_IS_STRONG(type)) {
            return FRIBIDI_IS_RTL(type);
        }
    }
    return false;
}

std::string code_point_name(char32_t character) {
    const std::string_view digits = "0123456789ABCDEF";
    std::string name;
    for (auto rest = static_cast<std::uint32_t>(character); rest != 0 || name.size() < 4;
         rest /= 16) {
        name.insert(name.begin(), digits[rest % 16]);
    }
    return "U+" + name;
}

}  // namespace evenhand::report
