#include <doctest/doctest.h>

#include "archive/internal/sqlite_fixture.h"
#include "archive/internal/sqlite_index.h"

using namespace evenhand;
using namespace evenhand::archive;
using namespace evenhand::archive::internal;

namespace {

ListedCard listed(int number) {
    ListedCard card;
    card.id = number;
    card.key = testing::card_key(number);
    card.submitted = testing::moment(number);
    return card;
}

}  // namespace

TEST_CASE("rows are numbered by the interview's second, several of one second apart") {
    const auto index = SqliteIndex::make_in_memory("The search");
    CardFacts facts = testing::facts_of(1);
    index->put(listed(1), facts);
    index->put(listed(2), facts);
    CHECK(index->row_of(1) == first_row_at(facts.interviewed));
    CHECK(index->row_of(2) == first_row_at(facts.interviewed) + 1);
    index->put(listed(3), std::nullopt);
    CHECK(index->row_of(3) == first_row_at(testing::moment(3)));
    CHECK_FALSE(index->row_of(4));
    CHECK(first_row_at(*from_iso("0001-01-01T00:00:00Z")) <
          first_row_at(*from_iso("9999-12-31T23:59:59Z")));
}

TEST_CASE("a full second goes on in the next") {
    const auto index = SqliteIndex::make_in_memory("The search");
    const CardFacts facts = testing::facts_of(1);
    index->put(listed(1), facts);
    index->connection().run("UPDATE item SET row = row + 65535; UPDATE doc SET row = row + 65535");
    index->put(listed(2), facts);
    CHECK(index->row_of(2) == first_row_at(facts.interviewed) + 65536);
}

TEST_CASE("a card put again leaves nothing of what it was") {
    const auto index = SqliteIndex::make_in_memory("The search");
    CardFacts facts = testing::facts_of(1);
    facts.candidate = "Before Marriage";
    facts.passages = {"zebra"};
    index->put(listed(1), facts);
    CHECK(index->value_of(ValueKind::candidate, "Before Marriage"));
    facts.candidate = "After Marriage";
    facts.passages = {"giraffe", "second"};
    index->put(listed(1), facts);
    CHECK_FALSE(index->value_of(ValueKind::candidate, "Before Marriage"));
    Connection& connection = index->connection();
    CHECK(connection.number("SELECT count(*) FROM fts WHERE fts MATCH 'zebra OR before'") == 0);
    CHECK(connection.number("SELECT count(*) FROM fts WHERE fts MATCH 'giraffe'") == 1);
    CHECK(index->at(*index->row_of(1))->passages == facts.passages);
    index->remove(1);
    for (const char* table : {"item", "doc", "value", "kit_rubric"}) {
        CAPTURE(table);
        CHECK(connection.number(std::string("SELECT count(*) FROM ") + table) == 0);
    }
    CHECK_NOTHROW(connection.run("INSERT INTO fts(fts) VALUES('integrity-check')"));
}

TEST_CASE("a name that others have stays when one of them goes") {
    const auto index = SqliteIndex::make_in_memory("The search");
    index->put(listed(1), testing::facts_of(1));
    index->put(listed(2), testing::facts_of(2));
    index->remove(1);
    CHECK(index->value_of(ValueKind::interviewer, "Ana Ferreira"));
    CHECK_FALSE(index->value_of(ValueKind::candidate, "Candidate Number1"));
    CHECK(index->at(*index->row_of(2))->card.facts.interviewer == "Ana Ferreira");
}

TEST_CASE("the barrier between passages cannot be brought in from outside") {
    const auto index = SqliteIndex::make_in_memory("The search");
    CardFacts facts = testing::facts_of(1);
    facts.passages = {"one\n\uE000\ntwo", "a\x01\x02z\t"};
    index->put(listed(1), facts);
    CHECK(index->at(*index->row_of(1))->passages == std::vector<std::string>{"one   two", "a  z "});
}

TEST_CASE("how a card stands is changed without its words") {
    const auto index = SqliteIndex::make_in_memory("The search");
    index->put(listed(1), testing::facts_of(1));
    ListedCard held = listed(1);
    held.held = true;
    held.due = testing::moment(9);
    index->put_standing(held);
    const auto found = index->at(*index->row_of(1));
    REQUIRE(found);
    CHECK(found->card.held);
    CHECK(found->card.due == testing::moment(9));
    CHECK(found->card.facts.candidate == "Candidate Number1");
}

TEST_CASE("cards that could not be read are told, erased ones are not among them") {
    const auto index = SqliteIndex::make_in_memory("The search");
    index->put(listed(1), testing::facts_of(1));
    index->put(listed(2), std::nullopt);
    ListedCard erased = listed(3);
    erased.erased = testing::moment();
    index->put(erased, std::nullopt);
    index->put(listed(4), std::nullopt);
    CHECK(index->unread(0, 10) == std::vector<std::int64_t>{2, 4});
    CHECK(index->unread(2, 10) == std::vector<std::int64_t>{4});
    CHECK(index->revision_of(1) == 1);
    CHECK(index->revision_of(2) == 0);
    CHECK_FALSE(index->revision_of(9));
}
