#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "archive/digest.h"
#include "archive/signing.h"

namespace evenhand::testing {

/// The seed of RFC 8032, section 7.1, test 1.
inline archive::Seed rfc_seed() {
    return *archive::array_of<32>(
        *archive::bytes_of_hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
}

/// 32 bytes, each `byte`.
inline std::array<std::uint8_t, 32> all(std::uint8_t byte) {
    std::array<std::uint8_t, 32> bytes{};
    bytes.fill(byte);
    return bytes;
}

template <typename Thing>
archive::Token<Thing> token(std::uint8_t byte) {
    archive::Token<Thing> token;
    token.bytes.fill(byte);
    return token;
}

inline std::string unhex(std::string_view hex) {
    return *archive::bytes_of_hex(hex);
}

}  // namespace evenhand::testing
