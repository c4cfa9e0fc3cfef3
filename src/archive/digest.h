#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "formats/hash.h"

namespace evenhand::archive {

using formats::Digest;

/// 16 random bytes that stand for a thing in the log, where nothing may tell who it is about.
template <typename Thing>
struct Token {
    std::array<std::uint8_t, 16> bytes{};

    friend auto operator<=>(const Token&, const Token&) = default;
};

struct ArchivedCard;
struct Subject;
struct LogIdentity;

using CardKey = Token<ArchivedCard>;  ///< A scorecard, with all its revisions.
using SubjectKey = Token<Subject>;    ///< A candidate.
using LogId = Token<LogIdentity>;     ///< An archive.

/// Lower-case hex digits, two a byte.
[[nodiscard]] std::string hex_of(std::string_view bytes);
/// Nothing when the text has an odd length or another character.
[[nodiscard]] std::optional<std::string> bytes_of_hex(std::string_view hex);

template <std::size_t N>
[[nodiscard]] std::string_view view_of(const std::array<std::uint8_t, N>& bytes) noexcept {
    // The bytes of an unsigned char array may be read as characters.
    return {reinterpret_cast<const char*>(bytes.data()), N};
}

template <typename Thing>
[[nodiscard]] std::string hex_of(const Token<Thing>& token) {
    return hex_of(view_of(token.bytes));
}
[[nodiscard]] inline std::string hex_of(const Digest& digest) {
    return hex_of(view_of(digest));
}

/// The array that these bytes are; nothing when they are not N.
template <std::size_t N>
[[nodiscard]] std::optional<std::array<std::uint8_t, N>> array_of(std::string_view bytes) {
    if (bytes.size() != N) {
        return std::nullopt;
    }
    std::array<std::uint8_t, N> result{};
    for (std::size_t i = 0; i < N; ++i) {
        result.at(i) = static_cast<std::uint8_t>(bytes[i]);
    }
    return result;
}

constexpr std::size_t token_digits = 32;       ///< Of a token, in hex.
constexpr std::size_t least_token_digits = 6;  ///< By fewer of its first digits none is named.

/// The token that all its hex digits name.
template <typename Thing>
[[nodiscard]] std::optional<Token<Thing>> token_of(std::string_view hex) {
    const auto bytes = bytes_of_hex(hex);
    const auto array = bytes ? array_of<16>(*bytes) : std::nullopt;
    return array ? std::optional(Token<Thing>{*array}) : std::nullopt;
}

}  // namespace evenhand::archive
