#include "workflow/internal/debrief_here.h"

#include <doctest/doctest.h>

#include "../debrief_fixture.h"

using namespace evenhand;
using testing::codes;
using workflow::internal::debrief_here;
using workflow::internal::panel_here;

TEST_CASE("a debrief is found once its panel's cards are opened and it was begun") {
    testing::PanelFixture closed;
    REQUIRE(closed.invite().value);
    CHECK(codes(panel_here(closed.of("chair"), closed.shared).findings) == "panel.not-opened");

    testing::DebriefFixture office;
    const auto panel = panel_here(office.of("bystander"), office.shared);
    REQUIRE(panel.value);
    CHECK(panel.value->panel.cards.size() == 2);
    CHECK(codes(debrief_here(office.of("bystander"), office.shared).findings) == "debrief.none");
    REQUIRE(office.start().empty());
    const auto debrief = debrief_here(office.of("bystander"), office.shared);
    REQUIRE(debrief.value);
    CHECK(debrief.value->course.step == DebriefStep::read);
    CHECK(debrief.value->folder == office.shared);
}
