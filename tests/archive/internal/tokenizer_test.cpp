#include "archive/internal/tokenizer.h"

#include <doctest/doctest.h>

using evenhand::archive::internal::TextToken;
using evenhand::archive::internal::Tokenizer;

TEST_CASE("words are found without capitals and accents, with their bytes") {
    const Tokenizer tokenizer;
    CHECK(tokenizer.tokens("Root-cause: Été!") ==
          std::vector<TextToken>{{"root", 0, 4}, {"cause", 5, 5}, {"ete", 12, 5}});
    CHECK(tokenizer.tokens("").empty());
    CHECK(tokenizer.tokens("+++ \"'").empty());
    CHECK(tokenizer.tokens("c++") == std::vector<TextToken>{{"c", 0, 1}});
}

TEST_CASE("broken letters do no harm") {
    const Tokenizer tokenizer;
    CHECK_NOTHROW((void)tokenizer.tokens("a\xC3"));
    CHECK_NOTHROW((void)tokenizer.tokens("\xFF\xFE a"));
    CHECK(tokenizer.tokens(std::string(100000, 'x')).size() == 1);
}
