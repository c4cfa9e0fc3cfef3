#include "workflow/entered_later.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "pinned_example.h"
#include "scratch_folder.h"
#include "standing_clock.h"
#include "workflow/live_interview.h"

using namespace evenhand;
using testing::at;

TEST_CASE("an interview can have been held up to this moment, and not later") {
    CHECK_FALSE(workflow::is_to_come(at(59), at(60)));
    CHECK_FALSE(workflow::is_to_come(at(60), at(60)));
    CHECK(workflow::is_to_come(at(61), at(60)));
}

TEST_CASE("an interview that is still to come is not begun") {
    const testing::ScratchFolder folder;
    testing::StandingClock time;
    const workflow::Invitation invitation{{Id<Candidate>("c"), "One"},
                                          "Role",
                                          {Id<Rater>("r"), "Rater"},
                                          testing::pinned_kit(),
                                          {},
                                          at(1)};
    CHECK_THROWS_WITH_AS(
        (void)workflow::begin_interview({folder.path(), {}}, time.services(), invitation),
        doctest::Contains((to_iso(at(1)) + " is still to come.").c_str()),
        Error);
    CHECK_FALSE(std::filesystem::exists(folder / "sessions"));
}
