#include "workflow/internal/panel_hand_in.h"

#include <cerrno>

#include <doctest/doctest.h>

#include "../panel_fixture.h"
#include "core/error.h"
#include "failing_disk.h"
#include "formats/scorecard_file.h"
#include "workflow/committee_panels.h"
#include "workflow/internal/panel_waiting.h"

using namespace evenhand;
using testing::codes;
using testing::PanelFixture;
using workflow::internal::hand_in_card;

namespace {

/// The bytes of a card that was submitted while the folder was away.
std::string kept_card(PanelFixture& office, const std::string& who, int score = 4) {
    const auto interview = office.begin(who);
    const auto away = office.folder / "away";
    std::filesystem::rename(office.shared, away);
    const auto card = PanelFixture::end(*interview, score);
    std::filesystem::rename(away, office.shared);
    REQUIRE(card.value);
    CHECK(codes(card.findings) == "panel.none");
    CHECK(card.findings[0].severity == Severity::warning);
    CHECK(card.findings[0].message.starts_with(
        "The card is sealed and kept, but not handed in to the panel: "));
    return formats::read_file(card.value->path);
}

Parsed<workflow::HandedInCard> hand_in(const PanelFixture& office,
                                       const std::string& bytes,
                                       const std::string& reason = "") {
    return hand_in_card({}, office.shared, bytes, "card", reason, testing::at(4000));
}

}  // namespace

TEST_CASE("a card that could not be handed in when it was submitted is handed in later, once") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    const std::string card = kept_card(office, "ana");
    const auto done = hand_in(office, card);
    REQUIRE(done.value);
    CHECK(done.value->file == office.sealed("ana"));
    CHECK(done.value->revision == 1);
    const auto again = hand_in(office, card);
    CHECK(codes(again.findings) == "panel.same-card");
    CHECK(again.value->file == office.sealed("ana"));
    CHECK(formats::read_file(office.sealed("ana")).find("mine") == std::string::npos);
    CHECK_FALSE(std::filesystem::exists(office.sealed("ana", 2)));
}

TEST_CASE("another card of the same interviewer needs a reason, and both stay") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    REQUIRE(codes(office.interview("ana", 4).findings) == "panel.handed-in");
    const std::string first = formats::read_file(office.sealed("ana"));
    const auto second = office.interview("ana", 3);
    CHECK(codes(second.findings) == "panel.already-in");
    const std::string card = formats::read_file(second.value->path);
    CHECK(codes(hand_in(office, card, " ").findings) == "panel.already-in");
    const auto done = hand_in(office, card, "a slip of the key");
    REQUIRE(done.value);
    CHECK(done.value->revision == 2);
    CHECK(formats::read_file(office.sealed("ana")) == first);
    CHECK_FALSE(office.says("a slip of the key"));
}

TEST_CASE("a card that is not this panel's is refused with its own sentence") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    const std::string card = kept_card(office, "ana");
    const auto with = [&](const auto& change) {
        const Scorecard whole = formats::read_scorecard(card, "c").value->card;
        Session session = whole.session();
        change(session.head);
        const auto other =
            finish(session, whole.kit(), whole.verdict(), whole.salt(), whole.submitted_at());
        return codes(hand_in(office, formats::scorecard_bytes(*other.value)).findings);
    };
    CHECK(with([](InterviewHead& head) { head.panel.reset(); }) == "panel.no-panel");
    CHECK(with([](InterviewHead& head) { head.panel->id = Id<Panel>("p-015"); }) ==
          "panel.wrong-panel");
    CHECK(with([](InterviewHead& head) { head.panel->sha256 = std::string(64, '0'); }) ==
          "panel.other-lock");
    CHECK(with([](InterviewHead& head) { head.interviewer.id = Id<Rater>("eve"); }) ==
          "panel.not-member");
    CHECK(with([](InterviewHead& head) { head.candidate.id = Id<Candidate>("c2"); }) ==
          "panel.other-candidate");
    CHECK(codes(hand_in(office, card.substr(0, 500)).findings) == "xml.truncated");
    std::string changed = card;
    changed.replace(changed.find("mine"), 4, "hers");
    CHECK(codes(hand_in(office, changed).findings) == "card.seal-broken");
    CHECK_FALSE(std::filesystem::exists(office.sealed("ana")));
}

TEST_CASE("no card is taken by a panel that was changed, or that is opened") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    const std::string card = kept_card(office, "ana");
    PanelFixture::alter(office.shared / "p-014.panel.xml", "bar=\"3.5\"", "bar=\"3.0\"");
    CHECK(codes(hand_in(office, card).findings) == "panel.changed");
    PanelFixture::alter(office.shared / "p-014.panel.xml", "bar=\"3.0\"", "bar=\"3.5\"");
    REQUIRE(office.interview("bo").value);
    REQUIRE(office.desk.reveal(office.shared, "Ana is ill.", office.passphrase).value);
    CHECK(codes(hand_in(office, card).findings) == "panel.opened");
}

TEST_CASE("a card that comes too late is told once, without advice that cannot help") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    const auto late = office.begin("ana");
    REQUIRE(office.interview("bo").value);
    REQUIRE(office.desk.reveal(office.shared, "Ana is ill.", office.passphrase).value);
    const auto submitted = PanelFixture::end(*late, 4);
    REQUIRE(submitted.value);
    REQUIRE(codes(submitted.findings) == "panel.opened");
    CHECK(submitted.findings[0].severity == Severity::warning);
    CHECK(
        submitted.findings[0].message.ends_with("none is taken any more. Its chair is Keiko "
                                                "Abe."));
    const workflow::PanelDesk own(office.of("ana"), office.services());
    CHECK(own.submit_waiting().findings.empty());
    CHECK(workflow::known_panels(office.of("ana")).size() == 1);  // It stays in the list.
}

TEST_CASE("a full disk leaves nothing in the folder, and the card can be handed in afterwards") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    const std::string card = kept_card(office, "ana");
    const auto before = office.names();
    {
        const testing::FailingDisk full(office.shared, ENOSPC);
        CHECK_THROWS_WITH_AS(
            (void)hand_in(office, card), doctest::Contains("no space left on device"), Error);
    }
    CHECK(office.names() == before);
    CHECK(hand_in(office, card).value);
}

TEST_CASE("a damaged card of the interviewer stays, and the next one stands beside it") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    const std::string card = kept_card(office, "ana");
    formats::write_file(office.sealed("ana"), "evenhand-sealed-card-1\npanel");
    const auto done = hand_in(office, card);
    REQUIRE(done.value);
    CHECK(done.value->file == office.sealed("ana", 2));
    CHECK(formats::read_file(office.sealed("ana")) == "evenhand-sealed-card-1\npanel");
}

TEST_CASE("an interview that began with the panel's folder is noted there and here") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    CHECK_FALSE(office.desk.status(office.shared).value->members[0].begun);
    const auto interview = office.begin("ana");
    CHECK(office.desk.status(office.shared).value->members[0].begun);
    CHECK(formats::read_file(office.shared / "p-014.ana.begun") == "2026-03-02T10:00:00Z\n");
    const auto note =
        office.folder / "ana/panels" / (interview->editor().session().head.id.text() + ".folder");
    CHECK(formats::read_file(note) == (office.shared / "p-014.panel.xml").string() + "\n");
    REQUIRE(codes(PanelFixture::end(*interview, 4).findings) == "panel.handed-in");
    CHECK_FALSE(std::filesystem::exists(note));
}

TEST_CASE(
    "an interview begins without a look at its panel, which may be away, and hands in there") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    const workflow::InterviewDesk own(office.of("ana"), office.services());
    const auto invited = own.open_invitation(office.invitation("ana"));
    REQUIRE(invited.value);
    const auto away = office.folder / "away";
    std::filesystem::rename(office.shared, away);
    const auto interview = own.start(*invited.value);
    own.tell_begun(*invited.value, interview->editor().session());
    std::filesystem::rename(away, office.shared);
    CHECK_FALSE(office.desk.status(office.shared).value->members[0].begun);
    const auto card = PanelFixture::end(*interview, 4);
    REQUIRE(codes(card.findings) == "panel.handed-in");
    CHECK(std::filesystem::exists(office.sealed("ana")));
    // Told late, when the card is in: nothing is noted anew that would hand it in twice.
    own.tell_begun(*invited.value, interview->editor().session());
    CHECK(workflow::internal::noted_interviews(office.of("ana")).empty());
}

TEST_CASE("an invitation that was copied away hands in nothing by itself") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    const auto copy = office.folder / "mine.invitation.xml";
    std::filesystem::copy_file(office.invitation("ana"), copy);
    const workflow::InterviewDesk own(office.of("ana"), office.services());
    const auto invited = own.open_invitation(copy);
    REQUIRE(invited.value);
    CHECK(invited.value->panel_folder.empty());
    const auto card = PanelFixture::end(*own.start(*invited.value), 4);
    CHECK(codes(card.findings) == "panel.place-unknown");
    CHECK(card.findings.front().severity == Severity::warning);
    CHECK(
        card.findings.front().message.ends_with("evenhand-cli panel submit CARD --folder FOLDER"));
    CHECK_FALSE(std::filesystem::exists(office.sealed("ana")));
    CHECK(hand_in(office, formats::read_file(card.value->path)).value);
}
