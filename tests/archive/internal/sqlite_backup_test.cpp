#include <doctest/doctest.h>

#include "archive/internal/backup.h"
#include "archive/internal/sqlite_fixture.h"
#include "archive/internal/sqlite_store.h"

using namespace evenhand;
using namespace evenhand::archive;
using namespace evenhand::archive::internal;
using testing::error_of;
namespace fs = std::filesystem;

TEST_CASE("an archive is backed up while it is open, with its keys and without its search") {
    testing::FolderArchive archive;
    testing::Ledger ledger(archive.store);
    for (int number = 1; number <= 30; ++number) {
        ledger.keep(number);
    }
    CHECK(archive.store->rows({}).size() == 30);
    testing::put_bytes(archive.folder / "ana.keys", "sealed");
    const fs::path file = archive.scratch / "backup";
    archive.store->back_up(file, {"pass", {}, Hardness::light});
    ledger.keep(31);
    CHECK(error_of([&] { (void)open_sqlite_store(archive.folder.string(), false, {}); })->code() ==
          ErrorCode::locked);

    const fs::path folder = archive.scratch / "restored";
    read_backup(file, "pass", folder);
    CHECK(fs::exists(folder / "ana.keys"));
    CHECK_FALSE(fs::exists(folder / "index.db"));
    std::unique_ptr<Store> restored;
    restored = open_sqlite_store(folder.string(), false, testing::source_of(restored));
    CHECK(restored->frontier().size() == 32);
    CHECK(restored->rows({}).size() == 30);
    CHECK(restored->engine_faults().empty());
    CHECK(restored->body(testing::card_key(30), 1)->pieces ==
          archive.store->body(testing::card_key(30), 1)->pieces);
}

TEST_CASE("an archive is not backed up into its own folder, nor over itself") {
    testing::FolderArchive archive;
    testing::Ledger(archive.store).keep(1);
    const std::string before = testing::bytes_of(archive.truth());
    fs::create_directory(archive.folder / "more");
    fs::create_directory_symlink(archive.folder, archive.scratch / "link");
    for (const fs::path& file : {archive.truth(),
                                 archive.folder / "all.backup",
                                 archive.folder / "more" / "all.backup",
                                 archive.scratch / "link" / "archive.db",
                                 archive.folder / "more" / ".." / "archive.db"}) {
        CAPTURE(file.string());
        const auto error = error_of([&] {
            archive.store->back_up(file, {"pass", {}, Hardness::light});
        });
        REQUIRE(error);
        CHECK(error->code() == ErrorCode::refused);
    }
    CHECK(testing::bytes_of(archive.truth()).size() >= before.size());
    archive.open();
    CHECK(archive.store->card(testing::card_key(1)));
    CHECK(archive.store->engine_faults().empty());
}

TEST_CASE("an archive that is only to be read is backed up when its log is empty") {
    testing::FolderArchive archive;
    { testing::Ledger(archive.store).keep(1); }
    archive.open(true);
    const fs::path file = archive.scratch / "backup";
    archive.store->back_up(file, {"pass", {}, Hardness::light});
    read_backup(file, "pass", archive.scratch / "restored");
    CHECK(testing::bytes_of(archive.scratch / "restored" / "archive.db") ==
          testing::bytes_of(archive.truth()));
}
