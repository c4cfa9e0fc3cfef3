#include "archive/internal/index_query.h"

#include <doctest/doctest.h>

#include "archive/internal/sqlite_fixture.h"

using namespace evenhand;
using namespace evenhand::archive;
using namespace evenhand::archive::internal;

namespace {

IndexQuery asked(const Query& query) {
    const auto index = SqliteIndex::make_in_memory("The search");
    static const Tokenizer tokenizer;
    return index_query(query, *index, tokenizer);
}

}  // namespace

TEST_CASE("every word is quoted, so that none is taken for the language of the search") {
    Query query;
    query.terms = {{"c++ \"x\" OR facets:", Term::Kind::word}, {"lead", Term::Kind::prefix}};
    CHECK(asked(query).match == "{words names} : (\"c++ \"\"x\"\" OR facets:\" AND \"lead\"*)");
}

TEST_CASE("nothing typed stands in the statement itself") {
    Query query;
    query.terms = {{"'; DROP TABLE item", Term::Kind::word}};
    query.roles = {"'; DROP TABLE item"};
    query.from = testing::moment();
    query.lowest = 3;
    const IndexQuery made = asked(query);
    CHECK(made.source(true).find("DROP") == std::string::npos);
    CHECK(made.none);
}

TEST_CASE("a word of no letters, and a value that is nowhere, find nothing") {
    Query query;
    query.terms = {{"+", Term::Kind::word}};
    CHECK(asked(query).none);
    query = {};
    query.interviewers = {"nobody"};
    CHECK(asked(query).none);
    CHECK_FALSE(asked({}).none);
    query = {};
    query.terms = {{std::string("a\0b", 3), Term::Kind::word}};
    CHECK_THROWS_AS((void)asked(query), Error);
}

TEST_CASE("a query of the list alone does not ask the full text") {
    Query query;
    query.years = {2025, 2026};
    const IndexQuery made = asked(query);
    CHECK(made.match.empty());
    CHECK(made.source(false) == "FROM item WHERE 1 AND item.year IN (2025,2026)");
    CHECK(std::string(made.row_name()) == "item.row");
    CHECK(state_sql(std::nullopt).find("due") == std::string::npos);
}
