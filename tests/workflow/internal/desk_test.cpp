#include "workflow/internal/desk.h"

#include <doctest/doctest.h>

#include "../archive_fixture.h"

using namespace evenhand;
using testing::ArchiveFixture;

TEST_CASE("the archive says how it stands and what is to be done about it") {
    ArchiveFixture office;
    const auto desk = office.desk();
    (void)office.keep(*desk);
    const auto standing = desk->standing();
    CHECK(standing.cards == 1);
    CHECK(standing.entries == 3);
    CHECK(standing.person == "Ana Ferreira");
    CHECK(standing.due == 0);
    CHECK(standing.notice ==
          "Your signing key has no passphrase: whoever can read your files can sign in your name.");
    const auto brief = desk->brief();
    CHECK(brief.name == standing.name);
    CHECK(brief.engine == "folder");
    CHECK(brief.entries == 3);
    CHECK_FALSE(brief.encrypted);
    CHECK_FALSE(brief.read_only);
}

TEST_CASE("cards that lie beside the archive are named until they are in it") {
    ArchiveFixture office;
    formats::make_folder(office.folder / "data/cards");
    const testing::Heard second{.session = "s2"};
    formats::write_file(office.folder / "data/cards/s1.scorecard.xml", testing::told_bytes());
    formats::write_file(office.folder / "data/cards/s2.scorecard.xml", testing::told_bytes(second));
    const auto desk = office.desk();
    CHECK(desk->standing().notice.find("2 scorecards lie in") != std::string::npos);
    (void)office.keep(*desk);
    CHECK(desk->standing().notice.find("1 scorecard lies in") != std::string::npos);
    (void)office.keep(*desk, second);
    CHECK(desk->standing().notice.find("lie") == std::string::npos);
    CHECK(std::filesystem::exists(office.folder / "data/cards/s1.scorecard.xml"));
}

TEST_CASE("a card is named by the beginning of its id, with blanks as a seal has them") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk);
    CHECK(desk->card(card.substr(0, 8), {}).value);
    CHECK(desk->card(card.substr(0, 4) + " " + card.substr(4, 4), {}).value);
    for (const std::string& wrong :
         {std::string(32, '0'), std::string(33, '0'), std::string("zzzzzz"), std::string()}) {
        const auto none = desk->card(wrong, {});
        CHECK_FALSE(none.value);
        CHECK(none.findings.front().code == "archive.no-card");
    }
    CHECK(desk->card(card.substr(0, 5), {}).findings.front().message ==
          "A scorecard is named by its id, or by at least the first 6 of its 32 digits (0 to 9, a "
          "to f).");
}

TEST_CASE("a key file that is gone is told") {
    ArchiveFixture office;
    (void)office.keep(*office.desk());
    std::filesystem::remove(office.folder / "archive/keys");
    const std::string notice = office.desk()->standing().notice;
    CHECK(notice.starts_with("The key file " + (office.folder / "archive/keys").string() +
                             " is gone: nothing can be kept."));
    CHECK(notice.find("replace-keys") != std::string::npos);
}

TEST_CASE("nothing is written in an archive that is open to be read") {
    ArchiveFixture office;
    const std::string card = office.keep(*office.desk());
    const auto reader = office.desk(true);
    CHECK(reader->standing().read_only);
    CHECK(reader->read(card, 0).value);
    CHECK(reader->card(card, {}).value->hold.reason == "The archive is open to be read only.");
    CHECK(reader->card(card, {}).value->open.possible);
    const auto entries = reader->standing().entries;
    CHECK(entries == 3);
}
