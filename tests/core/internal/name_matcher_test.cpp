#include "core/internal/name_matcher.h"

#include <doctest/doctest.h>

#include "../plain_words.h"

using namespace evenhand;
using namespace evenhand::internal;

namespace {

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
