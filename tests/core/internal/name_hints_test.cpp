#include "core/internal/name_hints.h"

#include <doctest/doctest.h>

using evenhand::internal::words_like_names;

TEST_CASE("a capitalised word inside a sentence may be a name, told once") {
    CHECK(words_like_names("I told Marta and (Ben) of it; Marta wrote to Zoë.") ==
          std::vector<std::string>{"Marta", "Ben", "Zoë"});
}

TEST_CASE("what begins a sentence or a quotation, days, months, I and abbreviations are no names") {
    CHECK(words_like_names("We met. Then, on Friday in May, I and QA said: Good. He said \"No "
                           "way\" – Later we left.")
              .empty());
    CHECK(words_like_names("").empty());
}
