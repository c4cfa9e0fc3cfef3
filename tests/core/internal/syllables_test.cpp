#include "core/internal/syllables.h"

#include <string>

#include <doctest/doctest.h>

using evenhand::internal::spoken_syllables;

namespace {

struct Row {
    std::size_t syllables;
    const char* words;
};

/// Grouped by what is hard about them.
const Row table[] = {
    {1, "the fix bug test line made time scale range makes names hopes asked changed called fired"},
    {1,
     "day you your queue league eyes played strength guess build through whole friend real does"},
    {1, "we're aren't don't can't it's"},
    {2, "table tables handled little people centre metre someone something sometimes therefore"},
    {2,
     "whereas homepage useful careless safely basement statement statements going seeing trying"},
    {2, "saying being layout player beyond client clients science quiet business every social"},
    {2, "colleague theory didn't couldn't boss's asking started added release"},
    {3, "period various previous medium employer manual actual frequency idea element area"},
    {3, "management easier carrier agreement completely database behaviour"},
    {4, "situation material usually experience algorithm mechanism january identify"},
    {5, "evaluated electricity"},
    {6, "responsibility organisational reliability"},
};

}  // namespace

TEST_CASE("syllables are counted as the words are spoken") {
    for (const Row& row : table) {
        std::string words = row.words;
        words += ' ';
        for (std::size_t begin = 0; begin < words.size();) {
            const std::size_t end = words.find(' ', begin);
            const std::string word = words.substr(begin, end - begin);
            begin = end + 1;
            CAPTURE(word);
            CHECK(spoken_syllables(word) == row.syllables);
        }
    }
}

TEST_CASE("what has no letter has no syllable, and any letter has one") {
    CHECK(spoken_syllables("") == 0);
    CHECK(spoken_syllables("'") == 0);
    CHECK(spoken_syllables("n't") == 1);
    CHECK(spoken_syllables("x") == 1);
    CHECK(spoken_syllables("hmm") == 1);
}
