#include "workflow/team_panels.h"

#include <doctest/doctest.h>

#include "../archive/postgres/team_fixture.h"
#include "panel_fixture.h"
#include "workflow/packet_panel.h"
#include "workflow/report_desk.h"

// Run by tests/archive/with_postgres.sh, which starts a server of its own.

using namespace evenhand;
using testing::codes;
using testing::FreshTeam;
using testing::PanelFixture;

namespace {

/// A panel that its chair, clara, has locked in the team's archive, for alice and bob.
struct TeamOffice : PanelFixture {
    FreshTeam team;

    TeamOffice() {
        panel.interviewers[0].who.name = "Person alice";
        panel.interviewers[1].who.name = "Person bob";
    }
    /// The person's own computer, in the team's archive.
    [[nodiscard]] workflow::Folders in_team(const std::string& who,
                                            const std::string& login) const {
        workflow::Folders folders = of(who);
        folders.archive = team.database.address(login);
        return folders;
    }
    [[nodiscard]] Parsed<std::vector<std::filesystem::path>> lock() {
        formats::write_file(file, formats::panel_bytes(panel));
        return workflow::PanelDesk(in_team("chair", "clara"), services())
            .invite({file, "archive:", "", passphrase});
    }
    [[nodiscard]] workflow::PanelDesk desk_of(const std::string& who, const std::string& login) {
        return {in_team(who, login), services()};
    }
};

}  // namespace

TEST_CASE("a panel is locked in the archive, listed and withdrawn") {
    TeamOffice office;
    const auto invited = office.lock();
    REQUIRE(invited.value);
    CHECK(invited.value->at(0) == "archive:p-014/p-014.ana.invitation.xml");
    CHECK(office.lock().value);  // Once more is no fault.
    const auto list = [&](const std::string& login) {
        return workflow::team_panels_text(office.services(), office.in_team(login, login));
    };
    CHECK(list("alice") ==
          "archive:p-014  Candidate One, QA engineer · panel p-014: 0 of 2 cards in\n");
    CHECK(list("carol").empty());
    const auto json = [&](const std::string& login) {
        return workflow::team_panels_json(office.services(), office.in_team(login, login));
    };
    for (const char* said : {R"("place": "archive:p-014")",
                             R"("fault": null)",
                             R"("candidate_name": "Candidate One")",
                             R"("in": 0)",
                             R"("interviewers": 2)",
                             R"("opened": false)"}) {
        CAPTURE(said);
        CHECK(json("alice").find(said) != std::string::npos);
    }
    CHECK(json("carol").find("Candidate") == std::string::npos);

    const auto clara = office.in_team("chair", "clara");
    CHECK(codes(workflow::withdraw_panel(clara, "shared", "mistaken")) == "panel.archive");
    CHECK(codes(workflow::withdraw_panel(clara, "archive:", "mistaken")) == "panel.archive");
    CHECK(codes(workflow::withdraw_panel(clara, "archive:p-014", " ")) == "panel.reason");
    CHECK(workflow::withdraw_panel(clara, "archive:p-014", "the wrong people").empty());
    CHECK(list("alice").empty());
    const Findings gone = office.desk_of("chair", "clara").status("archive:p-014").findings;
    CHECK(codes(gone) == "panel.withdrawn");
    CHECK(gone.front().message.find("by clara at ") != std::string::npos);
    CHECK(gone.front().message.ends_with(": the wrong people"));
}

TEST_CASE("one's own invitation is fetched into a folder, and nothing is written over") {
    TeamOffice office;
    REQUIRE(office.lock().value);
    const auto own = office.in_team("ana", "alice");
    const auto file = workflow::fetch_invitation(own, "archive:p-014", office.folder.path());
    CHECK(file.value == office.folder / "p-014.ana.invitation.xml");
    CHECK(workflow::fetch_invitation(own, "archive:p-014", office.folder.path()).value);
    formats::write_file(*file.value, "mine");
    CHECK(codes(workflow::fetch_invitation(own, "archive:p-014", office.folder.path()).findings) ==
          "panel.exists");
    CHECK(formats::read_file(*file.value) == "mine");
    CHECK(codes(workflow::fetch_invitation(own, *file.value, "").findings) == "panel.archive");
}

TEST_CASE("that an interview has begun is noted in the archive, wherever its invitation lay") {
    TeamOffice office;
    REQUIRE(office.lock().value);
    const auto own = office.in_team("ana", "alice");
    const auto file = workflow::fetch_invitation(own, "archive:p-014", office.folder.path());
    REQUIRE(file.value);
    workflow::Folders folders = own;
    const workflow::InterviewDesk asking(folders, office.services());
    const auto invited = asking.open_invitation(*file.value);
    REQUIRE(invited.value);
    CHECK(invited.value->panel_folder.empty());
    const auto interview = asking.start(*invited.value);
    asking.tell_begun(*invited.value, interview->editor().session());
    const auto chair = office.desk_of("chair", "clara");
    CHECK(chair.status("archive:p-014").value->members[0].begun);
    office.panel.rule.bar = 4.5;
    formats::write_file(office.file, formats::panel_bytes(office.panel));
    CHECK(codes(chair.invite({office.file, "archive:", "raise the bar", office.passphrase})
                    .findings) == "panel.begun");
}

TEST_CASE("cards go into the archive sealed, are opened there, and make a packet") {
    TeamOffice office;
    REQUIRE(office.lock().value);
    for (const auto& [who, login] : {std::pair("ana", "alice"), std::pair("bo", "bob")}) {
        // The card itself is kept as a file: what the archive does with cards is tested elsewhere.
        const workflow::InterviewDesk asking(office.in_team(who, login), office.services());
        const auto invited = asking.open_invitation("archive:p-014");
        REQUIRE(invited.value);
        CHECK(invited.value->panel_folder == "archive:p-014");
        const auto interview = workflow::InterviewDesk(office.of(who), office.services());
        workflow::Invitation alone = *invited.value;
        alone.panel_folder.clear();
        const auto card = office.end(*interview.start(alone), 4);
        REQUIRE(card.value);
        const Scorecard sealed = workflow::read_card(card.value->path).value->card;
        const auto desk = office.desk_of(who, login);
        const auto other = office.desk_of(who, who == std::string("ana") ? "bob" : "alice");
        CHECK(testing::error_of([&] { (void)other.submit(sealed, "card", "archive:p-014", ""); }) ==
              ErrorCode::refused);
        const auto done = desk.submit(sealed, "card", "archive:p-014", "");
        REQUIRE(done.value);
        CHECK(done.value->file == "archive:p-014/p-014." + std::string(who) + ".1.sealed");
        CHECK(codes(desk.submit(sealed, "card", "archive:p-014", "").findings) ==
              "panel.same-card");
    }
    const auto chair = office.desk_of("chair", "clara");
    CHECK(chair.status("archive:p-014").value->all_in());
    const auto opened = chair.reveal("archive:p-014", "", office.passphrase);
    REQUIRE(opened.value);
    CHECK(opened.value->cards.size() == 2);
    CHECK(codes(chair.reveal("archive:p-014", "", office.passphrase).findings) == "panel.opened");
    CHECK(office.desk_of("bo", "bob").opened("archive:p-014").value->cards.size() == 2);
    CHECK(codes(office.desk_of("x", "carol").opened("archive:p-014").findings) == "panel.none");
    const auto packet =
        workflow::gather_panel(office.in_team("bo", "bob"), "archive:p-014", testing::at(200000));
    REQUIRE(packet.value);
    CHECK(packet.value->cards.size() == 2);
    CHECK(packet.value->panel->opening.cards.size() == 2);
}

TEST_CASE("a panel whose interviewer has no login of the team is not locked there") {
    TeamOffice office;
    office.panel.interviewers[1].who.name = "Bo Lind";
    CHECK(codes(office.lock().findings) == "panel.no-login");
    CHECK(testing::error_of([&] {
              formats::write_file(office.file, formats::panel_bytes(office.panel));
              (void)office.desk_of("chair", "clara")
                  .invite({office.file, "archive:p-2", "", office.passphrase});
          }) == ErrorCode::refused);
}
