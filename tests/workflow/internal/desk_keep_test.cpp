#include <doctest/doctest.h>

#include "../archive_fixture.h"
#include "../panel_fixture.h"
#include "core/error.h"
#include "workflow/internal/desk.h"

using namespace evenhand;
using testing::ArchiveFixture;
using testing::PanelFixture;

TEST_CASE("a card is kept byte for byte, and once") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string bytes = testing::told_bytes();
    const auto first = desk->keep(bytes, "card");
    REQUIRE(first.value);
    CHECK(first.value->revision == 1);
    CHECK(first.value->entry == 3);
    CHECK(first.value->sha256 == formats::read_scorecard(bytes, "").value->sha256);
    CHECK_FALSE(first.value->kept_before);
    const auto again = desk->keep(bytes, "card");
    CHECK(again.value->kept_before);
    CHECK(again.value->card == first.value->card);
    CHECK(desk->standing().cards == 1);
    CHECK(desk->export_file(first.value->card, 0, office.folder / "out.xml").empty());
    CHECK(formats::read_file(office.folder / "out.xml") == bytes);
}

TEST_CASE("an archive that begins with a card from elsewhere is not its interviewer's") {
    ArchiveFixture office;
    office.person = "Keiko Mori";
    const auto desk = office.desk();
    (void)office.keep(*desk, {.interviewer = "Ana Ferreira"});
    CHECK(desk->standing().person == "Keiko Mori");
    CHECK(desk->audit(1, 1).front().who == "Keiko Mori");
}

TEST_CASE("what is no sealed card is refused with its faults") {
    ArchiveFixture office;
    const auto desk = office.desk();
    std::string changed = testing::told_bytes();
    changed.replace(changed.find("mine"), 4, "ours");
    const auto refused = desk->keep(changed, "changed.xml");
    CHECK_FALSE(refused.value);
    CHECK(refused.findings.back().code == "card.seal-broken");
    CHECK(desk->keys() == workflow::KeyState::none);
}

TEST_CASE("another card for the same interview needs a revision with its reason") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk);
    const std::string later = testing::told_bytes({.summary = "Owns it in full."});
    CHECK_THROWS_AS((void)desk->keep(later, "card"), Error);
    CHECK(desk->revise(card, later, "later.xml", " ").findings.front().code == "archive.reason");
    const auto other = testing::told_bytes({.session = "s2"});
    CHECK(desk->revise(card, other, "other.xml", "mistake").findings.front().code ==
          "archive.other-interview");
    const auto revised = desk->revise(card, later, "later.xml", "a word was missing");
    REQUIRE(revised.value);
    CHECK(revised.value->revision == 2);
    CHECK(revised.value->card == card);
    const auto view = desk->card(card, {});
    CHECK(view.value->revision ==
          "Revision 2 of 2: a word was missing, 2 March 2026. Revision 1 is kept.");
    CHECK(desk->read(card, 1).value->card.verdict().summary == "Owns the mistake.");
    CHECK(desk->read(card, 0).value->card.verdict().summary == "Owns it in full.");
    CHECK(desk->read(card, 3).findings.front().code == "archive.no-revision");
}

TEST_CASE("a corrected verdict leaves everything else as it was") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk);
    REQUIRE(
        desk->correct(card, {Recommendation::strong_no, " Blames. ", "", "Own words."}, "misheard")
            .value);
    const Scorecard first = desk->read(card, 1).value->card;
    const Scorecard second = desk->read(card, 2).value->card;
    CHECK(second.session() == first.session());
    CHECK(second.submitted_at() == first.submitted_at());
    CHECK(second.verdict() == Verdict{Recommendation::strong_no, "Blames.", "", "Own words."});
    const auto again = desk->correct(card, {Recommendation::strong_no, "Blames all."}, "so");
    REQUIRE(again.value);
    CHECK(desk->read(card, 3).value->card.verdict().departure == "Own words.");
    const auto bare = desk->correct(card, {Recommendation::no, "Blames."}, "misheard");
    CHECK_FALSE(bare.value);
    CHECK(bare.findings.front().code == "verdict.departure");
    CHECK(desk->read(card, 0).value->card.verdict().summary == "Blames all.");
    CHECK_FALSE(desk->correct("000000", {Recommendation::no, "", "", "Own words."}, "why").value);
}
