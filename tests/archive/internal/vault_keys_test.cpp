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
