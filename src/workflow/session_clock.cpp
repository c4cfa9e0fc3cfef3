#include "workflow/session_clock.h"

#include <algorithm>
#include <utility>

namespace evenhand::workflow {

namespace {

/// Less is no sleep that anybody would notice.
constexpr std::chrono::seconds short_sleep{5};

}  // namespace

SessionClock::SessionClock(const Services& services, Timestamp not_before)
    : clock_(services.clock),
      uptime_(services.uptime),
      set_to_(std::max(services.clock(), not_before)),
      set_at_(uptime_ ? uptime_() : Uptime()),
      shown_(set_to_),
      asleep_(set_at_.asleep) {}

Timestamp SessionClock::now() {
    if (!uptime_) {
        shown_ = std::max(shown_, clock_());
        return shown_;
    }
    const Uptime up = uptime_();
    const auto passed = up.awake - set_at_.awake + up.asleep - set_at_.asleep;
    const Timestamp now =
        std::max(shown_, set_to_ + std::chrono::floor<std::chrono::seconds>(passed));
    if (up.asleep - asleep_ > short_sleep) {
        sleep_ = Sleep{sleep_ ? sleep_->from : shown_, now};
    }
    asleep_ = up.asleep;
    shown_ = now;
    return now;
}

std::optional<SessionClock::Sleep> SessionClock::take_sleep() {
    (void)now();
    return std::exchange(sleep_, std::nullopt);
}

}  // namespace evenhand::workflow
