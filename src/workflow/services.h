#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "core/scorecard.h"
#include "core/timestamp.h"

namespace evenhand::workflow {

/// Tells the time; a test passes one that stands still.
using Clock = std::function<Timestamp()>;

/// 32 bytes from the computer's random source.
[[nodiscard]] Salt system_random();

/// How long the computer has been on since some moment.
struct Uptime {
    std::chrono::milliseconds awake{0};
    std::chrono::milliseconds asleep{0};  ///< Suspended.
};

/// What differs between a person's run and a test's.
struct Services {
    Clock clock;
    std::function<std::string()> new_id;  ///< A fresh id: lower-case letters, digits, hyphens.
    std::function<Salt()> new_salt;       ///< 32 random bytes.
    /// 32 fresh random bytes, other ones at each call; for keys and tokens.
    std::function<Salt()> random = system_random;
    /// Keep a text under a name for as long as the program runs, and give it again (empty: there is
    /// none). For what is unlocked where nothing outlives the program; may be empty themselves.
    std::function<void(const std::string& name, const std::string& text)> remember = {};
    std::function<std::string(const std::string& name)> recall = {};
    bool light_keys = false;  ///< A passphrase is hardened little; for tests.
    /// Runs on steadily whatever the clock is set to; empty: only the clock is asked.
    std::function<Uptime()> uptime = {};
};

/// The computer's clock and its random source.
[[nodiscard]] Services system_services();

}  // namespace evenhand::workflow
