#include "core/internal/story_element.h"

#include <doctest/doctest.h>

using evenhand::internal::story_element;

TEST_CASE("the first telling word gives the part of the story") {
    CHECK(story_element("the immediate fix") == "Action");
    CHECK(story_element("the structural fix") == "Change");
    CHECK(story_element("sharing the lesson") == "Sharing");
    CHECK(story_element("what you learned") == "Learned");
    CHECK(story_element("the bug's nature") == "Situation");
    CHECK(story_element("your role") == "Task");
    CHECK(story_element("the OUTCOME") == "Result");
    CHECK(story_element("the weather").empty());
    CHECK(story_element("prefixes").empty());
}
