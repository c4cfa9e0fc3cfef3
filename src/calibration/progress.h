#pragma once

#include <cstdint>
#include <functional>

#include "core/error.h"

namespace evenhand::calibration {

/// Told now and then how far a long estimation has come, `done` of at most `all` rounds; it may
/// end sooner. False stops it. Empty: nobody listens.
using Progress = std::function<bool(std::uint64_t done, std::uint64_t all)>;

/// Throws Error (cancelled) when `progress` says so.
inline void report_progress(const Progress& progress, std::uint64_t done, std::uint64_t all) {
    if (progress && !progress(done, all)) {
        throw Error(ErrorCode::cancelled, "The calibration was stopped.");
    }
}

}  // namespace evenhand::calibration
