#include "core/speech.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/words.h"

namespace evenhand {

namespace {

constexpr long long word_time = 1000;
constexpr long long passage_silence = 2 * word_time;
constexpr long long ms_a_minute = 60'000;

const std::string interviewer = "Interviewer";

/// "The structural change I made" before "added a …" is one sentence; "Situation" before "A
/// previous team …" is none.
bool goes_on(const Passage& passage) {
    return !passage.text.empty() && passage.text.front() >= 'a' && passage.text.front() <= 'z';
}

std::string said_in(const Passage& passage) {
    if (passage.label == interviewer) {
        return interviewer + ": " + passage.text;
    }
    if (!passage.label.empty() && goes_on(passage)) {
        return passage.label + ": " + passage.text;
    }
    return passage.text;
}

bool ends_sentence(std::string_view word) {
    while (!word.empty() && (word.back() == '"' || word.back() == ')')) {
        word.remove_suffix(1);
    }
    return word.ends_with('.') || word.ends_with('?') || word.ends_with('!');
}

}  // namespace

SpokenWords::SpokenWords(const std::vector<Passage>& passages) {
    for (const Passage& passage : passages) {
        add(said_in(passage), true, words_.empty() ? "" : "\n\n");
    }
}

void SpokenWords::add(const std::string& text, bool begins_passage, const std::string& before) {
    const char* end = text.data();
    bool begins = begins_passage;
    for (const std::string_view word : words_of(text)) {
        const std::string_view gap(end, static_cast<std::size_t>(word.data() - end));
        const bool paragraph = gap.find('\n') != std::string_view::npos;
        const long long last = words_.empty() ? 0 : words_.back().out;
        const long long silence = begins_passage && !words_.empty() ? passage_silence : 0;
        words_.push_back({begins_passage ? before
                          : paragraph    ? "\n\n"
                                         : " ",
                          std::string(word),
                          last + silence + word_time,
                          begins || paragraph});
        begins = ends_sentence(word);
        begins_passage = false;
        end = word.data() + word.size();
    }
}

std::string SpokenWords::text(std::size_t from, std::size_t until) const {
    std::string text;
    for (std::size_t i = from; i < std::min(until, words_.size()); ++i) {
        text += words_[i].before + words_[i].text;
    }
    return text;
}

std::chrono::milliseconds SpokenWords::time_of(std::size_t words, int words_a_minute) const {
    return std::chrono::milliseconds(place_of(words) * ms_a_minute / word_time / words_a_minute);
}

std::size_t SpokenWords::words_at(long long thousandths) const {
    const auto silent =
        std::ranges::upper_bound(words_, thousandths, std::ranges::less(), &Word::out);
    return static_cast<std::size_t>(silent - words_.begin());
}

long long SpokenWords::place_of(std::size_t words) const {
    return words == 0 || words_.empty() ? 0 : words_[std::min(words, words_.size()) - 1].out;
}

std::vector<std::size_t> SpokenWords::sentences() const {
    std::vector<std::size_t> first;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if (words_[i].begins) {
            first.push_back(i);
        }
    }
    return first;
}

std::size_t SpokenWords::sentence_at(std::size_t word) const {
    const std::vector<std::size_t> first = sentences();
    const auto next = std::ranges::upper_bound(first, word);
    return next == first.begin() ? 0 : *(next - 1);
}

Speech::Speech(SpokenWords words, std::size_t heard)
    : words_(std::move(words)), place_(words_.place_of(heard)) {}

long long Speech::place(Moment now) const {
    const long long since = speaks_ ? std::max<long long>(0, (now - since_).count()) : 0;
    return place_ + since * pace_ * word_time / ms_a_minute;
}

std::size_t Speech::heard(Moment now) const {
    return words_.words_at(place(now));
}

void Speech::go_on(Moment now) {
    place_ = place(now);
    since_ = now;
    speaks_ = true;
}

void Speech::pause(Moment now) {
    place_ = place(now);
    since_ = now;
    speaks_ = false;
}

void Speech::set_pace(int words_a_minute, Moment now) {
    place_ = place(now);
    since_ = now;
    pace_ = std::clamp(words_a_minute, slowest_pace, fastest_pace);
}

}  // namespace evenhand
