#include <doctest/doctest.h>

#include "../archive_fixture.h"
#include "core/error.h"
#include "workflow/internal/desk.h"

using namespace evenhand;
using testing::ArchiveFixture;
namespace fs = std::filesystem;

namespace {

/// An archive with a card, and another one, of Eve, put in its place.
struct Swapped {
    ArchiveFixture office;
    std::string before;  ///< The log that was there.
    std::string card;    ///< Of the archive that is there now.

    Swapped() {
        (void)office.keep(*office.desk());
        before = office.desk()->standing().log;
        fs::remove_all(office.folder / "archive");
        ArchiveFixture other;
        other.person = "Eve";
        card = other.keep(*other.desk());
        fs::copy(other.folder / "archive", office.folder / "archive", fs::copy_options::recursive);
    }
};

}  // namespace

TEST_CASE("another archive in an archive's place is told by its check, its standing and a card") {
    Swapped swapped;
    const auto desk = swapped.office.desk();
    const auto standing = desk->standing();
    CHECK(standing.log.size() == 32);
    CHECK(standing.log != swapped.before);
    CHECK(standing.fault.starts_with("This is not the archive that was here before: log " +
                                     swapped.before + " was expected, log " + standing.log +
                                     " is here."));
    const auto verified = desk->verify({});
    CHECK_FALSE(verified.holds);
    REQUIRE(verified.faults.size() == 1);
    CHECK(verified.faults.front().code == "archive.replaced");
    CHECK(verified.faults.front().sentence == standing.fault);
    CHECK(desk->card(swapped.card, {}).value->alarm == standing.fault);
    // A check that failed teaches nothing.
    CHECK_FALSE(desk->verify({}).holds);
}

TEST_CASE("nothing is written in another archive before it is accepted") {
    Swapped swapped;
    const auto desk = swapped.office.desk();
    const auto entries = desk->standing().entries;
    CHECK_THROWS_WITH_AS((void)desk->keep(testing::told_bytes({.session = "s2"}), "card"),
                         doctest::Contains("was expected"),
                         Error);
    CHECK_THROWS_AS((void)desk->read(swapped.card, 0), Error);
    CHECK_THROWS_AS((void)desk->replace_keys("Ana", "words", "lost"), Error);
    CHECK_THROWS_AS(desk->save_search("Mine", "root cause"), Error);
    CHECK_THROWS_AS(desk->drop_search("Mine"), Error);
    const auto key_file = swapped.office.folder / "archive/keys";
    const std::string keys = formats::read_file(key_file);
    CHECK_THROWS_AS((void)desk->set_passphrase("Ana", "words"), Error);
    CHECK_THROWS_AS((void)desk->recover("no words", "words"), Error);
    CHECK(formats::read_file(key_file) == keys);
    CHECK(desk->searches().empty());
    CHECK(desk->standing().entries == entries);

    const std::string here = desk->standing().log;
    CHECK(desk->trust(swapped.before).front().code == "archive.replaced");
    CHECK(desk->trust("empty").front().code == "archive.replaced");
    CHECK(desk->trust(here.substr(0, 5)).front().code == "archive.replaced");
    CHECK_FALSE(desk->standing().fault.empty());
    CHECK(desk->trust(" " + here.substr(0, 6)).empty());
    CHECK(desk->standing().fault.empty());
    CHECK(desk->verify({}).holds);
    CHECK(swapped.office.keep(*desk, {.session = "s2"}).size() == 32);
    CHECK(desk->trust(here).front().code == "archive.trusted");
    desk->rest();
    CHECK(swapped.office.desk()->standing().fault.empty());
}

TEST_CASE("an archive that was emptied is told, and nothing begins in its place unasked") {
    ArchiveFixture office;
    std::string log;
    std::string card;
    {
        const auto desk = office.desk();
        card = office.keep(*desk);
        log = desk->standing().log;
    }
    fs::remove_all(office.folder / "archive");
    CHECK_THROWS_WITH_AS(
        (void)office.desk(true), doctest::Contains(("log " + log + " was there").c_str()), Error);
    const auto desk = office.desk();
    CHECK(desk->standing().fault.find("what is here has no entries") != std::string::npos);
    CHECK_FALSE(desk->verify({}).holds);
    CHECK(desk->card(card, {}).findings.front().code == "archive.replaced");
    CHECK_THROWS_AS((void)desk->keep(testing::told_bytes(), "card"), Error);
    CHECK_THROWS_AS((void)desk->set_passphrase("Ana", "words"), Error);
    CHECK(desk->standing().entries == 0);
    CHECK(desk->trust("000000").front().code == "archive.replaced");
    CHECK(desk->trust("empty").empty());
    CHECK(office.keep(*desk).size() == 32);
    CHECK(desk->standing().fault.empty());
    CHECK(desk->standing().log != log);
}

TEST_CASE("a backup that is brought back is the archive that was here before") {
    ArchiveFixture office;
    {
        const auto desk = office.desk();
        (void)office.keep(*desk);
        desk->backup(office.folder / "all.backup", "secret words");
    }
    fs::remove_all(office.folder / "archive");
    workflow::restore_archive(office.folder / "all.backup", "secret words", office.folders.archive);
    CHECK(office.desk()->standing().fault.empty());
    CHECK(office.desk()->verify({}).holds);
}

TEST_CASE("an archive begins in the name of who begins it, and says when that is not known") {
    ArchiveFixture office;
    office.person = "";
    const auto desk = office.desk();
    CHECK(desk->needs_name());
    CHECK_THROWS_WITH_AS((void)desk->keep(testing::told_bytes(), "card"),
                         doctest::Contains("in whose name it is to begin"),
                         Error);
    CHECK(desk->standing().entries == 0);
    CHECK(desk->begin_as(" ").front().code == "archive.name");
    CHECK(desk->begin_as("Keiko\nMori").front().code == "archive.name");
    CHECK(desk->needs_name());
    CHECK(desk->begin_as(" Keiko Mori ").empty());
    CHECK_FALSE(desk->needs_name());
    (void)office.keep(*desk);
    CHECK(desk->standing().person == "Keiko Mori");
    CHECK_FALSE(desk->needs_name());
}
