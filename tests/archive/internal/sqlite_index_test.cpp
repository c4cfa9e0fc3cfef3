#include "archive/internal/sqlite_index.h"

#include <doctest/doctest.h>

#include "archive/internal/sqlite_fixture.h"

using namespace evenhand;
using namespace evenhand::archive;
using namespace evenhand::archive::internal;
using Access = ConnectionOptions::Access;

TEST_CASE("an index is opened again as it was left, and only if it is one of this version") {
    const testing::ScratchFolder scratch;
    const SqliteFolder folder(scratch / "archive", false);
    CHECK(SqliteIndex::open(folder, Access::change) == nullptr);
    {
        const auto index = SqliteIndex::make(folder);
        index->set_mark({7, 3, testing::all(9)});
    }
    {
        const auto index = SqliteIndex::open(folder, Access::change);
        REQUIRE(index != nullptr);
        CHECK(index->mark().changed == 7);
        CHECK(index->mark().count == 3);
        CHECK(index->mark().chain == testing::all(9));
        index->connection().run("PRAGMA user_version=99");
    }
    CHECK(SqliteIndex::open(folder, Access::change) == nullptr);
    testing::put_bytes(folder.index(), "no database at all, but long enough to be read as one");
    CHECK(SqliteIndex::open(folder, Access::change) == nullptr);
    CHECK(SqliteIndex::make(folder)->mark().changed == 0);
}

TEST_CASE("a rubric is found in the kits that it is in") {
    const auto index = SqliteIndex::make_in_memory("The search");
    ListedCard card;
    CardFacts facts;
    facts.rubrics = {{"q1", 1, "A"}, {"q2", 4, "B"}};
    card.id = 1;
    index->put(card, facts);
    facts.rubrics = {{"q2", 4, "B"}};
    card.id = 2;
    index->put(card, facts);
    CHECK(index->kits_with("q1").size() == 1);
    CHECK(index->kits_with("q2").size() == 2);
    CHECK(index->kits_with("q3").empty());
    CHECK(index->rubrics_of(index->kits_with("q1").front()) ==
          std::vector<FactRubric>{{"q1", 1, "A"}, {"q2", 4, "B"}});
}
