#include "archive/internal/postgres_words.h"

#include <doctest/doctest.h>

#include "core/error.h"

using namespace evenhand;
using namespace evenhand::archive;
using namespace evenhand::archive::internal;

TEST_CASE("passages become words with their places, and a gap between two passages") {
    CardFacts facts;
    facts.passages = {"Énough, is ENOUGH", "c++"};
    facts.candidate = "Zoë";
    const Tokenizer tokenizer;
    CHECK(vector_text(facts, tokenizer) == "'enough':1 'is':2 'enough':3 'c':5 'zoe':7 ");
}

TEST_CASE("terms become a query that only quotes what was typed") {
    const Tokenizer tokenizer;
    const auto query = [&](std::vector<Term> terms) { return query_text(terms, tokenizer); };
    CHECK(query({{"Lead", Term::Kind::word}}) == "( 'lead' )");
    CHECK(query({{"post mort", Term::Kind::prefix}, {"a & !b | 'c", Term::Kind::phrase}}) ==
          "( 'post' <-> 'mort':* ) & ( 'a' <-> 'b' <-> 'c' )");
    CHECK(query({{"CI/CD", Term::Kind::word}}) == "( 'ci' <-> 'cd' )");
}

TEST_CASE("a term without a word finds nothing") {
    const Tokenizer tokenizer;
    CHECK_FALSE(query_text({{"++", Term::Kind::word}}, tokenizer));
    CHECK_FALSE(query_text({{"lead", Term::Kind::word}, {"", Term::Kind::phrase}}, tokenizer));
    CHECK_FALSE(query_text({{std::string(3000, 'x'), Term::Kind::word}}, tokenizer));
    CHECK_THROWS_AS((void)query_text({{std::string("a\0b", 3), Term::Kind::word}}, tokenizer),
                    Error);
}

TEST_CASE("what is too long for the server's search is left out of it") {
    CardFacts facts;
    facts.passages = {std::string(3000, 'x') + " end"};
    const Tokenizer tokenizer;
    CHECK(vector_text(facts, tokenizer) == "'end':2 ");
    std::string book;
    for (int i = 0; i < 200'000; ++i) {
        book += "word" + std::to_string(i) + " ";
    }
    facts.passages = {book};
    CHECK(vector_text(facts, tokenizer).size() < (std::size_t{1} << 20U));
}
