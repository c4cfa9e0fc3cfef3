#include <doctest/doctest.h>
#include <sqlite3.h>

#include "archive/internal/sqlite_fixture.h"
#include "archive/internal/sqlite_store.h"

using namespace evenhand;
using namespace evenhand::archive;
using namespace evenhand::archive::internal;
using testing::error_of;

namespace {

/// Does something to the database as any other program can, and gives its result code.
int meddled(const testing::FolderArchive& archive, const char* sql) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(archive.truth().c_str(), &database) == SQLITE_OK);
    REQUIRE(sqlite3_exec(database, "PRAGMA recursive_triggers=ON", nullptr, nullptr, nullptr) ==
            SQLITE_OK);
    const int code = sqlite3_exec(database, sql, nullptr, nullptr, nullptr);
    sqlite3_close(database);
    return code;
}

}  // namespace

TEST_CASE("the tables themselves guard the log against other programs' mistakes") {
    testing::FolderArchive archive;
    testing::Ledger ledger(archive.store);
    ledger.keep(1);
    archive.store->put_foreign(testing::token<LogIdentity>(1), archive.store->entries(0, 1));
    archive.store.reset();
    for (const char* sql :
         {"UPDATE log SET header = x'00'",
          "DELETE FROM log WHERE place = 1",
          "INSERT OR REPLACE INTO log SELECT 1, header, leaf, chain, signature, card, subject, "
          "revision FROM log WHERE place = 0",
          "INSERT INTO log SELECT 9, header, leaf, chain, signature, NULL, NULL, 0 FROM log WHERE "
          "place = 0",
          "UPDATE foreign_entry SET header = x'00'",
          "DELETE FROM foreign_entry"}) {
        CAPTURE(sql);
        CHECK(meddled(archive, sql) == SQLITE_CONSTRAINT);
    }
    archive.open();
    CHECK(archive.store->entries(0, 10).size() == 3);
}

TEST_CASE("a log whose end is missing is not opened") {
    testing::FolderArchive archive;
    testing::Ledger ledger(archive.store);
    ledger.keep(1);
    archive.store.reset();
    SUBCASE("an entry was taken away") {
        REQUIRE(meddled(archive,
                        "PRAGMA foreign_keys=OFF; DROP TRIGGER log_whole; DELETE FROM log WHERE "
                        "place = 2") == SQLITE_OK);
    }
    SUBCASE("the head was put back") {
        REQUIRE(meddled(archive, "UPDATE head SET count = 1") == SQLITE_OK);
    }
    const auto damaged = error_of([&] { archive.open(); });
    REQUIRE(damaged);
    CHECK(damaged->code() == ErrorCode::unreadable_file);
}

TEST_CASE("an entry that cannot be written whole leaves nothing") {
    testing::FolderArchive archive;
    testing::Ledger ledger(archive.store);
    KeepCard card = ledger.card(1, 1, testing::facts_of(1));
    card.body.pieces = {{std::string(std::size_t{17} << 20U, 'x'), false}};
    const auto refused = error_of([&] { ledger.keep(card); });
    REQUIRE(refused);
    CHECK(refused->code() == ErrorCode::refused);
    CHECK(archive.store->entries(0, 10).size() == 2);
    CHECK_FALSE(archive.store->card(testing::card_key(1)));
    CHECK_NOTHROW(ledger.keep(1));
}

TEST_CASE("what is no entry is refused") {
    testing::FolderArchive archive;
    Append append;
    append.header = "no header";
    append.leaf = leaf_of(append.header);
    CHECK(error_of([&] { archive.store->append(append); })->code() == ErrorCode::refused);
}
