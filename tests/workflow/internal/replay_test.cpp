#include "workflow/internal/replay.h"

#include <doctest/doctest.h>

#include "workflow/pinned_example.h"
#include "workflow/standing_clock.h"

using namespace evenhand;
using testing::at;

namespace {

workflow::SessionEditor fresh(const workflow::Clock& clock) {
    const Kit kit = testing::pinned_kit();
    return {kit, new_session(testing::example_head(), kit, at(0)), clock};
}

}  // namespace

TEST_CASE("a clock that ran goes on from now, without the time between") {
    testing::StandingClock time;
    const std::vector<SessionEvent> events = {{at(0), QuestionOpened{0}},
                                              {at(10), RatingGiven{0, Id<Criterion>("owning"), 4}}};
    workflow::SessionEditor editor = fresh(time.clock());
    CHECK_FALSE(workflow::internal::replay_fault(editor, events));
    time.set(1000);
    workflow::internal::skip_time(editor, at(10));
    time.set(1005);
    CHECK(time_on(editor.record(), at(1005)) == std::chrono::seconds(15));
}

TEST_CASE("the closing's clock goes on from now too, and what is shown stays") {
    testing::StandingClock time;
    const Kit kit = testing::pinned_kit();
    Session session = new_session(testing::example_head(), kit, at(0));
    session.head.margins = {0, 5};
    workflow::SessionEditor editor(kit, session, time.clock());
    const std::vector<SessionEvent> events = {{at(0), MarginOpened{Margin::closing}},
                                              {at(10), QuestionShown{0}}};
    CHECK_FALSE(workflow::internal::replay_fault(editor, events));
    time.set(1000);
    workflow::internal::skip_time(editor, at(10));
    CHECK(time_on(editor.margins(), Margin::closing, at(1005)) == std::chrono::seconds(15));
    CHECK_FALSE(editor.margin());
}

TEST_CASE("events that do not fit one another are told, not guessed") {
    testing::StandingClock time;
    workflow::SessionEditor editor = fresh(time.clock());
    const auto fault = workflow::internal::replay_fault(editor, {{at(0), QuestionOpened{7}}});
    REQUIRE(fault);
    CHECK(fault->code == "journal.record");
}
