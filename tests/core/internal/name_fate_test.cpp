#include "core/internal/name_fate.h"

#include <doctest/doctest.h>

#include "../plain_words.h"

using namespace evenhand;
using namespace evenhand::internal;

namespace {

NameFate fate(const std::string& text, std::size_t word, NameMatch match, bool beforehand = false) {
    const std::vector<TextWord> words = testing::plain_words(text);
    return fate_of({text, words}, word, {1, match}, beforehand);
}

}  // namespace

TEST_CASE("a name that is a word too goes where it has a capital, and not as a month") {
    CHECK(fate("then Will left", 1, NameMatch::everyday).goes);
    CHECK_FALSE(fate("then will left", 1, NameMatch::everyday).goes);
    CHECK_FALSE(fate("in May", 1, NameMatch::everyday).goes);
    CHECK(fate("Will left", 0, NameMatch::everyday).remark != nullptr);
}

TEST_CASE("what was written beforehand loses names alone that are sure") {
    CHECK(fate("then Priya left", 1, NameMatch::sure, true).goes);
    CHECK_FALSE(fate("then Will left", 1, NameMatch::everyday, true).goes);
    CHECK(fate("then Will left", 1, NameMatch::everyday, true).remark != nullptr);
    CHECK(fate("Will left", 0, NameMatch::everyday, true).remark == nullptr);
}
