#include <string>

#include <doctest/doctest.h>

#include "archive/internal/vault.h"
#include "archive/office.h"

using namespace evenhand;
using namespace evenhand::archive;
using testing::Office;
using testing::secrets_of;

TEST_CASE("an archive's key that the settings lost is found again in the log") {
    Office office;
    office.begun();
    office.open().begin_anew(secrets_of(2), "Ana Ferreira", "lost");
    office.tamper("DELETE FROM setting WHERE name = 'archive-key-entries'");
    office.open();
    CHECK(office.faults().find("archive.keys-differ") != std::string::npos);
    office->unlock(secrets_of(2));
    CHECK(office->archive_key() == SigningKey(*secrets_of(2).archive).public_key());
    CHECK(office.faults().empty());
}

TEST_CASE("what is no number in the settings names no entry") {
    Office office;
    office.begun();
    office.open().begin_anew(secrets_of(2), "Ana Ferreira", "lost");
    office.tamper("UPDATE setting SET value = value || 'x' WHERE name = 'archive-key-entries'");
    office.open();
    CHECK(office->archive_key() == SigningKey(*secrets_of(1).archive).public_key());
}

TEST_CASE("an archive's key counts only where somebody who is enrolled signed it") {
    const auto archive_key = [](std::uint8_t number) {
        return SigningKey(*secrets_of(number).archive).public_key();
    };
    Office office;
    office.begun();
    office.open().begin_anew(secrets_of(2), "Ana Ferreira", "lost");
    REQUIRE(office.open().archive_key() == archive_key(2));
    SUBCASE("whose signature does not hold") {
        office.tamper(
            "UPDATE log SET signature = zeroblob(64) WHERE place = (SELECT max(place) FROM log)");
        CHECK(office.open().archive_key() == archive_key(1));
        CHECK(office.faults().find("archive.signature") != std::string::npos);
        // It is not found again in the log either.
        office->unlock(secrets_of(2));
        CHECK(office->archive_key() == archive_key(1));
    }
    SUBCASE("who is not enrolled") {
        office.tamper(
            "DELETE FROM person WHERE key = (SELECT key FROM person ORDER BY rowid DESC LIMIT 1)");
        CHECK(office.open().archive_key() == archive_key(1));
    }
}
