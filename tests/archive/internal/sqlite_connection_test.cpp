#include "archive/internal/sqlite_connection.h"

#include <filesystem>

#include <doctest/doctest.h>

#include "archive/internal/sqlite_fixture.h"

using namespace evenhand;
using namespace evenhand::archive::internal;
using testing::error_of;
namespace fs = std::filesystem;

namespace {

struct Database {
    testing::ScratchFolder scratch;
    fs::path file = scratch / "x?#%.db";
    std::unique_ptr<Connection> connection;

    Database() {
        testing::put_bytes(file, "");
        open();
    }
    void open() {
        connection.reset();
        connection = std::make_unique<Connection>(file, "The archive", ConnectionOptions());
    }
};

}  // namespace

TEST_CASE("a connection is set up so that words are durable, wiped and guarded") {
    const Database database;
    Connection& connection = *database.connection;
    CHECK(connection.number("PRAGMA page_size") == 8192);
    CHECK(connection.prepared("PRAGMA journal_mode").step());
    Statement mode = connection.prepared("PRAGMA journal_mode");
    REQUIRE(mode.step());
    CHECK(mode.text(0) == "wal");
    CHECK(connection.number("PRAGMA synchronous") == 2);
    CHECK(connection.number("PRAGMA secure_delete") == 1);
    CHECK(connection.number("PRAGMA temp_store") == 2);
    CHECK(connection.number("PRAGMA recursive_triggers") == 1);
    CHECK(connection.number("PRAGMA trusted_schema") == 0);
    CHECK(connection.number("PRAGMA cell_size_check") == 1);
    CHECK(connection.number("PRAGMA foreign_keys") == 1);
    CHECK(connection.number("PRAGMA mmap_size") == 0);
    CHECK(fs::exists(database.file.string() + "-wal"));
    CHECK_FALSE(fs::exists(database.file.string() + "-shm"));
    connection.run("CREATE TABLE t(x)");
    CHECK_THROWS_AS(connection.run("PRAGMA writable_schema=ON; DELETE FROM sqlite_schema"), Error);
}

TEST_CASE("values come back as they were bound") {
    const Database database;
    Connection& connection = *database.connection;
    connection.run("CREATE TABLE t(a, b, c, d, e)");
    connection.prepared("INSERT INTO t VALUES(?1, ?2, ?3, ?4, ?5)")
        .bind(1, std::int64_t{-1} << 62)
        .bind_text(2, "'; --\"")
        .bind_bytes(3, "")
        .bind(4, nullptr)
        .bind_maybe(5, testing::moment())
        .run();
    Statement found = connection.prepared("SELECT a, b, c, d, e, typeof(c) FROM t");
    REQUIRE(found.step());
    CHECK(found.integer(0) == std::int64_t{-1} << 62);
    CHECK(found.text(1) == "'; --\"");
    CHECK(found.bytes(2).empty());
    CHECK(found.text(5) == "blob");
    CHECK(found.is_null(3));
    CHECK_FALSE(found.maybe_moment(3));
    CHECK(found.maybe_moment(4) == testing::moment());
    const auto damaged = error_of([&] { (void)found.array<32>(1); });
    REQUIRE(damaged);
    CHECK(damaged->code() == ErrorCode::unreadable_file);
    CHECK_FALSE(found.step());
}

TEST_CASE("a statement in use can be used a second time") {
    const Database database;
    Connection& connection = *database.connection;
    connection.run("CREATE TABLE t(a); INSERT INTO t VALUES(1),(2)");
    Statement one = connection.prepared("SELECT a FROM t ORDER BY a");
    REQUIRE(one.step());
    Statement other = connection.prepared("SELECT a FROM t ORDER BY a");
    REQUIRE(other.step());
    CHECK(other.integer(0) == 1);
    REQUIRE(one.step());
    CHECK(one.integer(0) == 2);
}

TEST_CASE("a transaction that is not committed changes nothing") {
    const Database database;
    Connection& connection = *database.connection;
    connection.run("CREATE TABLE t(a UNIQUE)");
    {
        Transaction undone(connection);
        connection.run("INSERT INTO t VALUES(1)");
    }
    CHECK(connection.number("SELECT count(*) FROM t") == 0);
    Transaction done(connection);
    connection.run("INSERT INTO t VALUES(1)");
    done.commit();
    CHECK(connection.number("SELECT count(*) FROM t") == 1);
}

TEST_CASE("a schema that is sealed stands, and what is appended only is never changed") {
    const Database database;
    Connection& connection = *database.connection;
    connection.run("CREATE TABLE log(a); CREATE TABLE other(a); INSERT INTO log VALUES(1)");
    connection.seal_schema("log");
    for (const char* sql : {"UPDATE log SET a = 2",
                            "DELETE FROM log",
                            "DROP TABLE log",
                            "DROP TABLE other",
                            "ALTER TABLE log RENAME TO gol",
                            "CREATE TRIGGER t AFTER INSERT ON log BEGIN DELETE FROM other; END",
                            "CREATE TABLE more(a)",
                            "ATTACH ':memory:' AS m"}) {
        CAPTURE(sql);
        const auto refused = error_of([&] { connection.run(sql); });
        REQUIRE(refused);
        CHECK(refused->code() == ErrorCode::refused);
    }
    connection.run("INSERT INTO log VALUES(2); DELETE FROM other");
    CHECK(connection.number("SELECT sum(a) FROM log") == 3);
}

TEST_CASE("each failure of a database has its sentence") {
    Database database;
    SUBCASE("another program has it") {
        const auto locked =
            error_of([&] { Connection(database.file, "The archive", ConnectionOptions()); });
        REQUIRE(locked);
        CHECK(locked->code() == ErrorCode::locked);
        CHECK(std::string(locked->what()) ==
              "The archive is open in another program; close it there first, or turn to "
              "another place of its window.");
    }
    SUBCASE("it is no database") {
        database.connection.reset();
        testing::put_bytes(database.file, std::string(8192, 'x'));
        const auto damaged = error_of([&] { database.open(); });
        REQUIRE(damaged);
        CHECK(damaged->code() == ErrorCode::unreadable_file);
    }
    SUBCASE("it is a link") {
        fs::create_symlink(database.file, database.scratch / "link");
        const auto refused = error_of(
            [&] { Connection(database.scratch / "link", "The archive", ConnectionOptions()); });
        REQUIRE(refused);
        CHECK(refused->code() == ErrorCode::refused);
        CHECK(std::string(refused->what()).find("link") != std::string::npos);
    }
    SUBCASE("it is not there") {
        const auto missing = error_of(
            [&] { Connection(database.scratch / "none", "The archive", ConnectionOptions()); });
        REQUIRE(missing);
        CHECK(missing->code() == ErrorCode::unreadable_file);
    }
    SUBCASE("it is full") {
        database.connection->run("CREATE TABLE t(a); PRAGMA max_page_count=4");
        const auto full =
            error_of([&] { database.connection->run("INSERT INTO t VALUES(zeroblob(100000))"); });
        REQUIRE(full);
        CHECK(full->code() == ErrorCode::disk_full);
        CHECK_FALSE(database.connection->broken());
    }
    SUBCASE("a value is too long") {
        database.connection->run("CREATE TABLE t(a)");
        const auto refused = error_of([&] {
            database.connection->prepared("INSERT INTO t VALUES(?1)")
                .bind_text(1, std::string(std::size_t{18} << 20U, 'x'))
                .run();
        });
        REQUIRE(refused);
        CHECK(refused->code() == ErrorCode::refused);
    }
    SUBCASE("it is only to be read") {
        database.connection->run("CREATE TABLE t(a)");
        database.connection->empty_log();
        database.connection.reset();
        ConnectionOptions options;
        options.access = ConnectionOptions::Access::read;
        Connection reader(database.file, "The archive", options);
        CHECK(reader.number("SELECT count(*) FROM t") == 0);
        const auto refused = error_of([&] { reader.run("INSERT INTO t VALUES(1)"); });
        REQUIRE(refused);
        CHECK(refused->code() == ErrorCode::unwritable_file);
    }
}

TEST_CASE("a copy has what the database has at that moment") {
    const Database database;
    database.connection->run("CREATE TABLE t(a); INSERT INTO t VALUES(7)");
    Connection copy({}, "The copy", {});
    database.connection->copy_to(copy);
    database.connection->run("INSERT INTO t VALUES(8)");
    CHECK(copy.number("SELECT sum(a) FROM t") == 7);
}
