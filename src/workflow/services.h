#pragma once

#include <functional>
#include <string>

#include "core/scorecard.h"
#include "core/timestamp.h"

namespace evenhand::workflow {

/// Tells the time; a test passes one that stands still.
using Clock = std::function<Timestamp()>;

/// What differs between a person's run and a test's.
struct Services {
    Clock clock;
    std::function<std::string()> new_id;  ///< A fresh id: lower-case letters, digits, hyphens.
    std::function<Salt()> new_salt;       ///< 32 random bytes.
};

/// The computer's clock and its random source.
[[nodiscard]] Services system_services();

}  // namespace evenhand::workflow
