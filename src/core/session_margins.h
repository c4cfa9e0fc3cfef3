#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "core/session.h"
#include "core/session_change.h"

namespace evenhand {

/// The time spent around the questions while an interview goes on, beside its session: nothing of
/// it is scored, so that no card holds it.
struct MarginTimes {
    std::vector<TimeSpan> opening = {};  ///< Empty while it has not been begun, as is the next.
    std::vector<TimeSpan> closing = {};
    std::optional<Margin> shown = {};  ///< Nothing while the rater is at a question.

    friend bool operator==(const MarginTimes&, const MarginTimes&) = default;
};

[[nodiscard]] const std::vector<TimeSpan>& spans_of(const MarginTimes& times, Margin margin);

/// Time spent on it up to `moment`: what its clock showed then. 0 or more.
[[nodiscard]] std::chrono::seconds time_on(const MarginTimes& times,
                                           Margin margin,
                                           Timestamp moment);

/// The margin whose clock runs, if one does.
[[nodiscard]] std::optional<Margin> running_margin(const MarginTimes& times);

/// 0 when none are planned.
[[nodiscard]] int planned_minutes(const InterviewMargins& margins, Margin margin);

/// The times after a change of the session. Only one clock runs at a time, so that one of a
/// question stops those of the margins.
[[nodiscard]] MarginTimes apply(MarginTimes times, const SessionChange& change, Timestamp now);

/// The time that the interview has taken up to `moment`: as the session alone tells it, but with
/// the opening as long as it took once it was begun, and with the closing.
[[nodiscard]] std::chrono::seconds time_in_all(const Session& session,
                                               const MarginTimes& times,
                                               Timestamp moment);

}  // namespace evenhand
