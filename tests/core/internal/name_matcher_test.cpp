#include "core/internal/name_matcher.h"

#include <doctest/doctest.h>

#include "../plain_words.h"
#include "core/utf8.h"

using namespace evenhand;
using namespace evenhand::internal;

namespace {

/// Each character but a blank, as in a script that parts no words.
std::vector<TextWord> signs(const std::string& text) {
    std::vector<TextWord> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = bytes_of(std::string_view(text).substr(at), 1);
        if (text[at] != ' ') {
            words.push_back({at, at + size, {text.substr(at, size)}, false, false, true, false});
        }
        at += size;
    }
    return words;
}

std::optional<FoundName> found_sign(const std::string& name, const std::string& text) {
    const NameMatcher matcher({name}, {}, signs);
    const std::vector<TextWord> words = signs(text);
    return matcher.at({text, words}, 0);
}

std::optional<FoundName> found(const std::string& name, const std::string& text, std::size_t at) {
    const NameMatcher matcher({name}, {}, testing::plain_words);
    const std::vector<TextWord> words = testing::plain_words(text);
    return matcher.at({text, words}, at);
}

}  // namespace

TEST_CASE("a name is found whole, turned round, with initials and in part") {
    for (const char* text : {"Priya Sharma",
                             "priya sharma",
                             "Sharma, Priya",
                             "P. Sharma",
                             "P Sharma",
                             "Priya S.",
                             "Priya-Sharma"}) {
        CAPTURE(text);
        const auto name = found("Priya Sharma", text, 0);
        REQUIRE(name);
        CHECK(name->words == 2);
        CHECK(name->match == NameMatch::sure);
    }
    CHECK(found("Priya Sharma", "PRIYA went", 0)->words == 1);
    CHECK_FALSE(found("Priya Sharma", "Priyanka went", 0));
}

TEST_CASE("what joins the parts to one word is found, and initials alone are told from it") {
    CHECK(found("Priya Sharma", "psharma", 0)->match == NameMatch::sure);
    CHECK(found("Priya Sharma", "PriyaSharma", 0)->match == NameMatch::sure);
    CHECK(found("Priya Sharma", "PS", 0)->match == NameMatch::initials);
    CHECK(found("Priya Sharma", "P.S. thought", 0)->match == NameMatch::initials);
    CHECK(found("Priya Sharma", "P thought", 0)->match == NameMatch::letter);
    CHECK_FALSE(found("Ann Sharma", "A thought", 0));
}

TEST_CASE("a part that is a word too is no sure find, and a verb behind a name is not swallowed") {
    CHECK(found("Will Turner", "Will went", 0)->match == NameMatch::everyday);
    CHECK(found("Will Hunting", "will go", 0)->match == NameMatch::everyday);
    const auto name = found("Grace Will", "Grace will go", 0);
    REQUIRE(name);
    CHECK(name->words == 1);
    CHECK(found("Jo Ng", "jo went", 0)->match == NameMatch::brief);
}

TEST_CASE("what stands between the parts of a name belongs to it, and is no name alone") {
    CHECK(found("Jan van der Berg", "Jan van der Berg", 0)->words == 4);
    CHECK_FALSE(found("Jan van der Berg", "der Plan", 0));
    CHECK(found("Dr Jan Berg", "Jan Berg", 0)->words == 2);
}

TEST_CASE("a name is found among the letters of an address") {
    const NameMatcher matcher({"Priya Sharma"}, {}, testing::plain_words);
    CHECK(matcher.is_in("priyasexamplecom"));
    CHECK_FALSE(matcher.is_in("infoexamplecom"));
    CHECK(matcher.has_part("sharma"));
    CHECK_FALSE(matcher.has_part("shar"));
}

TEST_CASE("a word of an address, and a longer word, are told from a part of the name") {
    const NameMatcher matcher({"Priya Sharma"}, {}, testing::plain_words);
    const auto word = [](const char* text) { return testing::plain_words(text).front(); };
    CHECK(matcher.names(word("psharma")));
    CHECK_FALSE(matcher.names(word("priyasomebody")));
    CHECK(matcher.is_within(word("Priyanka")));
    CHECK(matcher.is_within(word("mypriyacv")));
    CHECK_FALSE(matcher.is_within(word("Priya")));
    CHECK_FALSE(NameMatcher({"Will Ng"}, {}, testing::plain_words).is_within(word("willing")));
}

TEST_CASE("a part is found with hyphens in it, and without those that it has") {
    CHECK(found("Annemarie Lee", "Anne-Marie went", 0)->words == 2);
    CHECK(found("Anne-Marie Lee", "Annemarie went", 0)->match == NameMatch::sure);
    CHECK_FALSE(found("Annemarie Lee", "Anne Smith went", 0));
}

TEST_CASE("a Han or Hangul name in one word has a family and a given name") {
    CHECK(found_sign("王小明", "王小明说")->words == 3);
    CHECK(found_sign("王小明", "小明说")->match == NameMatch::sure);
    CHECK(found_sign("王小明", "王说")->match == NameMatch::brief);
    CHECK_FALSE(found_sign("王小明", "明说"));
    CHECK(found_sign("欧阳小明", "欧阳说")->words == 2);
    CHECK(found_sign("김민수", "민수가")->words == 2);
}

TEST_CASE("kana, Thai and names that have a blank are not cut up") {
    CHECK_FALSE(found_sign("さくら", "さんは"));
    CHECK_FALSE(found_sign("さくら", "くらい"));
    CHECK_FALSE(found_sign("สมชย", "สม"));
    CHECK_FALSE(found_sign("山口 百恵子", "百円"));
    CHECK(found_sign("山口 百恵子", "山口百恵子")->words == 5);
}
