#include "workflow/submitted_card.h"

#include <doctest/doctest.h>

#include "formats/file.h"
#include "library_fixture.h"
#include "workflow/demo_interview.h"

using namespace evenhand;

TEST_CASE("a submitted card in a file is read and printed as that file is") {
    const testing::ScratchFolder folder;
    testing::StandingClock time;
    const auto demo = workflow::play_demo(testing::shipped_rubrics, folder.path());
    const workflow::Folders folders{folder.path(), testing::shipped_rubrics};
    const auto read = workflow::read_submitted(folders, time.services(), {demo.card});
    REQUIRE(read.value);
    CHECK(read.value->card == workflow::read_card(demo.card).value->card);
    const auto pdf = folder / "card.pdf";
    CHECK(workflow::print_submitted(folders, time.services(), {demo.card}, pdf).empty());
    CHECK(formats::read_file(pdf) == formats::read_file(demo.pdf));
}
