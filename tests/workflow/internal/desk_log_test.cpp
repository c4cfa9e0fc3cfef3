#include <doctest/doctest.h>

#include "../archive_fixture.h"
#include "core/error.h"
#include "workflow/internal/desk.h"

using namespace evenhand;
using testing::ArchiveFixture;

TEST_CASE("the whole archive is checked, and what was not checked is said") {
    ArchiveFixture office;
    const auto desk = office.desk();
    (void)office.keep(*desk);
    const auto first = desk->verify({});
    CHECK(first.holds);
    CHECK(first.title == "3 entries, 1 revision of 1 scorecard: nothing was changed");
    CHECK(first.lines.back().starts_with("Not checked: no checkpoint was kept outside"));
    const auto second = desk->verify({});
    CHECK(second.lines.back() == "1 checkpoint kept on this computer.");
}

TEST_CASE("an archive that was put back to an earlier state is found out by the kept checkpoint") {
    ArchiveFixture office;
    const auto earlier = office.folder / "earlier";
    {
        const auto desk = office.desk();
        (void)office.keep(*desk);
        desk->rest();
        std::filesystem::copy(
            office.folder / "archive", earlier, std::filesystem::copy_options::recursive);
        (void)office.keep(*desk, {.session = "s2"});
        REQUIRE(desk->verify({}).holds);
    }
    std::filesystem::remove_all(office.folder / "archive");
    std::filesystem::rename(earlier, office.folder / "archive");
    const auto verified = office.desk()->verify({});
    CHECK_FALSE(verified.holds);
    CHECK_FALSE(verified.faults.empty());
}

TEST_CASE("the log is listed from any entry on") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk);
    const auto lines = desk->audit(1, 100);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].kind == "open");
    CHECK(lines[0].entry == 1);
    CHECK(lines[2].kind == "submit");
    CHECK(lines[2].card == card);
    CHECK(lines[2].what == "Ana Ferreira sealed it");
    CHECK(desk->audit(3, 100).size() == 1);
    CHECK(desk->audit(1, 1).front().entry == 1);
}

TEST_CASE("a folder of cards is taken over, and each that is refused is named") {
    ArchiveFixture office;
    const auto cards = office.folder / "cards";
    formats::make_folder(cards / "deeper");
    formats::write_file(cards / "a.scorecard.xml", testing::told_bytes());
    formats::write_file(cards / "deeper/b.scorecard.xml", testing::told_bytes({.session = "s2"}));
    formats::write_file(cards / "c.scorecard.xml",
                        testing::told_bytes({.summary = "Another text."}));
    formats::write_file(cards / "d.scorecard.xml", "<scorecard");
    formats::write_file(cards / "e.txt", "no card");
    const auto desk = office.desk();
    const auto moved = desk->import_folder(cards, {});
    REQUIRE(moved.value);
    CHECK(moved.value->sentence == "2 scorecards taken over, 2 refused.");
    CHECK(moved.findings.size() == 2);
    CHECK(moved.findings[0].code == "archive.refused");
    CHECK(desk->import_folder(cards, {}).value->sentence ==
          "no scorecards taken over, 2 were there already, 2 refused.");
    CHECK(desk->standing().person == "Ana Ferreira");
    std::filesystem::remove(cards / "c.scorecard.xml");
    std::filesystem::remove(cards / "d.scorecard.xml");
    std::filesystem::remove(cards / "deeper/b.scorecard.xml");
    CHECK(desk->import_folder(cards, {}).value->sentence ==
          "no scorecards taken over, 1 was there already.");
    CHECK_THROWS_AS((void)desk->import_folder(office.folder / "none", {}), Error);
    CHECK_THROWS_AS((void)desk->import_folder(cards, [](auto, auto) { return false; }), Error);
}

TEST_CASE("cards are taken over in the name of who takes them over, or not at all") {
    ArchiveFixture office;
    office.person = "";
    formats::make_folder(office.folder / "cards");
    formats::write_file(office.folder / "cards/a.scorecard.xml", testing::told_bytes());
    ArchiveFixture other;
    (void)other.keep(*other.desk());
    const auto desk = office.desk();
    CHECK_THROWS_AS((void)desk->import_folder(office.folder / "cards", {}), Error);
    CHECK_THROWS_AS((void)desk->import_archive(other.folders.archive, {}), Error);
    CHECK(desk->standing().entries == 0);
    REQUIRE(desk->begin_as("Keiko Mori").empty());
    CHECK(desk->import_archive(other.folders.archive, {}).value->cards == 1);
    CHECK(desk->standing().person == "Keiko Mori");
}

TEST_CASE("a listing goes on after an entry that cannot be read") {
    ArchiveFixture office;
    std::string card;
    {
        const auto desk = office.desk();
        card = office.keep(*desk);
        REQUIRE(desk->read(card, 0).value);
    }
    office.alter("kind viewed", "kind v--wed");
    const auto desk = office.desk();
    const auto lines = desk->audit(1, 100);
    REQUIRE(lines.size() == 4);
    CHECK(lines[2].what == "Ana Ferreira sealed it");
    CHECK_FALSE(lines[3].readable);
    CHECK(lines[3].kind == "unreadable");
    CHECK_FALSE(desk->history(card).value->back().readable);
    const auto view = desk->card(card, {});
    CHECK(view.value->seen.front().text.starts_with("This entry cannot be read"));
    CHECK(view.value->alarm.find("The log's entry 4, which is about it, cannot be read") !=
          std::string::npos);
}

TEST_CASE("another archive is taken over with its revisions") {
    ArchiveFixture office;
    ArchiveFixture other;
    {
        const auto desk = other.desk();
        const std::string card = other.keep(*desk);
        REQUIRE(
            desk->correct(card, {Recommendation::no, "No.", "", "Own words."}, "misread").value);
    }
    const auto desk = office.desk();
    (void)office.keep(*desk, {.session = "s2"});
    const auto moved = desk->import_archive(other.folders.archive, {});
    REQUIRE(moved.value);
    CHECK(moved.value->cards == 1);
    CHECK(moved.value->revisions == 2);
    CHECK(moved.findings.empty());
    CHECK(desk->standing().cards == 2);
    CHECK(desk->verify({}).holds);
    CHECK_THROWS_WITH_AS((void)desk->import_archive(office.folders.archive, {}),
                         "An archive is not imported into itself.",
                         Error);
}
