#include "workflow/debrief_view.h"

#include <doctest/doctest.h>

#include "debrief_example.h"

using namespace evenhand;
using testing::at;

namespace {

workflow::DebriefStanding standing(DebriefStep step, int seconds) {
    const Panel panel = testing::example_panel();
    return {"/shared",
            {panel, "", at(0), {"Chair One", at(0), "", {}}, {}},
            testing::example_formula(true),
            testing::debrief_until(step),
            step,
            at(seconds),
            {{{Id<Rater>("ana"), "Ana Ferreira"}, 2, at(20)},
             {{Id<Rater>("bo"), "Bo Lind"}, 0, std::nullopt}},
            {}};
}

}  // namespace

TEST_CASE("the time left for reading runs down to nothing, and is none in a later step") {
    CHECK(standing(DebriefStep::read, 60).reading_left() == std::chrono::seconds(540));
    CHECK(standing(DebriefStep::read, 601).reading_left() == std::chrono::seconds(0));
    CHECK(standing(DebriefStep::vote, 60).reading_left() == std::chrono::seconds(0));
    CHECK(standing(DebriefStep::read, 60).reading_until() == at(600));
}

TEST_CASE("a round is under way while there is a vote, and counts who has voted") {
    CHECK(standing(DebriefStep::read, 0).round() == 0);
    CHECK(standing(DebriefStep::vote, 0).round() == 1);
    CHECK(standing(DebriefStep::revote, 0).round() == 2);
    CHECK(standing(DebriefStep::decide, 0).round() == 0);
    CHECK(standing(DebriefStep::vote, 0).voted() == 1);
    CHECK_FALSE(standing(DebriefStep::vote, 0).all_voted());
}
