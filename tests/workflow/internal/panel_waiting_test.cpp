#include "workflow/internal/panel_waiting.h"

#include <doctest/doctest.h>

#include "../panel_fixture.h"
#include "formats/file.h"
#include "workflow/internal/panel_hand_in.h"

using namespace evenhand;
using testing::codes;
using testing::PanelFixture;
using workflow::internal::hand_in_waiting;
using workflow::internal::noted_interviews;

namespace {

namespace fs = std::filesystem;

/// Submits while the folder is away, and brings it back.
void submit_away(PanelFixture& office, const workflow::Folders& folders) {
    const workflow::InterviewDesk own(folders, office.services());
    const auto invited = own.open_invitation(office.invitation("ana"));
    REQUIRE(invited.value);
    const auto interview = own.start(*invited.value);
    const auto away = office.folder / "away";
    fs::rename(office.shared, away);
    REQUIRE(PanelFixture::end(*interview, 4).value);
    fs::rename(away, office.shared);
}

}  // namespace

TEST_CASE("a card that was submitted while the folder was away waits, and is handed in once") {
    for (const bool archived : {false, true}) {
        CAPTURE(archived);
        PanelFixture office;
        REQUIRE(office.invite().value);
        workflow::Folders ana = office.of("ana");
        ana.archive = archived ? (office.folder / "archive").string() : "";
        submit_away(office, ana);
        CHECK_FALSE(fs::exists(office.sealed("ana")));
        REQUIRE(noted_interviews(ana).size() == 1);

        const auto done = hand_in_waiting(ana, office.services());
        REQUIRE(done.value->size() == 1);
        CHECK(done.findings.empty());
        CHECK(fs::exists(office.sealed("ana")));
        CHECK(noted_interviews(ana).empty());
        CHECK(hand_in_waiting(ana, office.services()).value->empty());
    }
}

TEST_CASE("a card that cannot be handed in yet goes on waiting, and it is said why") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    const workflow::Folders ana = office.of("ana");
    submit_away(office, ana);
    fs::rename(office.shared, office.folder / "away");
    const auto done = hand_in_waiting(ana, office.services());
    CHECK(done.value->empty());
    CHECK(codes(done.findings) == "panel.none");
    CHECK(done.findings[0].severity == Severity::warning);
    CHECK(noted_interviews(ana).size() == 1);
}

TEST_CASE("an interview that goes on is no card that waits") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    const auto interview = office.begin("ana");
    const auto done = hand_in_waiting(office.of("ana"), office.services());
    CHECK(done.value->empty());
    CHECK(done.findings.empty());
    CHECK(noted_interviews(office.of("ana")).size() == 1);
}

TEST_CASE("another panel that comes to lie in the same folder takes no card from the first") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    const auto interview = office.begin("ana");
    office.panel.id = Id<Panel>("p-015");
    REQUIRE(office.invite().value);
    const auto card = PanelFixture::end(*interview, 4);
    CHECK(testing::codes(card.findings) == "panel.handed-in");
    CHECK(fs::exists(office.sealed("ana")));
}
