#include "core/speech.h"

#include <doctest/doctest.h>

using namespace evenhand;
using std::chrono::milliseconds;

namespace {

/// Four words, a question of three, two words.
std::vector<Passage> answer() {
    return {{"Situation", "We shipped it. Then\n\nnothing."},
            {"Interviewer", "What then?"},
            {"What I learned", "ask early."}};
}

/// What somebody says in these passages.
SpokenWords say(const std::vector<Passage>& passages) {
    return SpokenWords(passages);
}

constexpr milliseconds minute{60'000};

}  // namespace

TEST_CASE("words are said in their paragraphs, and a label only where a sentence begins with it") {
    const SpokenWords words(answer());
    CHECK(words.text(0, words.count()) ==
          "We shipped it. Then\n\nnothing.\n\nInterviewer: What then?\n\n"
          "What I learned: ask early.");
}

TEST_CASE("the parts of a text make up the whole, wherever it is cut") {
    const SpokenWords words(answer());
    const std::string whole = words.text(0, words.count());
    for (std::size_t cut = 0; cut <= words.count(); ++cut) {
        CHECK(words.text(0, cut) + words.text(cut, words.count()) == whole);
    }
}

TEST_CASE("each word takes the same time, and a passage begins after a silence") {
    const SpokenWords words = say({{"", "One two three."}, {"", "Four."}});
    CHECK(words.time_of(0, 60).count() == 0);
    CHECK(words.time_of(1, 60).count() == 1000);
    CHECK(words.time_of(3, 60).count() == 3000);
    CHECK(words.time_of(4, 60).count() == 6000);
    CHECK(words.time_of(3, 120).count() == 1500);
    CHECK(words.time_of(9, 60) == words.time_of(4, 60));
}

TEST_CASE("a sentence begins behind a full stop, a paragraph and a passage") {
    const SpokenWords words(answer());
    CHECK(words.sentences() == std::vector<std::size_t>{0, 3, 4, 5, 8});
    CHECK(words.sentence_at(0) == 0);
    CHECK(words.sentence_at(2) == 0);
    CHECK(words.sentence_at(3) == 3);
    CHECK(words.sentence_at(7) == 5);
    CHECK(words.sentence_at(99) == 8);
}

TEST_CASE("a quotation's closing mark does not hide the end of its sentence") {
    const SpokenWords words = say({{"", "I said \"never.\" Then (twice!) again"}});
    CHECK(words.sentences() == std::vector<std::size_t>{0, 3, 5});
}

TEST_CASE("an answer without words has ended before it begins") {
    const Speech speech(say({}));
    CHECK(speech.heard(minute) == 0);
    CHECK(speech.ended(minute));
    CHECK(speech.words().sentence_at(0) == 0);
    CHECK(speech.words().text(0, 5).empty());
}

TEST_CASE("nothing is said before it is begun, and as much as the pace allows then") {
    Speech speech(say({{"", "a b c d e f"}}));
    CHECK(speech.heard(minute) == 0);
    CHECK_FALSE(speech.speaking(minute));
    speech.go_on(minute);
    CHECK(speech.heard(minute) == 0);
    CHECK(speech.heard(minute + milliseconds(399)) == 0);
    CHECK(speech.heard(minute + milliseconds(400)) == 1);
    CHECK(speech.heard(minute + milliseconds(2399)) == 5);
    CHECK(speech.speaking(minute + milliseconds(2399)));
    CHECK(speech.heard(minute + milliseconds(2400)) == 6);
    CHECK(speech.ended(minute + milliseconds(2400)));
    CHECK_FALSE(speech.speaking(minute + milliseconds(2400)));
}

TEST_CASE("a pause stands still, and nothing is lost or said twice by it") {
    Speech speech(say({{"", "a b c d e f"}}));
    speech.go_on(minute);
    speech.pause(minute + milliseconds(1000));
    CHECK(speech.heard(3 * minute) == 2);
    speech.go_on(3 * minute);
    CHECK(speech.heard(3 * minute + milliseconds(200)) == 3);
}

TEST_CASE("another pace holds from now on, within what can be followed") {
    Speech speech(say({{"", "a b c d e f g h i j"}}));
    speech.go_on(minute);
    speech.set_pace(300, minute + milliseconds(800));
    CHECK(speech.heard(minute + milliseconds(800)) == 2);
    CHECK(speech.heard(minute + milliseconds(1000)) == 3);
    speech.set_pace(1000, minute);
    CHECK(speech.pace() == fastest_pace);
    speech.set_pace(1, minute);
    CHECK(speech.pace() == slowest_pace);
}

TEST_CASE("what was heard before is not said again") {
    Speech speech(say({{"", "a b c"}, {"", "d e"}}), 3);
    CHECK(speech.heard(minute) == 3);
    speech.go_on(minute);
    CHECK(speech.heard(minute + milliseconds(1199)) == 3);
    CHECK(speech.heard(minute + milliseconds(1200)) == 4);
    CHECK(Speech(say({{"", "a"}}), 99).ended(minute));
}
