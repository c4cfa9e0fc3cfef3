#include "core/internal/answer_text.h"

#include <random>

#include <doctest/doctest.h>

using namespace evenhand;
using internal::answer_text;
using internal::passages_of;
using Passages = std::vector<Passage>;

TEST_CASE("a label at the start of a line begins a passage") {
    CHECK(passages_of("Situation: We sold tea.\nTask: I was on call.\nAll night.", {}) ==
          Passages{{"Situation", "We sold tea."}, {"Task", "I was on call.\nAll night."}});
    CHECK(passages_of("I saw it.\nInterviewer: And then?\nCandidate: I called.", {}) ==
          Passages{{"", "I saw it."}, {"Interviewer", "And then?"}, {"", "I called."}});
}

TEST_CASE("words that only look like a label are speech") {
    for (const char* text : {"situation: small",
                             "The Task: mine",
                             "Result:none",
                             "Result",
                             " Task: x",
                             "Remark: seen",
                             "Situation:\nWe sold tea."}) {
        CAPTURE(text);
        CHECK(passages_of(text, {}) == Passages{{"", text}});
    }
}

TEST_CASE("a label that the sample has already stays one") {
    const Passages before = {{"Result: later", "a"}, {"What I learned", "b"}};
    CHECK(passages_of("What I learned: to ask\nResult: later: x", before) ==
          Passages{{"What I learned", "to ask"}, {"Result: later", "x"}});
    CHECK(passages_of("What I learned: to ask", {}).front().label.empty());
}

TEST_CASE("an answer without words has no passages") {
    CHECK(passages_of("", {}).empty());
    CHECK(answer_text({}).empty());
}

TEST_CASE("passages are the same after being read from their text") {
    for (const Passages& passages :
         {Passages{{"", "one\n\ntwo"}},
          Passages{{"Situation", "a"}, {"Task", ""}, {"The change I made", " b "}},
          Passages{{"", ""}, {"Interviewer", "?"}, {"", "x"}, {"", "y"}},
          Passages{{"Candidate", "first"}, {"", "then"}}}) {
        CHECK(passages_of(answer_text(passages), passages) == passages);
    }
}

TEST_CASE("any text stays as it was typed") {
    const std::vector<std::string> pieces = {"Situation",
                                             "Candidate",
                                             "Interviewer",
                                             ": ",
                                             ":",
                                             " ",
                                             "\n",
                                             "x",
                                             "My label",
                                             "é",
                                             "Task: "};
    const Passages before = {{"My label", "x"}, {"", "y"}, {"x", "z"}};
    std::mt19937 random(7);
    for (int i = 0; i < 5000; ++i) {
        std::string text;
        for (std::size_t left = random() % 12; left > 0; --left) {
            text += pieces[random() % pieces.size()];
        }
        CAPTURE(text);
        REQUIRE(answer_text(passages_of(text, before)) == text);
    }
}
