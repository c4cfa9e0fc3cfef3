#pragma once

#include <cstdint>
#include <random>

namespace evenhand::calibration::internal {

/// Numbers that follow from a seed alone, the same with every compiler.
class RandomDraws {
public:
    explicit RandomDraws(std::uint32_t seed) : engine_(seed) {}

    /// From 0 to `count` - 1, all but equally likely (off by less than count / 2^32).
    [[nodiscard]] std::uint32_t below(std::uint32_t count) {
        return static_cast<std::uint32_t>((std::uint64_t{count} * engine_()) >> 32U);
    }

private:
    std::mt19937 engine_;
};

}  // namespace evenhand::calibration::internal
