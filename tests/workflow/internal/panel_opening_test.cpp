#include "workflow/internal/panel_opening.h"

#include <cerrno>
#include <set>
#include <sstream>
#include <utility>

#include <doctest/doctest.h>

#include "../panel_fixture.h"
#include "core/error.h"
#include "failing_disk.h"
#include "workflow/debrief_desk.h"
#include "workflow/internal/packet_papers.h"
#include "workflow/internal/panel_hand_in.h"
#include "workflow/packet_panel.h"

using namespace evenhand;
using testing::codes;
using testing::PanelFixture;

namespace {

Parsed<workflow::OpenedPanel> reveal(const PanelFixture& office, const std::string& closed = "") {
    return office.desk.reveal(office.shared, closed, office.passphrase);
}

/// Hands in a second card of the interviewer.
void revise(PanelFixture& office, const std::string& who, int score) {
    const auto card = office.interview(who, score);
    const auto done = workflow::internal::hand_in_card({},
                                                       office.shared,
                                                       formats::read_file(card.value->path),
                                                       "card",
                                                       "a slip of the key",
                                                       office.time.now);
    REQUIRE(done.value);
}

/// Writes another digit into the box of a sealed card.
void damage(const std::filesystem::path& sealed) {
    const std::string bytes = formats::read_file(sealed);
    const std::string digits = bytes.substr(bytes.size() - 9, 8);
    PanelFixture::alter(sealed, digits + "\n", std::string(8, digits[0] == '0' ? '1' : '0') + "\n");
}

/// The rights of the files in a folder, each once, in octal digits.
std::string rights_in(const std::filesystem::path& folder) {
    std::set<unsigned> rights;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        rights.insert(static_cast<unsigned>(file.status().permissions()));
    }
    std::ostringstream text;
    for (const unsigned each : rights) {
        text << (text.str().empty() ? "" : " ") << std::oct << each;
    }
    return text.str();
}

}  // namespace

TEST_CASE("opened cards can be read by all whom the shared folder is open to") {
    for (const auto& [folder, files] : {std::pair(0770U, "440"), std::pair(0775U, "444")}) {
        PanelFixture office;
        REQUIRE(office.invite().value);
        REQUIRE(office.interview("ana").value);
        REQUIRE(office.interview("bo").value);
        const auto rights = static_cast<std::filesystem::perms>(folder);
        std::filesystem::permissions(office.shared, rights);
        REQUIRE(reveal(office).value);
        const auto opened = office.shared / "p-014.opened";
        CHECK(std::filesystem::status(opened).permissions() == rights);
        CHECK(rights_in(opened) == files);
        const workflow::DebriefDesk chair(office.of("chair"), office.services());
        REQUIRE(chair.start({office.shared, {}, 10, office.passphrase}).empty());
        REQUIRE(chair.end_reading(office.shared, office.passphrase).empty());
        REQUIRE(chair.cast(office.shared, "ana", Recommendation::yes, "").value);
        CHECK(rights_in(office.shared / "p-014.debrief") == files);
    }
}

TEST_CASE("a panel is not opened before all are in, unless its chair closes it with a reason") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    REQUIRE(office.interview("ana").value);
    const auto early = reveal(office);
    CHECK(codes(early.findings) == "panel.missing");
    CHECK(
        early.findings[0].message ==
        "Not all cards are in: Bo Lind missing. Wait for them, or close the panel with a reason.");
    CHECK_FALSE(office.says("mine"));
    const auto closed = reveal(office, "Bo is ill.");
    REQUIRE(closed.value);
    CHECK(closed.value->opening.closed == "Bo is ill.");
    CHECK(closed.value->opening.missing == std::vector<std::string>{"bo"});
    CHECK(closed.value->cards.size() == 1);
    CHECK(codes(reveal(office, "again").findings) == "panel.opened");
}

TEST_CASE("a panel is not closed for good while no card is in, or none opens") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    const auto none = reveal(office, "Nobody came.");
    REQUIRE(codes(none.findings) == "panel.no-card");
    CHECK(
        none.findings[0].message.ends_with("taken away with its files by whoever sees to the "
                                           "folder."));
    REQUIRE(office.interview("ana").value);
    const std::string sealed = formats::read_file(office.sealed("ana"));
    damage(office.sealed("ana"));
    CHECK(codes(reveal(office, "Nobody came.").findings) == "panel.box-damaged panel.no-card");
    CHECK_FALSE(std::filesystem::exists(office.shared / "p-014.opened"));
    std::filesystem::remove(office.sealed("ana"));
    formats::write_file(office.sealed("ana"), sealed);
    CHECK(reveal(office, "Bo is ill.").value);
}

TEST_CASE("an opened card that is not the one that was handed in is told by its commitment") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    REQUIRE(office.interview("ana").value);
    REQUIRE(office.interview("bo").value);
    REQUIRE(reveal(office).value);
    REQUIRE(office.desk.opened(office.shared).value);
    const std::string sealed = formats::read_file(office.sealed("ana"));
    const std::size_t digits = sealed.find("commitment ") + 11;
    PanelFixture::alter(office.sealed("ana"), sealed.substr(digits, 64), std::string(64, 'e'));
    const auto opened = office.desk.opened(office.shared);
    CHECK_FALSE(opened.value);
    CHECK(codes(opened.findings) == "panel.not-committed");
}

TEST_CASE("a sealed card that is gone after the opening is told, and its interviewer is in") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    office.time.set(7200);
    REQUIRE(office.interview("ana", 5).value);
    REQUIRE(office.interview("bo", 3).value);
    REQUIRE(reveal(office).value);
    CHECK(office.desk.opened(office.shared).findings.empty());
    std::filesystem::remove(office.sealed("bo"));
    const auto opened = office.desk.opened(office.shared);
    REQUIRE(opened.value);
    CHECK(opened.value->cards.size() == 2);
    CHECK(codes(opened.findings) == "panel.card-gone");
    CHECK(opened.findings[0].location == office.sealed("bo").string());
    const auto status = office.desk.status(office.shared);
    REQUIRE(status.value);
    CHECK(status.value->all_in());
    CHECK(codes(status.findings) == "panel.card-gone");
}

TEST_CASE("a panel that was locked to wait for all cannot be closed earlier") {
    PanelFixture office(PanelOpening::all_in);
    REQUIRE(office.invite().value);
    REQUIRE(office.interview("ana").value);
    CHECK(codes(reveal(office, "Bo is ill.").findings) == "panel.not-closable");
    CHECK(reveal(office).findings[0].message.find("Whoever could not hold the interview") !=
          std::string::npos);
    REQUIRE(office.interview("bo").value);
    CHECK(reveal(office).value);
}

TEST_CASE("of two cards of one interviewer the later counts, and both are opened") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    REQUIRE(office.interview("ana", 5).value);
    revise(office, "ana", 2);
    REQUIRE(office.interview("bo", 4).value);
    const auto opened = reveal(office);
    REQUIRE(opened.value);
    REQUIRE(opened.value->cards.size() == 3);
    CHECK_FALSE(opened.value->cards[0].counts);
    CHECK(opened.value->cards[1].counts);
    CHECK(opened.value->cards[1].revision == 2);
    CHECK(opened.value->cards[1].reason == "a slip of the key");
    const auto counting = opened.value->counting();
    REQUIRE(counting.size() == 2);
    CHECK(counting[0].weighted_mean() == 2);
}

TEST_CASE("a damaged box opens nothing, until its interviewer hands the card in again") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    for (const std::string who : {"ana", "bo"}) {
        REQUIRE(office.interview(who).value);
    }
    damage(office.sealed("ana"));
    const auto before = office.names();
    const auto refused = reveal(office);
    CHECK(codes(refused.findings) == "panel.box-damaged");
    CHECK(refused.findings[0].location == office.sealed("ana").string());
    CHECK(office.names() == before);
    CHECK_FALSE(office.says("mine"));
    revise(office, "ana", 4);
    const auto opened = reveal(office);
    CHECK(codes(opened.findings) == "panel.box-damaged panel.left-out");
    CHECK(opened.findings[0].severity == Severity::warning);
    REQUIRE(opened.value);
    CHECK(opened.value->cards.size() == 2);
}

TEST_CASE("when a panel is closed a damaged card counts as missing and is told") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    for (const std::string who : {"ana", "bo"}) {
        REQUIRE(office.interview(who).value);
    }
    damage(office.sealed("ana"));
    const auto closed = reveal(office, "Ana's card is damaged, and she has left.");
    REQUIRE(closed.value);
    CHECK(codes(closed.findings) == "panel.box-damaged panel.left-out");
    CHECK(closed.value->opening.missing == std::vector<std::string>{"ana"});
}

TEST_CASE("the card before one that does not open does not count, in a packet neither") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    REQUIRE(office.interview("ana", 5).value);
    revise(office, "ana", 2);
    REQUIRE(office.interview("bo", 4).value);
    std::string fault;
    SUBCASE("its box is damaged") {
        damage(office.sealed("ana", 2));
        fault = "panel.box-damaged panel.left-out";
    }
    SUBCASE("its head is damaged") {
        PanelFixture::alter(office.sealed("ana", 2), "revision 2", "revision x");
        fault = "sealed.line panel.newest-left-out";
    }
    CHECK_FALSE(reveal(office).value);
    const auto closed = reveal(office, "Ana's card is damaged, and she has left.");
    REQUIRE(closed.value);
    CHECK(codes(closed.findings) == fault);
    CHECK(closed.value->opening.missing == std::vector<std::string>{"ana"});
    REQUIRE(closed.value->cards.size() == 2);
    CHECK_FALSE(closed.value->cards[0].counts);
    const auto counting = closed.value->counting();
    REQUIRE(counting.size() == 1);
    CHECK(counting[0].weighted_mean() == 4);
    const auto packet = workflow::gather_panel(office.of("bo"), office.shared, testing::at(200000));
    REQUIRE(packet.value);
    CHECK(packet.value->cards.size() == 1);
    CHECK(workflow::internal::opening_faults(*packet.value).empty());
}

TEST_CASE("whose newest card has a damaged head is not in, until it is handed in again") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    REQUIRE(office.interview("ana", 5).value);
    revise(office, "ana", 2);
    REQUIRE(office.interview("bo", 4).value);
    PanelFixture::alter(office.sealed("ana", 2), "evenhand-sealed", "evenhand-seale\x01");
    const auto refused = reveal(office);
    CHECK(codes(refused.findings) == "sealed.foreign panel.newest-left-out panel.missing");
    CHECK(refused.findings[1].location == office.sealed("ana", 2).string());
    CHECK(refused.findings[1].message.starts_with("The newest card of Ana Ferreira is damaged"));
    CHECK(refused.findings[2].message.starts_with("Not all cards are in: Ana Ferreira missing."));
    const auto status = office.desk.status(office.shared);
    REQUIRE(status.value);
    CHECK(status.value->cards_in() == 1);
    revise(office, "ana", 3);
    const auto opened = reveal(office);
    CHECK(codes(opened.findings) == "sealed.foreign");
    REQUIRE(opened.value);
    CHECK(opened.value->opening.missing.empty());
    CHECK(opened.value->counting().front().weighted_mean() == 3);
}

TEST_CASE("a head that was changed outside does not open") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    for (const std::string who : {"ana", "bo"}) {
        REQUIRE(office.interview(who).value);
    }
    PanelFixture::alter(office.sealed("bo"), "at 2026-03-02T10", "at 2026-03-02T11");
    CHECK(codes(reveal(office).findings) == "panel.box-damaged");
}

TEST_CASE("opened cards are compared with the chair's record") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    for (const std::string who : {"ana", "bo"}) {
        REQUIRE(office.interview(who).value);
    }
    CHECK(codes(office.desk.opened(office.shared).findings) == "panel.not-opened");
    REQUIRE(reveal(office).value);
    const auto cards = office.shared / "p-014.opened";
    std::filesystem::rename(cards / "ana.1.scorecard.xml", cards / "x");
    std::filesystem::copy_file(cards / "bo.1.scorecard.xml", cards / "ana.1.scorecard.xml");
    CHECK(codes(office.desk.opened(office.shared).findings) == "panel.card-changed");
    std::filesystem::remove(cards / "ana.1.scorecard.xml");
    std::filesystem::rename(cards / "x", cards / "ana.1.scorecard.xml");
    CHECK(office.desk.opened(office.shared).value);
    PanelFixture::alter(cards / "opening.txt", "Keiko", "Kenji");
    CHECK(codes(office.desk.opened(office.shared).findings) == "panel.record-broken");
}

TEST_CASE("a full disk opens nothing, and leaves nothing that can be read") {
    PanelFixture office;
    REQUIRE(office.invite().value);
    for (const std::string who : {"ana", "bo"}) {
        REQUIRE(office.interview(who).value);
    }
    const auto before = office.names();
    {
        const testing::FailingDisk full(office.shared, ENOSPC);
        CHECK_THROWS_AS((void)reveal(office), Error);
    }
    CHECK(office.names() == before);
    CHECK_FALSE(office.says("mine"));
    CHECK(reveal(office).value);
}
