#include "core/readability.h"

#include <doctest/doctest.h>

using namespace evenhand;

TEST_CASE("a text is measured in words, sentences and syllables") {
    CHECK(reading_measure("Tell me about a bug. What did you do?") == ReadingMeasure{9, 2, 10});
    CHECK(reading_measure("") == ReadingMeasure{});
    CHECK(reading_measure(" \u2014 ... ") == ReadingMeasure{});
}

TEST_CASE("the grade is that of Flesch and Kincaid") {
    // 0.39 * 10 + 11.8 * 1.5 - 15.59
    CHECK(reading_grade({10, 1, 15}) == doctest::Approx(6.01));
    CHECK(reading_grade({40, 2, 80}) == doctest::Approx(15.81));
    CHECK(reading_grade({}) == doctest::Approx(0));
}

TEST_CASE("measures of several texts add up") {
    ReadingMeasure both = reading_measure("One two.");
    both += reading_measure("Three");
    CHECK(both == ReadingMeasure{3, 2, 3});
}

TEST_CASE("a sentence ends at a stop with white space behind it, or at an empty line") {
    using Views = std::vector<std::string_view>;
    CHECK(sentences_of("One. Two? Three!") == Views{"One.", "Two?", "Three!"});
    CHECK(sentences_of("It took 2.5 days, e.g. two.") == Views{"It took 2.5 days, e.g. two."});
    CHECK(sentences_of("He said \u201CYes.\u201D Then no.") ==
          Views{"He said \u201CYes.\u201D", "Then no."});
    CHECK(sentences_of("a heading\n\nand more...") == Views{"a heading", "and more..."});
    CHECK(sentences_of("Really?! No.") == Views{"Really?!", "No."});
    CHECK(sentences_of("  ").empty());
}

TEST_CASE("hyphens part a word, digits count one by one, other signs not at all") {
    CHECK(syllables_of("matter-of-factly") == 5);
    CHECK(syllables_of("2019") == 4);
    CHECK(syllables_of("2nd") == 2);
    CHECK(syllables_of("caf\u00e9,") == 2);
    CHECK(syllables_of("didn\u2019t") == 2);
    CHECK(syllables_of("\u2014") == 1);
}
