#include "workflow/internal/archive_access.h"

#include <doctest/doctest.h>

#include "../archive_fixture.h"
#include "core/error.h"
#include "formats/retention_file.h"

using namespace evenhand;
using namespace evenhand::workflow::internal;
using testing::ArchiveFixture;

TEST_CASE("an address is the one asked for, else the folders', else archive of the data folder") {
    workflow::Folders folders{"/data", {}};
    CHECK(archive_address(folders, "").address == "/data/archive");
    folders.archive = "/elsewhere";
    CHECK(archive_address(folders, "").address == "/elsewhere");
    CHECK(archive_address(folders, "/asked").address == "/asked");
    CHECK_FALSE(archive_address(folders, "/asked").server);
}

TEST_CASE("a server is named without the password") {
    const auto name = [](const char* address) {
        const ArchiveAddress found = archive_address({}, address);
        CHECK(found.server);
        return found.name();
    };
    CHECK(name("postgresql://ana:secret@db.example.org:5433/hiring") ==
          "db.example.org:5433/hiring");
    CHECK(name("postgresql:///hiring?host=/run/pg&password=x") == "/hiring");
    CHECK(name("postgres://db/hiring?user=a@b") == "db/hiring");
    CHECK(ArchiveAddress{"/folder", false}.name() == "/folder");
}

TEST_CASE("a folder is an archive once there is something in it") {
    const testing::ScratchFolder folder;
    CHECK_FALSE(archive_is_there({(folder / "none").string(), false}));
    CHECK_FALSE(archive_is_there({folder.path().string(), false}));
    formats::write_file(folder / "x", "");
    CHECK(archive_is_there({folder.path().string(), false}));
    CHECK(archive_is_there({"postgresql:///hiring", true}));
}

TEST_CASE("a policy that cannot be read has no rules") {
    CHECK(rules_of("").empty());
    CHECK(rules_of("<nonsense").empty());
    RetentionRule rule;
    rule.id = "a";
    rule.title = "A";
    CHECK(rules_of(formats::retention_bytes({"", {rule}})) == std::vector{rule});
}

TEST_CASE("an archive begins under a name, and is closed while it rests") {
    ArchiveFixture office;
    ArchiveAccess access(office.folders, office.services(), {});
    CHECK_THROWS_AS((void)access.open_to_write(""), Error);
    CHECK(access.open_to_write("Ana").person() == "Ana");
    CHECK(access.keys().state() == workflow::KeyState::open);
    ArchiveAccess other(office.folders, office.services(), {});
    CHECK_THROWS_AS((void)other.open(), Error);
    access.rest();
    access.interrupt();
    CHECK(other.open_to_write("").person() == "Ana");
}

TEST_CASE("a beginning that broke off after the keys were written goes on with them") {
    ArchiveFixture office;
    archive::PublicKey first{};
    {
        ArchiveAccess access(office.folders, office.services(), {});
        const archive::Secrets secrets = access.keys().fresh(true, false);
        (void)access.keys().seal(secrets, "");
        first = archive::SigningKey(secrets.person).public_key();
    }
    ArchiveAccess access(office.folders, office.services(), {});
    CHECK(access.open_to_write("Ana").people().front().key == first);
}

TEST_CASE("a key that is not enrolled does not count, and the reason is kept") {
    ArchiveFixture office;
    (void)office.keep(*office.desk());
    ArchiveAccess access(office.folders, office.services(), {});
    (void)access.keys().seal(access.keys().fresh(true, false), "");
    CHECK_FALSE(access.unlock_quietly());
    CHECK(access.key_fault().find("not enrolled") != std::string::npos);
}
