#include "workflow/unfinished.h"

#include <algorithm>
#include <chrono>

namespace evenhand::workflow {

namespace {

const SessionEntry* newest(const std::vector<SessionEntry>& sessions,
                           SessionEntry::State state,
                           const Invitation* invitation) {
    const auto found = std::ranges::find_if(sessions, [&](const SessionEntry& session) {
        return session.state == state &&
               (invitation == nullptr || (session.candidate == invitation->candidate.name &&
                                          session.role == invitation->role));
    });
    return found == sessions.end() ? nullptr : &*found;
}

}  // namespace

const SessionEntry* unfinished(const std::vector<SessionEntry>& sessions,
                               const Invitation* invitation) {
    const SessionEntry* own = newest(sessions, SessionEntry::State::unfinished, invitation);
    return own != nullptr ? own : newest(sessions, SessionEntry::State::elsewhere, invitation);
}

const SessionEntry* submitted(const std::vector<SessionEntry>& sessions,
                              const Invitation& invitation) {
    return newest(sessions, SessionEntry::State::submitted, &invitation);
}

bool is_under_way(const SessionEntry& session, Timestamp now) {
    constexpr std::chrono::hours longest{4};
    return session.state == SessionEntry::State::unfinished && session.opened_at <= now &&
           now - session.opened_at < longest;
}

}  // namespace evenhand::workflow
