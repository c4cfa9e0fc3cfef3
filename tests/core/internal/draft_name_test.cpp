#include "core/internal/draft_name.h"

#include <doctest/doctest.h>

#include "core/page_maker.h"

using evenhand::QuestionPage;
using evenhand::internal::rubric_id;
using evenhand::internal::rubric_title;

namespace {

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
