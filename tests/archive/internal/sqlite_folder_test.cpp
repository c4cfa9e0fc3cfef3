#include "archive/internal/sqlite_folder.h"

#include <sys/stat.h>

#include <doctest/doctest.h>

#include "archive/internal/sqlite_fixture.h"

using namespace evenhand;
using namespace evenhand::archive::internal;
using testing::error_of;
namespace fs = std::filesystem;

namespace {

unsigned mode_of(const fs::path& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 0777U;
}

}  // namespace

TEST_CASE("network file systems are known by their numbers, disks are not taken for them") {
    for (const std::uint64_t network : {0x6969, 0x517B, 0x65735546, 0x01021997}) {
        CHECK(network_name(network));
    }
    CHECK(network_name(0xFF534D42) == "a Windows share");
    CHECK(network_name(0xFE534D42) == "a Windows share");
    for (const std::uint64_t disk :
         {0xEF53UL, 0x58465342UL, 0x9123683EUL, 0x01021994UL, 0x794C7630UL, 0x4D44UL}) {
        CHECK_FALSE(network_name(disk));
    }
}

TEST_CASE("a folder and its files are their owner's only, whatever they were") {
    const testing::ScratchFolder scratch;
    const fs::path path = scratch / "deep" / "archive";
    ::umask(0);
    { const SqliteFolder folder(path, false); }
    CHECK(mode_of(path) == 0700);
    CHECK(mode_of(path / "archive.db") == 0600);
    REQUIRE(::chmod(path.c_str(), 0755) == 0);
    REQUIRE(::chmod((path / "archive.db").c_str(), 0644) == 0);
    { const SqliteFolder folder(path, false); }
    ::umask(022);
    CHECK(mode_of(path) == 0700);
    CHECK(mode_of(path / "archive.db") == 0600);
}

TEST_CASE("a folder is one program's, or those of several that only read") {
    const testing::ScratchFolder scratch;
    const fs::path path = scratch / "archive";
    {
        const SqliteFolder first(path, false);
        for (const bool read_only : {false, true}) {
            const auto locked = error_of([&] { SqliteFolder(path, read_only); });
            REQUIRE(locked);
            CHECK(locked->code() == ErrorCode::locked);
            CHECK(std::string(locked->what()) ==
                  "The archive " + fs::canonical(path).string() +
                      " is open in another program; close it there first, or turn to "
                      "another place of its window.");
        }
    }
    const SqliteFolder reader(path, true);
    CHECK_NOTHROW(SqliteFolder(path, true));
    CHECK(error_of([&] { SqliteFolder(path, false); })->code() == ErrorCode::locked);
}

TEST_CASE("an archive that is only to be read must be there") {
    const testing::ScratchFolder scratch;
    const auto missing = error_of([&] { SqliteFolder(scratch / "none", true); });
    REQUIRE(missing);
    CHECK(missing->code() == ErrorCode::unreadable_file);
    CHECK_FALSE(fs::exists(scratch / "none"));
    CHECK(error_of([&] { SqliteFolder(scratch.path(), true); })->code() ==
          ErrorCode::unreadable_file);
}

TEST_CASE("a database behind a link is refused, a folder behind one is not") {
    const testing::ScratchFolder scratch;
    fs::create_directory(scratch / "real");
    fs::create_directory(scratch / "archive");
    testing::put_bytes(scratch / "elsewhere.db", "");
    fs::create_symlink(scratch / "elsewhere.db", scratch / "archive" / "archive.db");
    const auto refused = error_of([&] { SqliteFolder(scratch / "archive", false); });
    REQUIRE(refused);
    CHECK(refused->code() == ErrorCode::refused);
    fs::create_directory_symlink(scratch / "real", scratch / "way");
    const SqliteFolder folder(scratch / "way", false);
    CHECK(folder.path() == fs::canonical(scratch / "real"));
    fs::create_directory(scratch / "odd");
    fs::create_directory(scratch / "odd" / "archive.db");
    CHECK(error_of([&] { SqliteFolder(scratch / "odd", false); })->code() == ErrorCode::refused);
}

TEST_CASE("a folder that cannot be written is read only" * doctest::skip(testing::is_root())) {
    const testing::ScratchFolder scratch;
    const fs::path path = scratch / "archive";
    { const SqliteFolder folder(path, false); }
    REQUIRE(::chmod(path.c_str(), 0500) == 0);
    {
        const SqliteFolder folder(path, false);
        CHECK(folder.read_only());
    }
    REQUIRE(::chmod(path.c_str(), 0700) == 0);
}

TEST_CASE("a database is removed with what lies beside it") {
    const testing::ScratchFolder scratch;
    const SqliteFolder folder(scratch / "archive", false);
    folder.make_database(folder.index());
    testing::put_bytes(folder.index().string() + "-wal", "x");
    folder.remove_database(folder.index());
    CHECK_FALSE(fs::exists(folder.index()));
    CHECK_FALSE(fs::exists(folder.index().string() + "-wal"));
    CHECK(fs::exists(folder.database()));
    CHECK_NOTHROW(folder.remove_database(folder.index()));
}

TEST_CASE("the log beside a database is seen when something is in it") {
    const testing::ScratchFolder scratch;
    const SqliteFolder folder(scratch / "archive", false);
    CHECK_FALSE(folder.has_log());
    testing::put_bytes(folder.database().string() + "-wal", "");
    CHECK_FALSE(folder.has_log());
    testing::put_bytes(folder.database().string() + "-wal", "x");
    CHECK(folder.has_log());
}
