#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/key_file.h"

namespace evenhand::archive {

namespace {

/// Crockford's alphabet: no I, L, O or U.
constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t key_bits = 256;
constexpr std::size_t letters = 56;  ///< Of 5 bits each: those of the key, and 24 that check it.
constexpr std::size_t old_letters = 52;  ///< As they were printed first, with 4 bits that check.
constexpr std::size_t group = 4;

/// The key, and behind it so many bits of its hash as the letters have room for.
std::string with_check(const RecoveryKey& key, std::size_t count) {
    const Digest hash = formats::sha256("evenhand-recovery-1" + std::string(view_of(key.bytes)));
    const std::size_t bits = count * 5 - key_bits;
    std::string bytes =
        std::string(view_of(key.bytes)) + std::string(view_of(hash).substr(0, (bits + 7) / 8));
    if (bits % 8 != 0) {
        bytes.back() =
            static_cast<char>(static_cast<unsigned char>(bytes.back()) & (0xFFU << (8 - bits % 8)));
    }
    return bytes;
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

/// The values of the letters; nothing when one is none of ours.
std::optional<std::vector<std::size_t>> values_of(std::string_view typed) {
    std::vector<std::size_t> values;
    for (const char letter : typed) {
        if (letter == ' ' || letter == '-' || letter == '\t' || letter == '\n') {
            continue;
        }
        const auto value = value_of(letter);
        if (!value) {
            return std::nullopt;
        }
        values.push_back(*value);
    }
    return values;
}

/// The five bits of each, one after the other.
std::string bytes_of(const std::vector<std::size_t>& values) {
    std::string bytes((values.size() * 5 + 7) / 8, '\0');
    std::size_t bit = 0;
    for (const std::size_t value : values) {
        for (std::size_t place = 0; place < 5; ++place, ++bit) {
            const std::size_t set = (value >> (4 - place)) & 1U;
            bytes[bit / 8] = static_cast<char>(static_cast<unsigned char>(bytes[bit / 8]) |
                                               (set << (7 - bit % 8)));
        }
    }
    return bytes;
}

}  // namespace

std::string words_of(const RecoveryKey& key) {
    const std::string bytes = with_check(key, letters);
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
    const auto values = values_of(typed);
    if (!values || (values->size() != letters && values->size() != old_letters)) {
        return std::nullopt;
    }
    const std::string bytes = bytes_of(*values);
    const RecoveryKey key{*array_of<32>(std::string_view(bytes).substr(0, 32))};
    return with_check(key, values->size()) == bytes ? std::optional(key) : std::nullopt;
}

}  // namespace evenhand::archive
