#include "workflow/services.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <random>
#include <string_view>

namespace evenhand::workflow {

namespace {

/// 12 of 28 letters and digits: 57 random bits. No vowels, so that no word arises.
std::string random_id() {
    static constexpr std::string_view letters = "bcdfghjkmnpqrstvwxyz23456789";
    static constexpr std::size_t characters = 12;
    const Salt bytes = system_random();
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

/// std::random_device reads the system's source on this platform.
Salt system_random() {
    std::random_device source;
    Salt bytes{};
    std::ranges::generate(bytes, [&] { return static_cast<std::uint8_t>(source() & 0xFFU); });
    return bytes;
}

Services system_services() {
    return {now, random_id, system_random};
}

}  // namespace evenhand::workflow
