#include <doctest/doctest.h>
#include <sqlite3.h>

#include "archive/internal/sqlite_fixture.h"
#include "archive/internal/sqlite_store.h"

using namespace evenhand;
using namespace evenhand::archive;
using namespace evenhand::archive::internal;
using testing::error_of;

namespace {

/// A card of a rubric that many have, between two pieces of its own.
KeepCard with_rubric(testing::Ledger& ledger, int number) {
    KeepCard card = ledger.card(number, number, testing::facts_of(number));
    card.body.pieces.push_back({std::string(100000, 'r'), true});
    card.body.pieces.push_back({"end", false});
    return card;
}

}  // namespace

TEST_CASE("what many cards share is on the disk once") {
    testing::FolderArchive archive;
    testing::Ledger ledger(archive.store);
    for (int number = 1; number <= 20; ++number) {
        ledger.keep(with_rubric(ledger, number));
    }
    archive.store.reset();
    CHECK(std::filesystem::file_size(archive.truth()) < 500000);
    archive.open();
    const auto body = archive.store->body(testing::card_key(20), 1);
    REQUIRE(body);
    REQUIRE(body->pieces.size() == 3);
    CHECK(body->pieces[1].bytes == std::string(100000, 'r'));
    CHECK(body->pieces[1].shared);
}

TEST_CASE("pieces that do not fit together are told, not guessed") {
    testing::FolderArchive archive;
    {
        testing::Ledger ledger(archive.store);
        ledger.keep(with_rubric(ledger, 1));
    }
    archive.store.reset();
    const char* layout = "x1";
    SUBCASE("an unknown step") {}
    SUBCASE("more than there is") {
        layout = "o999999";
    }
    SUBCASE("less than there is") {
        layout = "o1";
    }
    SUBCASE("a part that is not there") {
        layout = "s9";
    }
    SUBCASE("a number that is none") {
        layout = "o-1";
    }
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(archive.truth().c_str(), &database) == SQLITE_OK);
    const std::string sql = "UPDATE content SET layout = '" + std::string(layout) + "'";
    REQUIRE(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
    archive.open();
    const auto damaged = error_of([&] { (void)archive.store->body(testing::card_key(1), 1); });
    REQUIRE(damaged);
    CHECK(damaged->code() == ErrorCode::unreadable_file);
}

TEST_CASE("a part of an entry that was undone is not remembered") {
    testing::FolderArchive archive;
    testing::Ledger ledger(archive.store);
    ledger.keep(with_rubric(ledger, 1));
    KeepCard twice = with_rubric(ledger, 2);
    twice.body.pieces[1].bytes = "first part of another";
    twice.session_tag = "session-1";
    CHECK(error_of([&] { ledger.keep(twice); }));
    KeepCard third = with_rubric(ledger, 3);
    third.body.pieces[1].bytes = "second part of another";
    ledger.keep(third);
    CHECK(archive.store->body(testing::card_key(3), 1)->pieces == third.body.pieces);
}
