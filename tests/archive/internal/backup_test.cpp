#include "archive/internal/backup.h"

#include <random>

#include <doctest/doctest.h>

#include "archive/internal/backup_header.h"
#include "archive/internal/sqlite_fixture.h"

using namespace evenhand;
using namespace evenhand::archive;
using namespace evenhand::archive::internal;
using testing::error_of;
namespace fs = std::filesystem;

namespace {

BackupPart part(const std::string& name, const std::string& bytes) {
    return {name, bytes.size(), [bytes](std::uint64_t first, std::size_t count) {
                return bytes.substr(static_cast<std::size_t>(first), count);
            }};
}

BackupMeans means() {
    return {"correct horse", {}, Hardness::light};
}

struct Backup {
    testing::ScratchFolder scratch;
    fs::path file = scratch / "backup";
    fs::path folder = scratch / "restored";
    std::string large;
    std::string bytes;

    Backup() {
        std::mt19937 chance(7);
        for (int i = 0; i < 200000; ++i) {
            large += static_cast<char>(chance());
        }
        write_backup(
            file, means(), {part("archive.db", large), part("keys", "k"), part("none", "")});
        bytes = testing::bytes_of(file);
    }
    std::optional<Error> restored(const std::string& passphrase = "correct horse") {
        return error_of([&] { read_backup(file, passphrase, folder); });
    }
    /// Everything that lies in the scratch folder.
    [[nodiscard]] std::ptrdiff_t files() const {
        return std::distance(fs::directory_iterator(scratch.path()), fs::directory_iterator());
    }
};

}  // namespace

TEST_CASE("a backup is restored byte for byte, into an empty folder or a new one") {
    Backup backup;
    SUBCASE("new") {}
    SUBCASE("empty") {
        fs::create_directory(backup.folder);
    }
    CHECK_FALSE(backup.restored());
    CHECK(testing::bytes_of(backup.folder / "archive.db") == backup.large);
    CHECK(testing::bytes_of(backup.folder / "keys") == "k");
    CHECK(testing::bytes_of(backup.folder / "none").empty());
    CHECK(backup.files() == 2);
    CHECK((fs::status(backup.folder).permissions() & fs::perms(0777)) == fs::perms(0700));
    CHECK((fs::status(backup.folder / "keys").permissions() & fs::perms(0777)) == fs::perms(0600));
    CHECK((fs::status(backup.file).permissions() & fs::perms(0777)) == fs::perms(0600));
}

TEST_CASE("a backup tells nothing of what is in it") {
    const Backup backup;
    CHECK(backup.bytes.find("archive.db") == std::string::npos);
    CHECK(backup.bytes.find(backup.large.substr(1000, 16)) == std::string::npos);
}

TEST_CASE("a wrong passphrase, a cut file and a changed one each have their sentence") {
    Backup backup;
    const auto wrong = backup.restored("correct horse ");
    REQUIRE(wrong);
    CHECK(wrong->code() == ErrorCode::refused);
    CHECK(std::string(wrong->what()).find("passphrase") != std::string::npos);
    for (const std::size_t left : {std::size_t{0},
                                   std::size_t{10},
                                   backup_header_size - 1,
                                   backup_header_size,
                                   backup_header_size + 65553,
                                   backup.bytes.size() - 1}) {
        CAPTURE(left);
        testing::put_bytes(backup.file, backup.bytes.substr(0, left));
        const auto cut = backup.restored();
        REQUIRE(cut);
        CHECK(cut->code() == ErrorCode::unreadable_file);
        const bool says_so = std::string(cut->what()).find("cut off") != std::string::npos;
        CHECK(says_so == (left >= 18));
    }
    testing::put_bytes(backup.file, backup.bytes + "x");
    CHECK(std::string(backup.restored()->what()).find("follows its end") != std::string::npos);
    std::mt19937 chance(11);
    for (int i = 0; i < 100; ++i) {
        std::string changed = backup.bytes;
        const std::size_t place =
            backup_header_size + chance() % (changed.size() - backup_header_size);
        changed[place] = static_cast<char>(changed[place] ^ (1 << (chance() % 8)));
        testing::put_bytes(backup.file, changed);
        const auto found = backup.restored();
        CAPTURE(place);
        REQUIRE(found);
        CHECK(std::string(found->what()).find("was changed or is damaged") != std::string::npos);
    }
    std::string swapped = backup.bytes;
    std::swap_ranges(swapped.begin() + backup_header_size,
                     swapped.begin() + backup_header_size + 65553,
                     swapped.begin() + backup_header_size + 65553);
    testing::put_bytes(backup.file, swapped);
    CHECK(backup.restored());
    CHECK_FALSE(fs::exists(backup.folder));
    CHECK(backup.files() == 1);
}

TEST_CASE("a backup is not restored over anything, nor out of its folder") {
    Backup backup;
    fs::create_directory(backup.folder);
    testing::put_bytes(backup.folder / "mine", "x");
    CHECK(backup.restored()->code() == ErrorCode::refused);
    CHECK(testing::bytes_of(backup.folder / "mine") == "x");
    fs::remove(backup.folder / "mine");
    for (const std::string name : {"../out", "/tmp/out", "..", "", "a/b"}) {
        CAPTURE(name);
        write_backup(backup.file, means(), {part(name, "x")});
        CHECK(backup.restored()->code() == ErrorCode::unreadable_file);
    }
    CHECK_FALSE(fs::exists(backup.scratch / "out"));
    CHECK(fs::is_empty(backup.folder));
}

TEST_CASE("a backup that cannot be finished leaves the earlier one") {
    Backup backup;
    BackupPart broken{"archive.db", 300000, [](std::uint64_t first, std::size_t count) {
                          if (first > 100000) {
                              throw Error(ErrorCode::unreadable_file, "The disk failed.");
                          }
                          return std::string(count, 'x');
                      }};
    CHECK(error_of([&] { write_backup(backup.file, means(), {broken}); }));
    CHECK(testing::bytes_of(backup.file) == backup.bytes);
    CHECK(backup.files() == 1);
    CHECK(error_of([&] {
              write_backup(backup.scratch / "no", {"", {}, Hardness::light}, {});
          })->code() == ErrorCode::invalid_value);
    CHECK(backup.files() == 1);
}
