#pragma once

#include <chrono>
#include <functional>
#include <optional>

#include "core/timestamp.h"
#include "workflow/services.h"

namespace evenhand::workflow {

/// The clock of one interview. It is set once, and runs on by the computer's uptime: when the
/// computer's clock is set back or forward meanwhile, what is recorded goes on without a leap.
/// Without an uptime it is the computer's clock, which never shows an earlier time than before.
class SessionClock {
public:
    /// `not_before`: what it shows at least.
    SessionClock(const Services& services, Timestamp not_before);

    [[nodiscard]] Timestamp now();

    /// While the computer was suspended.
    struct Sleep {
        Timestamp from;
        Timestamp until;
    };
    /// The sleep since the last call that was longer than a few seconds, if there was one.
    [[nodiscard]] std::optional<Sleep> take_sleep();

private:
    Clock clock_;
    std::function<Uptime()> uptime_;
    Timestamp set_to_;
    Uptime set_at_;
    Timestamp shown_;                      ///< The latest time that was given.
    std::chrono::milliseconds asleep_{0};  ///< As it was then.
    std::optional<Sleep> sleep_;
};

}  // namespace evenhand::workflow
