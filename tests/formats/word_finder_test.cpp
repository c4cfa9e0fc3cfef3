#include "formats/word_finder.h"

#include <algorithm>

#include <doctest/doctest.h>

using namespace evenhand;

namespace {

std::vector<std::string> parts(const std::string& text) {
    std::vector<std::string> words;
    for (const TextWord& word : formats::words_in(text)) {
        words.push_back(text.substr(word.begin, word.end - word.begin));
    }
    return words;
}

bool same_word(const std::string& one, const std::string& other) {
    const auto first = formats::words_in(one);
    const auto second = formats::words_in(other);
    return first.size() == 1 && second.size() == 1 &&
           std::ranges::any_of(first[0].forms, [&](const std::string& form) {
               return std::ranges::find(second[0].forms, form) != second[0].forms.end();
           });
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("words are parted by everything but apostrophes, which end before a possessive") {
    CHECK(parts("O’Neill’s plan, d'Arcy's too: she'll go.") ==
          Texts{"O’Neill", "plan", "d'Arcy", "too", "she", "go"});
    CHECK(parts("Anne-Marie, P.S. anne_marie@x.org") ==
          Texts{"Anne", "Marie", "P", "S", "anne", "marie", "x", "org"});
    CHECK(parts("don't").size() == 1);
    CHECK(parts("").empty());
}

TEST_CASE("words are the same whatever their case, accents, width and German spelling") {
    CHECK(same_word("MÜLLER", "müller"));
    CHECK(same_word("Müller", "Mueller"));
    CHECK(same_word("Müller", "Muller"));
    CHECK(same_word("Nguyễn", "Nguyen"));
    CHECK(same_word("Nguye\u0302\u0303n", "Nguyễn"));
    CHECK(same_word("Łukasz", "LUKASZ"));
    CHECK(same_word("Strauß", "STRAUSS"));
    CHECK(same_word("Ødegård", "odegard"));
    CHECK(same_word("Ｐｒｉｙａ", "Priya"));
    CHECK(same_word("O’Neill", "ONeill"));
    CHECK(same_word("priya99", "Priya"));
    CHECK(same_word("Παπαδοπούλου", "ΠΑΠΑΔΟΠΟΥΛΟΥ"));
    CHECK_FALSE(same_word("Priya", "Priyanka"));
}

TEST_CASE("a word written before the name without a blank does not hide it") {
    CHECK(same_word("ولمحمد", "لمحمد"));
    CHECK(same_word("محمد", "ومحمد"));
    CHECK(same_word("שרה", "לשרה"));
}

TEST_CASE("what is not seen inside a word does not hide it") {
    for (const char* hidden :
         {"\u00AD", "\u200D", "\u2060", "\uFEFF", "\u200E", "\u202A", "\u200C"}) {
        CAPTURE(hidden);
        CHECK(same_word("Pri" + std::string(hidden) + "ya", "Priya"));
        CHECK(parts("Priya" + std::string(hidden) + " said") == Texts{"Priya", "said"});
    }
    CHECK(parts("said\u200BPriya") == Texts{"said", "Priya"});
    CHECK(parts("王\u200B小\u2060明").size() == 3);
    CHECK(same_word("शर्\u200Dमा", "शर्मा"));
    CHECK(parts("پریا\u200Cها") == Texts{"پریا", "ها"});
}

TEST_CASE("an ending behind an apostrophe does not hide a name") {
    CHECK(same_word("Ayşe’nin", "Ayşe"));
    CHECK_FALSE(same_word("don’t", "Don"));
    CHECK_FALSE(same_word("Don’t", "Don"));
    CHECK_FALSE(same_word("O’Neill", "O"));
}

TEST_CASE("each sign of a script that parts no words stands for itself") {
    CHECK(parts("田中さん") == Texts{"田", "中", "さ", "ん"});
    const auto words = formats::words_in("김민수 X");
    REQUIRE(words.size() == 4);
    CHECK(words[0].unspaced);
    CHECK_FALSE(words[3].unspaced);
}

TEST_CASE("capitals are told in every script that has them") {
    const auto words = formats::words_in("Éva ЕВА ева A");
    REQUIRE(words.size() == 4);
    CHECK(words[0].capital);
    CHECK_FALSE(words[0].all_capitals);
    CHECK(words[1].all_capitals);
    CHECK_FALSE(words[2].capital);
    CHECK_FALSE(words[3].all_capitals);
}

TEST_CASE("scripts without capitals are told") {
    const auto words = formats::words_in("ева 7 محمد प्रिया 王");
    REQUIRE(words.size() == 5);
    CHECK(words[0].cased);
    CHECK(words[1].cased);
    CHECK_FALSE(words[2].cased);
    CHECK_FALSE(words[3].cased);
    CHECK_FALSE(words[4].cased);
}
