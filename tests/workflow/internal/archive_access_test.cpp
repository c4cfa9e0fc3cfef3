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

TEST_CASE("the same place is known again however it was typed, and without a password") {
    const auto place = [](const char* address) { return archive_address({}, address).place(); };
    CHECK(place("postgresql://ana:secret@db/hiring?port=5433&password=x&sslmode=require") ==
          "db/hiring?port=5433&sslmode=require");
    CHECK(place("postgres://db/hiring?password=x") == "db/hiring");
    CHECK(place("postgres://db/hiring?sslpassword=x&port=1") == "db/hiring?port=1");
    CHECK(place("postgresql:///hiring?host=/run/pg") == "/hiring?host=/run/pg");
    const testing::ScratchFolder folder;
    std::filesystem::create_directory(folder / "a");
    std::filesystem::create_directory_symlink("a", folder / "link");
    const std::string whole = std::filesystem::canonical(folder / "a").string();
    for (const char* typed : {"a", "a/", "link", "a/../a"}) {
        CHECK(place((folder / typed).c_str()) == whole);
    }
}

TEST_CASE("who waits for another program is told once, and told who has it in the end") {
    ArchiveFixture office;
    const auto desk = office.desk();
    std::vector<std::string> waited;
    workflow::ArchiveDesk::Options options;
    options.waiting = [&](const std::string& archive) { waited.push_back(archive); };
    ArchiveAccess other(office.folders, office.services(), options);
    CHECK_THROWS_WITH_AS(
        (void)other.open(), doctest::Contains("is open in another program"), Error);
    CHECK(waited == std::vector{office.folders.archive});
    desk->rest();
    (void)other.open();
    CHECK(waited.size() == 1);
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
