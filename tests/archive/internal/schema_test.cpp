#include "archive/internal/schema.h"

#include <array>
#include <sys/stat.h>
#include <vector>

#include <doctest/doctest.h>

#include "archive/internal/sqlite_fixture.h"

using namespace evenhand;
using namespace evenhand::archive::internal;
using testing::error_of;
namespace fs = std::filesystem;

namespace {

constexpr std::array<Migration, 3> steps = {"CREATE TABLE a(x); INSERT INTO a VALUES(1)",
                                            "ALTER TABLE a ADD COLUMN y; UPDATE a SET y = 2",
                                            "CREATE TABLE b(x)"};

std::span<const Migration> first(std::size_t count) {
    return std::span(steps).first(count);
}

void nothing(std::int64_t) {}

}  // namespace

TEST_CASE("a database is brought up step by step, and each step is announced") {
    Connection connection({}, "The archive", {});
    std::vector<std::int64_t> before;
    const auto note = [&](std::int64_t version) { before.push_back(version); };
    bring_up(connection, first(1), note);
    CHECK(before.empty());
    CHECK(connection.number("PRAGMA user_version") == 1);
    CHECK(connection.number("PRAGMA application_id") == archive_application);
    CHECK(error_of([&] { require_version(connection, first(2)); })->code() == ErrorCode::refused);
    bring_up(connection, steps, note);
    CHECK(before == std::vector<std::int64_t>{1, 2});
    CHECK(connection.number("SELECT y FROM a") == 2);
    bring_up(connection, steps, note);
    CHECK(before.size() == 2);
    CHECK_NOTHROW(require_version(connection, steps));
}

TEST_CASE("a step that fails leaves what was there") {
    Connection connection({}, "The archive", {});
    bring_up(connection, first(1), nothing);
    const std::array<Migration, 2> broken = {steps[0], "UPDATE a SET x = 9; SELECT no_such()"};
    CHECK_THROWS_AS(bring_up(connection, broken, nothing), Error);
    CHECK(connection.number("SELECT x FROM a") == 1);
    CHECK(connection.number("PRAGMA user_version") == 1);
}

TEST_CASE("a newer version and another program's database are refused in a sentence") {
    Connection connection({}, "The archive", {});
    bring_up(connection, steps, nothing);
    const auto newer = error_of([&] { bring_up(connection, first(2), nothing); });
    REQUIRE(newer);
    CHECK(newer->code() == ErrorCode::refused);
    CHECK(std::string(newer->what()) ==
          "The archive was made by a newer version of Evenhand (its tables are of version 3, this "
          "program knows 2); update the program to open it.");
    Connection other({}, "The archive", {});
    other.run("CREATE TABLE theirs(x)");
    CHECK(error_of([&] { bring_up(other, steps, nothing); })->code() == ErrorCode::refused);
}

TEST_CASE("a backup before a step has what was there, for its owner only") {
    const testing::ScratchFolder scratch;
    Connection connection({}, "The archive", {});
    bring_up(connection, first(1), nothing);
    const fs::path folder = scratch / "backups";
    back_up_before(connection, folder, 1);
    connection.run("UPDATE a SET x = 5");
    back_up_before(connection, folder, 1);
    const fs::path file = folder / "archive-1.db";
    struct stat status {};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600);
    Connection backup(file, "The backup", {});
    CHECK(backup.number("SELECT x FROM a") == 5);
    CHECK(backup.number("PRAGMA user_version") == 1);
}

TEST_CASE("the tables of an archive can be made and agree with themselves") {
    Connection connection({}, "The archive", {});
    bring_up(connection, archive_migrations(), nothing);
    CHECK(connection.number("SELECT count FROM head") == 0);
    CHECK(connection.number("SELECT count(*) FROM pragma_integrity_check WHERE "
                            "integrity_check = 'ok'") == 1);
}
