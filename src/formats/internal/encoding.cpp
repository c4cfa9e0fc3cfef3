#include "formats/internal/encoding.h"

#include <algorithm>
#include <memory>
#include <unicode/ucnv.h>

#include "core/error.h"
#include "core/words.h"

namespace evenhand::formats::internal {

namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// Null for a charset that is not known.
Converter open_converter(std::string_view charset) {
    constexpr std::array<std::string_view, 8> latin = {
        "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1", "ascii", "us-ascii", "cp1252"};
    const bool is_latin = std::ranges::find(latin, lowered(charset)) != latin.end();
    const std::string name(is_latin ? "windows-1252" : charset);
    UErrorCode error = U_ZERO_ERROR;
    // A name that nobody knows must not stand for the computer's own encoding.
    Converter converter(name.empty() ? nullptr : ucnv_open(name.c_str(), &error));
    return U_SUCCESS(error) ? std::move(converter) : nullptr;
}

}  // namespace

std::optional<ByteOrderMark> byte_order_mark(std::string_view bytes) {
    UErrorCode error = U_ZERO_ERROR;
    std::int32_t size = 0;
    const auto length = static_cast<std::int32_t>(std::min<std::size_t>(bytes.size(), 8));
    const char* const charset = ucnv_detectUnicodeSignature(bytes.data(), length, &size, &error);
    if (charset == nullptr || U_FAILURE(error) || !std::string_view(charset).starts_with("UTF-")) {
        return std::nullopt;
    }
    return ByteOrderMark{charset, static_cast<std::size_t>(size)};
}

std::string_view unmarked_utf16(std::string_view bytes) {
    constexpr std::size_t sample = 4096;
    const std::size_t pairs = std::min(bytes.size(), sample) / 2;
    std::size_t high_first = 0;
    std::size_t low_first = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        const bool first = bytes[2 * i] == '\0';
        const bool second = bytes[2 * i + 1] == '\0';
        high_first += first && !second ? 1U : 0U;
        low_first += second && !first ? 1U : 0U;
    }
    // Nearly every letter of English has a zero for its other byte.
    const auto most = [&](std::size_t count) { return pairs > 1 && count * 5 > pairs * 4; };
    if (!most(high_first) && !most(low_first)) {
        return "";
    }
    return most(low_first) ? "UTF-16LE" : "UTF-16BE";
}

bool is_unicode(std::string_view charset) {
    constexpr std::array<UConverterType, 9> types = {UCNV_UTF8,
                                                     UCNV_CESU8,
                                                     UCNV_UTF7,
                                                     UCNV_UTF16,
                                                     UCNV_UTF16_BigEndian,
                                                     UCNV_UTF16_LittleEndian,
                                                     UCNV_UTF32,
                                                     UCNV_UTF32_BigEndian,
                                                     UCNV_UTF32_LittleEndian};
    const Converter converter = open_converter(charset);
    return converter && std::ranges::find(types, ucnv_getType(converter.get())) != types.end();
}

std::optional<std::string> to_utf8(std::string_view bytes, std::string_view charset) {
    const Converter converter = open_converter(charset);
    if (!converter) {
        return std::nullopt;
    }
    std::string text;
    // No character of a charset takes more bytes in UTF-8 than three for each of its own.
    text.resize(bytes.size() * 3 + 8);
    UErrorCode error = U_ZERO_ERROR;
    const std::int32_t size = ucnv_toAlgorithmic(UCNV_UTF8,
                                                 converter.get(),
                                                 text.data(),
                                                 static_cast<std::int32_t>(text.size()),
                                                 bytes.data(),
                                                 static_cast<std::int32_t>(bytes.size()),
                                                 &error);
    if (U_FAILURE(error)) {
        return std::nullopt;
    }
    text.resize(static_cast<std::size_t>(size));
    return text;
}

std::array<char32_t, 128> upper_half(std::string_view charset) {
    const Converter converter = open_converter(charset);
    if (!converter) {
        throw Error(ErrorCode::invalid_value,
                    "ICU does not know the charset " + std::string(charset));
    }
    std::array<char32_t, 128> characters{};
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const char byte = static_cast<char>(i + 128);
        std::array<UChar, 4> units{};
        UErrorCode error = U_ZERO_ERROR;
        const std::int32_t size = ucnv_toUChars(converter.get(),
                                                units.data(),
                                                static_cast<std::int32_t>(units.size()),
                                                &byte,
                                                1,
                                                &error);
        characters[i] = U_SUCCESS(error) && size == 1 ? units[0] : U'\uFFFD';
    }
    return characters;
}

}  // namespace evenhand::formats::internal
