#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace evenhand {

/// How much there is to read in English texts. Texts are measured one by one and added up.
struct ReadingMeasure {
    std::size_t words = 0;
    std::size_t sentences = 0;
    std::size_t syllables = 0;

    ReadingMeasure& operator+=(const ReadingMeasure& more) noexcept;
    friend bool operator==(const ReadingMeasure&, const ReadingMeasure&) = default;
};

/// Words with a letter or digit; a text with words has at least one sentence.
[[nodiscard]] ReadingMeasure reading_measure(std::string_view utf8);

/// The Flesch-Kincaid grade: the years at a United States school after which a text is read with
/// ease. Unbounded both ways, below 0 for the shortest words; 0 for no words.
/// Source: Kincaid, Fishburne, Rogers and Chissom 1975 (docs/statistics.md).
[[nodiscard]] double reading_grade(const ReadingMeasure& measure) noexcept;

/// The text's sentences, each from its first character to its stop. A stop ends one when white
/// space and no lower-case letter follows ("e.g. this" goes on); so does an empty line.
[[nodiscard]] std::vector<std::string_view> sentences_of(std::string_view utf8);

/// Syllables of one word as it is spoken, by rules of English spelling; at least 1. A hyphen parts
/// words; each digit counts as one.
[[nodiscard]] std::size_t syllables_of(std::string_view word);

}  // namespace evenhand
