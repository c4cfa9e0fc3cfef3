#include "workflow/services.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <random>
#include <string_view>

namespace evenhand::workflow {

namespace {

/// Bytes from the system's random source; std::random_device reads it on this platform.
Salt random_bytes() {
    std::random_device source;
    Salt bytes{};
    std::ranges::generate(bytes, [&] { return static_cast<std::uint8_t>(source() & 0xFFU); });
    return bytes;
}

/// 12 of 28 letters and digits: 57 random bits. No vowels, so that no word arises.
std::string random_id() {
    static constexpr std::string_view letters = "bcdfghjkmnpqrstvwxyz23456789";
    static constexpr std::size_t characters = 12;
    const Salt bytes = random_bytes();
    std::string id;
    for (std::size_t i = 0; i < characters; ++i) {
        id += letters[bytes.at(i) % letters.size()];
    }
    return id;
}

Timestamp now() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

}  // namespace

Services system_services() {
    return {now, random_id, random_bytes};
}

}  // namespace evenhand::workflow
