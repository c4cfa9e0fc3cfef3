#include "workflow/debrief_view.h"

#include <algorithm>

namespace evenhand::workflow {

Timestamp DebriefStanding::reading_until() const {
    return debrief.began + std::chrono::minutes(debrief.reading_minutes);
}

std::chrono::seconds DebriefStanding::reading_left() const {
    const auto left = reading_until() - now;
    return step == DebriefStep::read ? std::max(left, std::chrono::seconds(0))
                                     : std::chrono::seconds(0);
}

int DebriefStanding::round() const {
    return step == DebriefStep::vote ? 1 : step == DebriefStep::revote ? 2 : 0;
}

std::size_t DebriefStanding::voted() const {
    return static_cast<std::size_t>(std::ranges::count_if(
        members, [](const DebriefMemberView& member) { return member.votes > 0; }));
}

}  // namespace evenhand::workflow
