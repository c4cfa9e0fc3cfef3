#include "workflow/internal/panel_invitation.h"

#include <doctest/doctest.h>

#include "../../archive/postgres/team_fixture.h"
#include "../panel_fixture.h"
#include "formats/file.h"
#include "panel_place_contract.h"
#include "scratch_folder.h"
#include "workflow/internal/panel_drawer.h"

// Run by tests/archive/with_postgres.sh, which starts a server of its own.

using namespace evenhand;
using workflow::internal::DrawerPlace;
using workflow::internal::invitation_file;

TEST_CASE("an invitation is read from its file") {
    const testing::ScratchFolder folder;
    formats::write_file(folder / "x.invitation.xml", "come");
    const auto read = invitation_file({}, folder / "x.invitation.xml");
    CHECK(read.bytes == "come");
    CHECK(read.file == folder / "x.invitation.xml");
}

TEST_CASE("whoever is invited to a panel that is opened is told before the interview") {
    testing::PanelFixture office;
    REQUIRE(office.invite().value);
    const workflow::InterviewDesk ana(office.of("ana"), office.services());
    CHECK(ana.open_invitation(office.invitation("ana")).findings.empty());
    REQUIRE(office.interview("bo").value);
    REQUIRE(office.desk.reveal(office.shared, "Ana is ill.", office.passphrase).value);
    const auto invited = ana.open_invitation(office.invitation("ana"));
    CHECK(invited.value);
    REQUIRE(testing::codes(invited.findings) == "panel.opened");
    CHECK(invited.findings[0].severity == Severity::warning);
    CHECK(invited.findings[0].message.ends_with("Its chair is Keiko Abe."));
}

TEST_CASE("of a panel in the archive everybody reads the own invitation") {
    const testing::FreshTeam team;
    DrawerPlace place(team.database.address("clara"), Id<Panel>("p-1"));
    REQUIRE(place.seat(testing::panel_to_place()).empty());
    place.replace("archive:p-1/p-1.ana.invitation.xml", "come, ana");
    place.replace("archive:p-1/p-1.bob.invitation.xml", "come, bob");
    const auto as = [&](const std::string& login) {
        workflow::Folders folders;
        folders.archive = team.database.address(login);
        return folders;
    };
    const auto read = invitation_file(as("alice"), "archive:p-1");
    CHECK(read.bytes == "come, ana");
    CHECK(read.file.filename() == "p-1.ana.invitation.xml");
    CHECK(invitation_file(as("bob"), "archive:p-1").bytes == "come, bob");
    for (const char* login : {"clara", "carol", "kim"}) {
        CHECK(testing::error_of([&] { (void)invitation_file(as(login), "archive:p-1"); }) ==
              ErrorCode::refused);
    }
}
