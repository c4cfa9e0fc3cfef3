#include "archive/internal/sqlite_store.h"

#include <doctest/doctest.h>

#include "archive/internal/sqlite_fixture.h"
#include "archive/internal/store_contract.h"

using namespace evenhand;
using namespace evenhand::archive;
using namespace evenhand::archive::internal;

namespace {

/// Archives side by side in one scratch folder.
struct Engine {
    testing::ScratchFolder folder;
    int made = 0;

    testing::StoreEngine engine() {
        return {[this](SearchSource source) {
            const auto path = folder / ("archive" + std::to_string(++made));
            return open_sqlite_store(path.string(), false, std::move(source));
        }};
    }
};

}  // namespace

TEST_CASE("a folder keeps the contract of a store") {
    Engine engine;
    REQUIRE_FALSE(testing::store_contract().empty());
    for (const testing::ContractCheck& check : testing::store_contract()) {
        CAPTURE(check.name);
        check.run(engine.engine());
    }
}

TEST_CASE("a folder keeps the contract of a search") {
    Engine engine;
    REQUIRE_FALSE(testing::store_contract_of_search().empty());
    for (const testing::ContractCheck& check : testing::store_contract_of_search()) {
        CAPTURE(check.name);
        check.run(engine.engine());
    }
}

TEST_CASE("an archive that is only to be read is read whole and not changed") {
    testing::FolderArchive archive;
    { testing::Ledger(archive.store).keep(1); }
    SUBCASE("closed properly") {}
    SUBCASE("with a log beside it, as a killed program leaves it") {
        testing::FolderArchive other;
        testing::Ledger ledger(other.store);
        ledger.keep(1);
        archive.store.reset();
        for (const char* name : {"archive.db", "archive.db-wal"}) {
            testing::put_bytes(archive.folder / name, testing::bytes_of(other.folder / name));
        }
        CHECK(testing::bytes_of(archive.folder / "archive.db-wal").size() > 10000);
    }
    archive.store.reset();
    const std::string before = testing::bytes_of(archive.truth());
    archive.open(true);
    CHECK(archive.store->read_only());
    CHECK(archive.store->entries(0, 10).size() == 3);
    CHECK(archive.store->body(testing::card_key(1), 1));
    CHECK(archive.store->rows({}).size() == 1);
    const auto refused = testing::error_of([&] { archive.store->set_setting("a", "b"); });
    REQUIRE(refused);
    CHECK(refused->code() == ErrorCode::unwritable_file);
    archive.store.reset();
    CHECK(testing::bytes_of(archive.truth()) == before);
    CHECK_FALSE(std::filesystem::exists(archive.index()));
    archive.open();
    CHECK(archive.store->entries(0, 10).size() == 3);
}

TEST_CASE("an index that is up to date is used where nothing can be written") {
    testing::FolderArchive archive;
    { testing::Ledger(archive.store).keep(1); }
    CHECK(archive.store->rows({}).size() == 1);
    archive.store.reset();
    const std::string before = testing::bytes_of(archive.index());
    int reads = 0;
    SearchSource source = testing::source_of(archive.store);
    source.body = [&](const CardKey&, int) -> std::optional<std::string> {
        ++reads;
        return std::nullopt;
    };
    archive.store = open_sqlite_store(archive.folder.string(), true, source);
    CHECK(archive.store->found(testing::card_key(1))->facts.candidate == "Candidate Number1");
    CHECK(reads == 0);
    archive.store.reset();
    CHECK(testing::bytes_of(archive.index()) == before);
}

TEST_CASE("an archive of a newer program and a file of another one are refused") {
    testing::FolderArchive archive;
    archive.store.reset();
    std::string bytes = testing::bytes_of(archive.truth());
    SUBCASE("newer") {
        bytes[63] = 99;
        testing::put_bytes(archive.truth(), bytes);
        const auto newer = testing::error_of([&] { archive.open(); });
        REQUIRE(newer);
        CHECK(newer->code() == ErrorCode::refused);
        CHECK(std::string(newer->what()).find("newer version of Evenhand") != std::string::npos);
        CHECK(testing::error_of([&] { archive.open(true); })->code() == ErrorCode::refused);
    }
    SUBCASE("no database") {
        testing::put_bytes(archive.truth(), "hello");
        CHECK(testing::error_of([&] { archive.open(); })->code() == ErrorCode::unreadable_file);
    }
    CHECK(testing::bytes_of(archive.truth()).size() < 1000000);
}

TEST_CASE("an archive in a folder is one program's at a time") {
    testing::FolderArchive archive;
    const auto locked =
        testing::error_of([&] { (void)open_sqlite_store(archive.folder.string(), false, {}); });
    REQUIRE(locked);
    CHECK(locked->code() == ErrorCode::locked);
    CHECK(archive.store->fresh());
}
