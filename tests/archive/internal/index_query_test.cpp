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

TEST_CASE("the beginning of a word is asked for word by word as long as there are few") {
    const auto index = SqliteIndex::make_in_memory("The search");
    const Tokenizer tokenizer;
    const auto put = [&](std::int64_t number, const std::string& words) {
        ListedCard card;
        card.id = number;
        card.submitted = testing::moment();
        CardFacts facts;
        facts.interviewed = testing::moment();
        facts.passages = {words};
        index->put(card, facts);
    };
    const auto match = [&](const std::string& text) {
        Query query;
        query.terms = {{text, Term::Kind::prefix}};
        return index_query(query, *index, tokenizer, Prefixes::word_by_word).match;
    };
    put(1, "R\u00E9gression regress regress regret \"re\"gain");
    put(2, "regressions re reg\u4E2D z");
    CHECK(match("R\u00E9gress") ==
          "{words names} : ((\"regress\" OR \"regression\" OR \"regressions\"))");
    CHECK(match("reg\u4E2D") == "{words names} : ((\"reg\u4E2D\"))");
    CHECK(match("q") == "{words names} : (\"q\"*)");
    CHECK(match("post mort") == "{words names} : (\"post mort\"*)");
    CHECK(index->words_beginning("re", 3) ==
          std::vector<std::string>{"re", "regress", "regression"});
    std::string many;
    for (int i = 0; i < 600; ++i) {
        many += "many" + std::to_string(i) + " ";
    }
    put(3, many);
    CHECK(match("many") == "{words names} : (\"many\"*)");
    CHECK(match("many5").ends_with(" OR \"many599\"))"));
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
