#include <optional>
#include <string>
#include <string_view>

#include "archive/key_file.h"

namespace evenhand::archive {

namespace {

/// Crockford's alphabet: no I, L, O or U.
constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t letters = 52;  ///< Of 5 bits each: 256 of the key, 4 that check it.
constexpr std::size_t group = 4;

/// The key, and in the upper half of one byte more the first bits of its hash.
std::string with_check(const RecoveryKey& key) {
    const Digest hash = formats::sha256("evenhand-recovery-1" + std::string(view_of(key.bytes)));
    return std::string(view_of(key.bytes)) + static_cast<char>(hash[0] & 0xF0U);
}

unsigned bit_of(std::string_view bytes, std::size_t bit) {
    const auto byte = static_cast<unsigned char>(bytes[bit / 8]);
    return (byte >> (7 - bit % 8)) & 1U;
}

std::optional<std::size_t> value_of(char typed) {
    char letter = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed;
    if (letter == 'O') {
        letter = '0';
    }
    if (letter == 'I' || letter == 'L') {
        letter = '1';
    }
    const std::size_t value = alphabet.find(letter);
    return value == std::string_view::npos ? std::nullopt : std::optional(value);
}

/// The five bits of each letter, one after the other; nothing when a letter is none of ours.
std::optional<std::string> bytes_of_letters(std::string_view typed) {
    std::string bytes((letters * 5 + 7) / 8, '\0');
    std::size_t bit = 0;
    for (const char letter : typed) {
        if (letter == ' ' || letter == '-' || letter == '\t' || letter == '\n') {
            continue;
        }
        const auto value = value_of(letter);
        if (!value || bit == letters * 5) {
            return std::nullopt;
        }
        for (std::size_t place = 0; place < 5; ++place, ++bit) {
            const std::size_t set = (*value >> (4 - place)) & 1U;
            bytes[bit / 8] = static_cast<char>(static_cast<unsigned char>(bytes[bit / 8]) |
                                               (set << (7 - bit % 8)));
        }
    }
    return bit == letters * 5 ? std::optional(bytes) : std::nullopt;
}

}  // namespace

std::string words_of(const RecoveryKey& key) {
    const std::string bytes = with_check(key);
    std::string words;
    for (std::size_t letter = 0; letter < letters; ++letter) {
        if (letter > 0 && letter % group == 0) {
            words += '-';
        }
        unsigned value = 0;
        for (std::size_t bit = letter * 5; bit < letter * 5 + 5; ++bit) {
            value = value << 1U | bit_of(bytes, bit);
        }
        words += alphabet[value];
    }
    return words;
}

std::optional<RecoveryKey> recovery_key_of(std::string_view typed) {
    const auto bytes = bytes_of_letters(typed);
    if (!bytes) {
        return std::nullopt;
    }
    const RecoveryKey key{*array_of<32>(std::string_view(*bytes).substr(0, 32))};
    return with_check(key) == *bytes ? std::optional(key) : std::nullopt;
}

}  // namespace evenhand::archive
