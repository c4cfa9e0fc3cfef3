#include "workflow/services.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <random>
#include <string_view>
#include <time.h>

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

std::chrono::milliseconds read_clock(clockid_t clock) {
    timespec now{};
    (void)::clock_gettime(clock, &now);
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec));
}

/// CLOCK_BOOTTIME counts the time suspended, CLOCK_MONOTONIC does not.
Uptime uptime() {
    const auto awake = read_clock(CLOCK_MONOTONIC);
    return {awake, read_clock(CLOCK_BOOTTIME) - awake};
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
    Services services{now, random_id, system_random};
    services.uptime = uptime;
    return services;
}

}  // namespace evenhand::workflow
