#include "workflow/unfinished.h"

#include <doctest/doctest.h>

using namespace evenhand;
using workflow::SessionEntry;
using workflow::unfinished;

namespace {

SessionEntry entry(const char* candidate, SessionEntry::State state, const char* role = "QA") {
    return {Id<Session>(candidate), candidate, role, {}, state, "", {}};
}

}  // namespace

TEST_CASE("the newest unfinished interview is gone on with, or that of the open invitation") {
    using State = SessionEntry::State;
    const std::vector<SessionEntry> sessions = {entry("Ada", State::submitted),
                                                entry("Bo", State::unfinished),
                                                entry("Ada", State::unfinished, "Cook"),
                                                entry("Ada", State::unfinished),
                                                entry("Cleo", State::discarded)};
    CHECK(unfinished(sessions, nullptr) == &sessions[1]);
    workflow::Invitation invitation{
        {Id<Candidate>("c"), "Ada"}, "QA", {Id<Rater>("r"), "Rater One"}, {}, {}};
    CHECK(unfinished(sessions, &invitation) == &sessions[3]);
    invitation.candidate.name = "Cleo";
    CHECK(unfinished(sessions, &invitation) == nullptr);
    CHECK(unfinished({}, nullptr) == nullptr);
    CHECK(workflow::submitted(sessions, invitation) == nullptr);
    invitation.candidate.name = "Ada";
    CHECK(workflow::submitted(sessions, invitation) == &sessions[0]);
    invitation.role = "Cook";
    CHECK(workflow::submitted(sessions, invitation) == nullptr);
}

TEST_CASE("one that another program has open comes behind those that can be gone on with") {
    using State = SessionEntry::State;
    const std::vector<SessionEntry> both = {entry("Ada", State::elsewhere),
                                            entry("Bo", State::unfinished)};
    CHECK(unfinished(both, nullptr) == &both[1]);
    const std::vector<SessionEntry> one = {entry("Ada", State::elsewhere)};
    CHECK(unfinished(one, nullptr) == &one[0]);
    CHECK_FALSE(workflow::is_under_way(one[0], one[0].opened_at));
}

TEST_CASE("an interview of this morning is under way, one of last week or of tomorrow is not") {
    const Timestamp now = *from_iso("2026-11-27T12:00:00Z");
    SessionEntry session = entry("Ada", SessionEntry::State::unfinished);
    session.opened_at = *from_iso("2026-11-27T09:00:00Z");
    CHECK(workflow::is_under_way(session, now));
    session.opened_at = *from_iso("2026-11-20T09:00:00Z");
    CHECK_FALSE(workflow::is_under_way(session, now));
    session.opened_at = *from_iso("2026-11-28T09:00:00Z");
    CHECK_FALSE(workflow::is_under_way(session, now));
    session.opened_at = now;
    session.state = SessionEntry::State::submitted;
    CHECK_FALSE(workflow::is_under_way(session, now));
}
