#include "core/internal/draft_name.h"

#include <doctest/doctest.h>

#include "core/page_maker.h"

using evenhand::QuestionPage;
using evenhand::internal::kit_id;
using evenhand::internal::Naming;

namespace {

std::string rubric_id(const QuestionPage& page) {
    return evenhand::internal::rubric_id(page, Naming::by_file);
}

std::string rubric_title(const QuestionPage& page) {
    return evenhand::internal::rubric_title(page, Naming::by_file);
}

QuestionPage page(const char* source_name, std::optional<int> number) {
    QuestionPage made = evenhand::tests::page_with({});
    made.source_name = source_name;
    made.number = number;
    return made;
}

}  // namespace

TEST_CASE("id and title come from the file's name") {
    const QuestionPage named = page("q09-missed-bug-to-production.txt", 9);
    CHECK(rubric_id(named) == "q09-missed-bug-to-production");
    CHECK(rubric_title(named) == "Missed bug to production");
    CHECK(rubric_id(page("/some where/Missed Bug.md", 12)) == "q12-missed-bug");
    CHECK(rubric_id(page("missed-bug.txt", std::nullopt)) == "missed-bug");
}

TEST_CASE("a name of one word gives way to the question") {
    CHECK(rubric_id(page("page.txt", 9)) == "q09-missed-a-bug");
    CHECK(rubric_title(page("-", 9)) == "Missed a bug");
    CHECK(rubric_id(page("q9.txt", std::nullopt)) == "missed-a-bug");
}

TEST_CASE("a page whose name and question have no letter has an id still") {
    QuestionPage bare = page("", std::nullopt);
    bare.question.text = "\u00BF?";
    CHECK(rubric_id(bare) == "question");
    bare.number = 104;
    CHECK(rubric_id(bare) == "q104");
    CHECK(rubric_title(bare) == "\u00BF?");
}

TEST_CASE("a long title is shortened") {
    const QuestionPage named = page("a-time-when-everything-went-wrong-at-the-same-time.txt", 1);
    CHECK(rubric_title(named) == "A time when everything went wrong at th\u2026");
}

TEST_CASE("one of several questions in a file is named after its question") {
    const QuestionPage asked = page("q09-missed-bug-to-production.txt", 3);
    CHECK(evenhand::internal::rubric_id(asked, Naming::by_question) == "q03-missed-a-bug");
    CHECK(evenhand::internal::rubric_title(asked, Naming::by_question) == "Missed a bug");
}

TEST_CASE("an id has at most 64 characters and ends with a whole word where it can") {
    const std::string word = "abcdefghijklmnopqrs";
    const std::string name = word + "-" + word + "-" + word + "-" + word;
    CHECK(rubric_id(page((name + ".txt").c_str(), 1)) == "q01-" + word + "-" + word + "-" + word);
    const std::string endless(100, 'a');
    CHECK(rubric_id(page((endless + "-b.txt").c_str(), std::nullopt)) == std::string(64, 'a'));
}

TEST_CASE("a name does not break off at a word without meaning of its own") {
    QuestionPage asked = page("x.txt", 4);
    asked.question.text = "Give me an example of a rule that you had to enforce.";
    CHECK(rubric_id(asked) == "q04-a-rule");
    CHECK(rubric_title(asked) == "A rule");
}

TEST_CASE("a kit is named after its title, else after its file") {
    CHECK(kit_id("Mock interview: QA engineer", "x.txt") == "mock-interview-qa-engineer");
    CHECK(kit_id("\u00BF?", "two-rounds.txt") == "two-rounds");
    CHECK(kit_id("", "") == "interview");
}
