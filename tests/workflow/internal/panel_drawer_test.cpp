#include "workflow/internal/panel_drawer.h"

#include <doctest/doctest.h>

#include "../../archive/postgres/team_fixture.h"
#include "panel_place_contract.h"

// Run by tests/archive/with_postgres.sh, which starts a server of its own.

using namespace evenhand;
using testing::FreshTeam;
using workflow::internal::DrawerPlace;

namespace {

const Id<Panel> p1("p-1");

std::unique_ptr<DrawerPlace> place_of(const FreshTeam& team, const std::string& login) {
    return std::make_unique<DrawerPlace>(team.database.address(login), p1);
}

std::string code_of(const DrawerPlace& place) {
    const auto panel = place.panel();
    return panel.value ? "" : panel.findings.front().code;
}

}  // namespace

TEST_CASE("a drawer of the archive is a place of a panel") {
    const FreshTeam team;
    testing::check_panel_place([&] { return place_of(team, "clara"); });
    CHECK(place_of(team, "clara")->path() == "archive:p-1");
}

TEST_CASE("somebody without a login of the team is told, and the panel is not made") {
    const FreshTeam team;
    const auto place = place_of(team, "clara");
    Panel panel = testing::panel_to_place();
    panel.interviewers[1].who.name = "Nobody";
    panel.interviewers[1].who.id = Id<Rater>("no");
    const Findings refused = place->seat(panel);
    REQUIRE(refused.size() == 1);
    CHECK(refused[0].code == "panel.no-login");
    CHECK(refused[0].message.find("'no' has no login") != std::string::npos);
    CHECK(code_of(*place_of(team, "clara")) == "panel.none");
}

TEST_CASE("what somebody else put there meanwhile is seen when one's own is refused") {
    const FreshTeam team;
    const auto clara = place_of(team, "clara");
    REQUIRE(clara->seat(testing::panel_to_place()).empty());
    REQUIRE(clara->create("archive:p-1/p-1.lock", "lock", formats::Permanence::read_only));
    const auto alice = place_of(team, "alice");
    const auto laptop = place_of(team, "alice");
    const std::filesystem::path card = "archive:p-1/p-1.ana.1.sealed";
    CHECK(laptop->create(card, "box", formats::Permanence::changeable));
    CHECK_FALSE(alice->has(card));
    CHECK_FALSE(alice->create(card, "other", formats::Permanence::changeable));
    CHECK(alice->read(card) == "box");
}

TEST_CASE("whose panel it is not finds none, and who is in it is told who they are") {
    const FreshTeam team;
    const auto clara = place_of(team, "clara");
    REQUIRE(clara->seat(testing::panel_to_place()).empty());
    REQUIRE(clara->create("archive:p-1/p-1.lock", "lock", formats::Permanence::read_only));
    CHECK(place_of(team, "alice")->own_member() == "ana");
    CHECK_FALSE(clara->own_member());
    CHECK(code_of(*place_of(team, "carol")) == "panel.none");
    CHECK(code_of(*place_of(team, "alice")).empty());
    archive::TeamDrawers::open(team.database.address("clara"))->withdraw("p-1", "mistaken");
    CHECK(code_of(*place_of(team, "alice")) == "panel.withdrawn");
    CHECK(code_of(*place_of(team, "carol")) == "panel.none");
}
