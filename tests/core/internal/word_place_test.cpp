#include "core/internal/word_place.h"

#include <doctest/doctest.h>

#include "../plain_words.h"

using namespace evenhand;
using namespace evenhand::internal;

namespace {

/// A text with its words, asked about one of them.
template <typename Ask>
bool ask(const std::string& text, std::size_t word, const Ask& question) {
    const std::vector<TextWord> words = testing::plain_words(text);
    return question(WordedText{text, words}, word);
}

}  // namespace

TEST_CASE("a sentence begins behind a full stop, a quote or a dash") {
    CHECK(ask("One two", 0, begins_sentence));
    CHECK_FALSE(ask("One two", 1, begins_sentence));
    CHECK(ask("One. Two", 1, begins_sentence));
    CHECK(ask("one - two", 1, begins_sentence));
    CHECK_FALSE(ask("one, two", 1, begins_sentence));
}

TEST_CASE("a month stands beside a number or behind a word of time") {
    CHECK(ask("May 2024", 0, stands_as_month));
    CHECK(ask("in May", 1, stands_as_month));
    CHECK(ask("3 May", 1, stands_as_month));
    CHECK_FALSE(ask("told May so", 1, stands_as_month));
}

TEST_CASE("a word that can be owned is told from one that cannot") {
    CHECK(ask("her book", 0, noun_follows));
    CHECK(ask("her own", 0, noun_follows));
    CHECK_FALSE(ask("her to", 0, noun_follows));
    CHECK_FALSE(ask("her, book", 0, noun_follows));
    CHECK_FALSE(ask("her", 0, noun_follows));
}

TEST_CASE("a title stands before a name, an honorific behind it") {
    CHECK(ask("Dr. Sharma", 1, has_title));
    CHECK(ask("Ms Sharma", 1, has_title));
    CHECK_FALSE(ask("Ms, Sharma", 1, has_title));
    CHECK_FALSE(ask("Sharma", 0, has_title));
    CHECK(ask("Wさん", 0, honorific_follows));
    CHECK_FALSE(ask("Wの", 0, honorific_follows));
}
