#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "core/rubric.h"

namespace evenhand {

/// How fast a sample answer is spoken, in words a minute.
inline constexpr int usual_pace = 150;  ///< Of somebody who tells what they have thought about.
inline constexpr int slowest_pace = 75;
inline constexpr int fastest_pace = 300;
inline constexpr int pace_step = 25;

/// A sample answer as its words come out when somebody speaks it. Every word takes the same time,
/// and before each passage but the first two words' time is silent.
class SpokenWords {
public:
    explicit SpokenWords(const std::vector<Passage>& passages);

    [[nodiscard]] std::size_t count() const noexcept { return words_.size(); }
    /// The words from `from` to before `until`, in the paragraphs of the answer; what the
    /// interviewer asks in between is introduced by "Interviewer: ". A label such as "Situation" is
    /// no part of what is said, unless the words behind it go on its sentence. A part that does not
    /// begin the answer begins with the space or line break before its first word.
    [[nodiscard]] std::string text(std::size_t from, std::size_t until) const;
    /// How long it takes to say the first `words` words.
    [[nodiscard]] std::chrono::milliseconds time_of(std::size_t words,
                                                    int words_a_minute = usual_pace) const;
    /// How many words are out after this many thousandths of a word's time.
    [[nodiscard]] std::size_t words_at(long long thousandths) const;
    /// When the word is out, in thousandths of a word's time; 0 for none.
    [[nodiscard]] long long place_of(std::size_t words) const;
    /// The first words of all sentences, by their place from 0.
    [[nodiscard]] std::vector<std::size_t> sentences() const;
    /// The first word of the sentence that the word at this place is in; of the last sentence for a
    /// place beyond.
    [[nodiscard]] std::size_t sentence_at(std::size_t word) const;

private:
    void add(const std::string& text, bool begins_passage, const std::string& before);

    struct Word {
        std::string before;  ///< Space or line breaks.
        std::string text;
        long long out = 0;    ///< In thousandths of a word's time.
        bool begins = false;  ///< A sentence or a passage.
    };
    std::vector<Word> words_;
};

/// Speaks the words in real time. Moments come from any clock that runs on steadily; they are only
/// compared with each other. Nothing is said before go_on().
class Speech {
public:
    using Moment = std::chrono::milliseconds;

    /// `heard`: words that were heard before.
    explicit Speech(SpokenWords words, std::size_t heard = 0);

    [[nodiscard]] const SpokenWords& words() const noexcept { return words_; }
    [[nodiscard]] int pace() const noexcept { return pace_; }
    [[nodiscard]] bool speaking(Moment now) const { return speaks_ && !ended(now); }
    [[nodiscard]] bool ended(Moment now) const { return heard(now) == words_.count(); }
    [[nodiscard]] std::size_t heard(Moment now) const;

    void go_on(Moment now);
    void pause(Moment now);
    /// A pace beyond slowest_pace and fastest_pace becomes the nearer of them.
    void set_pace(int words_a_minute, Moment now);

private:
    [[nodiscard]] long long place(Moment now) const;

    SpokenWords words_;
    int pace_ = usual_pace;
    bool speaks_ = false;
    long long place_ = 0;  ///< At since_.
    Moment since_{0};
};

}  // namespace evenhand
