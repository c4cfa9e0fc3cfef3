#include "core/internal/usual_words.h"

#include <doctest/doctest.h>

#include "../plain_words.h"
#include "example_interview.h"

using namespace evenhand;

TEST_CASE("what rubrics write small is usual, what they write with a capital alone is not") {
    Kit kit = testing::example_kit(1);
    kit[0].rubric.question = "Tell me of a gap that Zora found.";
    std::set<std::string> usual = {"kept"};
    internal::add_usual_words(kit, testing::plain_words, usual);
    CHECK(usual.contains("gap"));
    CHECK(usual.contains("found"));
    CHECK(usual.contains("kept"));
    CHECK_FALSE(usual.contains("zora"));
}
