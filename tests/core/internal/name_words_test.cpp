#include "core/internal/name_words.h"

#include <doctest/doctest.h>

using namespace evenhand::internal;

TEST_CASE("names that are everyday words are known as such") {
    for (const char* word : {"will", "mark", "may", "grace", "so", "an", "you"}) {
        CAPTURE(word);
        CHECK(is_everyday_word(word));
    }
    CHECK_FALSE(is_everyday_word("priya"));
    CHECK(is_month("may"));
    CHECK(goes_before_month("since"));
    CHECK(is_particle("von"));
    CHECK(is_title("mrs"));
    CHECK(tells_of_person("husband"));
    CHECK(tells_of_person("born"));
}

TEST_CASE("each pronoun has its mark, and her and his go by what follows") {
    CHECK(neutral_pronoun("she", false) == "[they]");
    CHECK(neutral_pronoun("he", false) == "[they]");
    CHECK(neutral_pronoun("him", false) == "[them]");
    CHECK(neutral_pronoun("her", false) == "[them]");
    CHECK(neutral_pronoun("her", true) == "[their]");
    CHECK(neutral_pronoun("his", true) == "[their]");
    CHECK(neutral_pronoun("his", false) == "[theirs]");
    CHECK(neutral_pronoun("hers", false) == "[theirs]");
    CHECK(neutral_pronoun("herself", false) == "[themself]");
    CHECK(neutral_pronoun("they", false).empty());
}
