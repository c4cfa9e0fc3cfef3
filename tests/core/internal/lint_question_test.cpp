#include "core/internal/lint_question.h"

#include <doctest/doctest.h>

#include "core/lint_of.h"

using namespace evenhand;
using testing::Lines;
using testing::lint_after;
using testing::sentence_after;

namespace {

Lines asked(const char* question) {
    return lint_after([&](Rubric& rubric) { rubric.question = question; });
}

std::string told(const char* question) {
    return sentence_after([&](Rubric& rubric) { rubric.question = question; });
}

}  // namespace

TEST_CASE("a question begins with a past event") {
    CHECK(asked("Describe a bug that you missed.").empty());
    CHECK(asked("Which bug did you miss?") == Lines{"error question.past question"});
    CHECK(told("Which bug did you miss in your work?") ==
          "The question begins \u201CWhich bug did\u201D; a question about a past event begins "
          "\u201CTell me about\u201D or \u201CDescribe\u201D.");
}

TEST_CASE("a question does not ask for what might be done") {
    CHECK(asked("Tell me what if a bug is missed.") == Lines{"error question.past question"});
    CHECK(told("What would you do about a bug?") ==
          "\u201Cwould you\u201D asks for what might be done; better: ask for one past event.");
    CHECK(asked("Tell me about a bug that you would miss.").empty());
}

TEST_CASE("a question asks one thing") {
    CHECK(asked("Tell me about a bug. What did you do?").empty());
    CHECK(asked("Tell me about a bug? What did you do?") == Lines{"error question.one question"});
    CHECK(asked("Tell me about a bug and/or a slip.") == Lines{"error question.one question"});
    CHECK(asked("Tell me about a bug. How was it stopped?") ==
          Lines{"warning question.one question"});
    CHECK(told("Tell me about a bug. It may be old.") ==
          "\u201CIt may be old.\u201D asks for more; a second sentence may be \u201CWhat did you "
          "do?\u201D or \u201CWhat happened?\u201D.");
}

TEST_CASE("a list that is empty forbids nothing") {
    Rubric rubric = testing::sound_rubric();
    rubric.question = "Which bug did you miss in your work? Tell me about it.";
    for (const bool in_lists : {true, false}) {
        LintWords words = testing::few_words();
        for (const char* const section : {"question-opening", "question-second"}) {
            words[section].clear();
            if (!in_lists) {
                words.erase(section);
            }
        }
        CHECK(lint(rubric, words, std::nullopt).empty());
    }
}

TEST_CASE("a question leaves the outcome open") {
    CHECK(asked("Tell me about your best test.") == Lines{"warning question.neutral question"});
    CHECK(asked("Tell me about a bestseller.").empty());
}

TEST_CASE("a question is read with ease") {
    CHECK(asked("Tell me about an organisational responsibility considerably misinterpreted.") ==
          Lines{"warning question.grade question"});
}

TEST_CASE("the job link must be there, and the head is fair") {
    CHECK(lint_after([](Rubric& r) { r.job_link = " "; }) == Lines{"error job-link.size job link"});
    CHECK(lint_after([](Rubric& r) { r.job_link = ""; }, RubricStatus::draft) ==
          Lines{"hint job-link.size job link"});
    CHECK(lint_after([](Rubric& r) { r.job_link = "In this job the guys test."; }) ==
          Lines{"warning fair.words job link"});
    CHECK(lint_after([](Rubric& r) { r.title = "Pregnancy at work"; }) ==
          Lines{"error fair.protected title"});
    CHECK(asked("Tell me about a pregnant pause.") == Lines{"error fair.protected question"});
}

TEST_CASE("what is read aloud may name what is protected, to offer help") {
    CHECK(lint_after([](Rubric& r) { r.read_aloud = "Pregnancy is no reason to hurry."; }).empty());
}

TEST_CASE("the page's words in a question are kept, its places looked up") {
    const auto stated = [](Rubric& rubric) {
        rubric.question = "Tell me about the color of a bug.";
        rubric.question_provenance = {Origin::stated, {{1, 1, "Tell"}}, "", false};
    };
    CHECK(lint_after(stated).empty());
    CHECK(lint_after([&](Rubric& rubric) {
              stated(rubric);
              rubric.question_provenance.open = true;
          }) == Lines{"warning review.open question"});
}

TEST_CASE("an empty question is left to check()") {
    CHECK(asked("").empty());
}
