#include <doctest/doctest.h>

#include "../archive_fixture.h"
#include "core/error.h"
#include "workflow/internal/desk.h"

using namespace evenhand;
using testing::ArchiveFixture;

TEST_CASE("who signs is listed, enrolled and revoked") {
    ArchiveFixture office;
    const auto desk = office.desk();
    CHECK(desk->own_key().empty());
    (void)office.keep(*desk);
    CHECK(desk->own_key().size() == 64);
    REQUIRE(desk->signers().size() == 1);
    CHECK(desk->signers().front().name == "Ana Ferreira");
    CHECK(desk->signers().front().key == desk->own_key());
    CHECK(desk->signers().front().since == "2 March 2026");

    ArchiveFixture other;
    const auto elsewhere = other.desk();
    (void)other.keep(*elsewhere);
    const std::string key = elsewhere->own_key();
    CHECK(desk->enrol("Keiko Mori", "", "12").front().code == "archive.key");
    CHECK(desk->enrol(" ", "", key).front().code == "archive.name");
    CHECK(desk->enrol("Keiko Mori", "", key).empty());
    CHECK_THROWS_AS((void)desk->enrol("Keiko Mori", "", key), Error);
    CHECK(desk->revoke("Keiko Mori", "").front().code == "archive.reason");
    CHECK(desk->revoke("Nobody", "left").front().code == "archive.no-signer");
    CHECK(desk->revoke(key, "left").empty());
    REQUIRE(desk->signers().size() == 2);
    CHECK(desk->signers().back().revoked == "2 March 2026");
    CHECK(desk->revoke("Keiko Mori", "left").front().code == "archive.no-signer");
}

TEST_CASE("where two people sign, another than who asked confirms an erasure") {
    ArchiveFixture office;
    const auto desk = office.desk();
    const std::string card = office.keep(*desk);
    ArchiveFixture other;
    const auto elsewhere = other.desk();
    (void)other.keep(*elsewhere);
    REQUIRE(desk->enrol("Keiko Mori", "", elsewhere->own_key()).empty());
    REQUIRE(desk->ask_erasure(card, "wish").empty());
    CHECK(desk->card(card, {}).value->erase.reason ==
          "You asked for it: somebody else must confirm it.");
    CHECK(desk->confirm_erasure(card, {}, {}).front().code == "archive.second-person");
    desk->rest();
    std::filesystem::copy_file(other.folder / "archive/keys",
                               office.folder / "archive/keys",
                               std::filesystem::copy_options::overwrite_existing);
    CHECK(desk->standing().person == "Keiko Mori");
    CHECK(desk->confirm_erasure(card, {}, {}).empty());
    CHECK(desk->card(card, {}).value->badge == "Erased");
}
