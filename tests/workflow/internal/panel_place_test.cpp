#include "workflow/internal/panel_place.h"

#include <doctest/doctest.h>

#include "../panel_fixture.h"
#include "formats/file.h"
#include "panel_place_contract.h"
#include "scratch_folder.h"
#include "workflow/internal/panel_folder.h"

using namespace evenhand;
using workflow::internal::FolderPlace;
using workflow::internal::in_command;
using workflow::internal::open_place;
using workflow::internal::open_place_for;

TEST_CASE("a folder is a place of a panel") {
    const testing::ScratchFolder folder;
    testing::check_panel_place([&] { return std::make_unique<FolderPlace>(folder / "shared"); });
}

TEST_CASE("a panel's folder is not made by what is put there: it may be away") {
    const testing::ScratchFolder folder;
    FolderPlace away(folder / "away");
    CHECK_THROWS_AS((void)away.create(
                        folder / "away" / "p-1.ana.begun", "now", formats::Permanence::changeable),
                    Error);
    CHECK_FALSE(std::filesystem::exists(folder / "away"));
}

TEST_CASE("whoever is not in the panel any more is invited no longer") {
    const testing::ScratchFolder folder;
    FolderPlace place(folder.path());
    Panel panel = testing::panel_to_place();
    REQUIRE(place.seat(panel).empty());
    for (const char* name :
         {"p-1.ana.invitation.xml", "p-1.bob.invitation.xml", "p-2.cy.invitation.xml"}) {
        place.replace(folder / name, "come");
    }
    panel.interviewers.pop_back();
    REQUIRE(place.seat(panel).empty());
    CHECK(place.has(folder / "p-1.ana.invitation.xml"));
    CHECK_FALSE(place.has(folder / "p-1.bob.invitation.xml"));
    CHECK(place.has(folder / "p-2.cy.invitation.xml"));
}

TEST_CASE("a place of the archive is named so, and needs a team's archive") {
    CHECK(open_place({}, "shared")->path() == std::filesystem::absolute("shared"));
    std::string sentence;
    try {
        (void)open_place({"data", "shipped"}, "archive:p-1");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::refused);
        sentence = error.what();
    }
    CHECK(sentence.find("is a folder, which has no panels") != std::string::npos);
    workflow::Folders folders{"data", "shipped"};
    folders.archive = "postgresql://nobody@127.0.0.1:1/none?connect_timeout=2";
    try {
        (void)open_place(folders, "archive:p-1");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::unreachable);
    }
    CHECK_THROWS_AS((void)open_place_for(folders, "archive:p-2", Id<Panel>("p-1")), Error);
}

TEST_CASE("a place in a command is quoted where a shell would part it") {
    CHECK(in_command("/srv/panels/p-014") == "/srv/panels/p-014");
    CHECK(in_command("archive:p-014") == "archive:p-014");
    CHECK(in_command("/srv/Hiring 2026") == "'/srv/Hiring 2026'");
    CHECK(in_command("/srv/Ada's") == "'/srv/Ada'\\''s'");
    CHECK(in_command("$(x)") == "'$(x)'");
}

TEST_CASE("a mistyped folder for a panel is refused, and one that is made is told") {
    const testing::ScratchFolder folder;
    const Panel panel = testing::panel_to_place();
    FolderPlace nowhere(folder / "no/such");
    const Findings refused = nowhere.seat(panel);
    REQUIRE(has_error(refused));
    CHECK(refused[0].code == "panel.no-place");
    CHECK_FALSE(std::filesystem::exists(folder / "no"));
    FolderPlace made(folder / "shared");
    CHECK(testing::codes(made.seat(panel)) == "panel.folder-made");
    CHECK(made.seat(panel).empty());
}

TEST_CASE("a second panel in one folder is told, for the folder names none of them then") {
    testing::PanelFixture office;
    REQUIRE(office.invite().value);
    Panel other = office.panel;
    other.id = Id<Panel>("p-015");
    FolderPlace place(office.shared);
    const Findings told = place.seat(other);
    CHECK(testing::codes(told) == "panel.beside");
    CHECK(told[0].message.find("p-015.panel.xml") != std::string::npos);
    CHECK(place.seat(office.panel).empty());
}
