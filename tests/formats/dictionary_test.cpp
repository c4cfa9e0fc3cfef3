#include "formats/dictionary.h"

#include <algorithm>

#include <doctest/doctest.h>

using namespace evenhand;
using formats::words_to_spell;

namespace {

std::vector<std::string> spelled(const std::string& line) {
    std::vector<std::string> words;
    for (const WordPlace& place : words_to_spell(line)) {
        words.push_back(line.substr(place.first, place.count));  // Right for ASCII alone.
    }
    return words;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("ordinary words are looked at, with what stands around them left out") {
    CHECK(spelled("Owned it, \"plainly\" (and said so).") ==
          Words{"Owned", "it", "plainly", "and", "said", "so"});
    CHECK(spelled("self-blame; didn't don't'") == Words{"self", "blame", "didn't", "don't"});
    CHECK(spelled("").empty());
    CHECK(spelled(" - ? ").empty());
}

TEST_CASE("what is no ordinary word is left out") {
    CHECK(spelled("QA JavaScript iOS x").empty());
    CHECK(spelled("v2 2nd a@b.de src/core test_plan #bug 9:30 k=v e.g. www.x.org").empty());
    CHECK(spelled("the end. Then: more") == Words{"the", "end", "Then", "more"});
}

TEST_CASE("places count characters, whatever the bytes") {
    const auto words = words_to_spell("é über naïve’s");
    REQUIRE(words.size() == 2);
    CHECK(words[0] == WordPlace{2, 4});
    CHECK(words[1] == WordPlace{7, 7});
    CHECK(words_to_spell("ab\xff"
                         "cd")
              .size() == 2);
}

TEST_CASE("an installed dictionary knows its words, and what others could be meant for") {
    const auto dictionary = formats::open_dictionary("en_US.UTF-8");
    REQUIRE(dictionary);
    CHECK(dictionary->language() == "en_US");
    CHECK(dictionary->knows("ownership"));
    CHECK(dictionary->knows("Ownership"));
    CHECK(dictionary->knows("didn't"));
    CHECK_FALSE(dictionary->knows("ownerhsip"));
    const auto meant = dictionary->suggestions("ownerhsip", 3);
    CHECK(meant.size() <= 3);
    CHECK(std::ranges::find(meant, "ownership") != meant.end());
    CHECK(dictionary->suggestions("qqzzxxqqzzxxqq", 3).size() <= 3);
}

TEST_CASE("where there is no dictionary, there is none to open") {
    for (const char* language : {"", "C", "C.UTF-8", "POSIX", "xx_YY", "../etc"}) {
        CAPTURE(language);
        CHECK(formats::open_dictionary(language) == nullptr);
    }
}
