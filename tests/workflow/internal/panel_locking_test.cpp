#include "workflow/internal/panel_locking.h"

#include <doctest/doctest.h>

#include "../panel_fixture.h"
#include "formats/invitation_file.h"
#include "formats/panel_lock_file.h"

using namespace evenhand;
using testing::codes;
using testing::PanelFixture;

namespace {

formats::InvitationFile invitation(const PanelFixture& office, const std::string& who) {
    return *formats::read_invitation(formats::read_file(office.invitation(who)), "i").value;
}

}  // namespace

TEST_CASE("locking writes panel, lock and an invitation for each with common ids") {
    PanelFixture office;
    const auto files = office.invite();
    REQUIRE(files.value);
    CHECK(*files.value == std::vector{office.invitation("ana"), office.invitation("bo")});
    CHECK(office.names() == std::vector<std::string>{"p-014.ana.invitation.xml",
                                                     "p-014.bo.invitation.xml",
                                                     "p-014.lock",
                                                     "p-014.panel.xml"});
    const auto lock = formats::read_lock(formats::read_file(office.shared / "p-014.lock"), "l");
    REQUIRE(lock.value);
    CHECK(lock.value->panel.sha256 == formats::panel_hash(office.panel));
    CHECK(lock.value->at == testing::at(3600));
    const auto ana = invitation(office, "ana");
    const auto bo = invitation(office, "bo");
    CHECK(ana.candidate == office.panel.candidate);
    CHECK(ana.candidate == bo.candidate);
    CHECK(ana.panel->pin == lock.value->panel);
    CHECK(bo.panel->pin == ana.panel->pin);
    CHECK(ana.panel->application == "a-7");
    CHECK(ana.panel->focus == office.panel.interviewers[0].focus);
    CHECK(bo.panel->focus.empty());
    CHECK(ana.interviewer.id == Id<Rater>("ana"));
}

TEST_CASE("locking the same panel again writes what is missing and changes nothing else") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    const std::string lock = formats::read_file(office.shared / "p-014.lock");
    std::filesystem::remove(office.invitation("bo"));
    office.time.set(5000);
    REQUIRE(office.invite().value);
    CHECK(std::filesystem::exists(office.invitation("bo")));
    CHECK(formats::read_file(office.shared / "p-014.lock") == lock);
}

TEST_CASE("before anybody has begun a panel may become another revision, with a reason") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    office.panel.interviewers[1] = {{Id<Rater>("cy"), "Cy Moss"}, "", "", {testing::seed_id}, {}};
    CHECK(codes(office.invite().findings) == "panel.other-panel");
    CHECK(invitation(office, "bo").panel->pin.sha256.size() == 64);
    REQUIRE(office.invite("Bo is ill.").value);
    const auto status = office.desk.status(office.shared);
    REQUIRE(status.value);
    CHECK(status.value->panel.revision == 2);
    CHECK(status.value->panel.revised == "Bo is ill.");
    CHECK(status.value->members[1].interviewer.who.name == "Cy Moss");
    CHECK(invitation(office, "ana").panel->pin.sha256 == status.value->lock);
    CHECK_FALSE(std::filesystem::exists(office.invitation("bo")));
    CHECK(std::filesystem::exists(office.shared / "p-014.panel.xml"));
    for (const std::string who : {"ana", "cy"}) {
        CHECK(codes(office.interview(who).findings) == "panel.handed-in");
    }
    CHECK(office.desk.reveal(office.shared, "", office.passphrase).value);
}

TEST_CASE("once an interview has begun the panel stays as it was locked") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    const auto interview = office.begin("bo");
    office.panel.rule.bar = 2;
    const auto late = office.invite("A lower bar would do.");
    CHECK(codes(late.findings) == "panel.begun");
    CHECK(late.findings[0].message ==
          "An interview of this panel has begun (bo), so it stays as it was locked on "
          "2026-03-02T10:00:00Z.");
    CHECK(office.desk.status(office.shared).value->panel.rule.bar == 3.5);
}

TEST_CASE("a panel that lies in its folder unlocked is locked there") {
    PanelFixture office;
    formats::make_folder(office.shared);
    office.file = office.shared / "p-014.panel.xml";
    formats::write_file(office.file, formats::panel_bytes(office.panel));
    CHECK(codes(office.desk.status(office.shared).findings) == "panel.not-locked");
    REQUIRE(office.invite().value);
    CHECK(office.desk.status(office.shared).value);
}

TEST_CASE("a revision by somebody who is not the panel's chair is refused, here and when read") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    const auto key = formats::read_file(office.shared / "p-014.lock");
    office.panel.chair.key = std::string(64, 'e');
    office.panel.role = "Another role";
    CHECK_FALSE(office.invite("I would like to see them.").value);
    CHECK_FALSE(std::filesystem::exists(office.shared / "p-014.2.lock"));
    CHECK(formats::read_file(office.shared / "p-014.lock") == key);
}
