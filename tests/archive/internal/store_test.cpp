#include "archive/internal/store.h"

#include <doctest/doctest.h>

#include "archive/internal/backup.h"
#include "archive/internal/sqlite_fixture.h"

using namespace evenhand;

TEST_CASE("an engine that has no backup of its own says whose work it is") {
    testing::FolderArchive archive;
    const auto refused = testing::error_of([&] {
        archive.store->Store::back_up(archive.scratch / "file", {});  // As any engine inherits it.
    });
    REQUIRE(refused);
    CHECK(refused->code() == ErrorCode::refused);
    CHECK_FALSE(std::filesystem::exists(archive.scratch / "file"));
}
