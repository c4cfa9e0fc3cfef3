#include "formats/internal/front_matter.h"

#include <doctest/doctest.h>

using evenhand::formats::internal::front_matter_line;
using evenhand::formats::internal::front_matter_size;

TEST_CASE("front matter stands between two rules at the beginning") {
    CHECK(front_matter_size({"---", "title: A", "tags:", "  - b", "---", "text"}) == 5);
    CHECK(front_matter_size({"---", "title: A", "..."}) == 3);
    CHECK(front_matter_size({"---", "title: A"}) == 0);
    CHECK(front_matter_size({"---", "A sentence of the page.", "---"}) == 0);
    CHECK(front_matter_size({"---", "---"}) == 0);
    CHECK(front_matter_size({"title: A", "---"}) == 0);
    CHECK(front_matter_size({}) == 0);
}

TEST_CASE("of front matter stays what speaks of the question") {
    CHECK(front_matter_line("tags: [\"a\", b]") == "tags: a, b");
    CHECK(front_matter_line("level: Mid") == "level: Mid");
    CHECK(front_matter_line("  - ownership") == "- ownership");
    CHECK(front_matter_line("title: \"Tell me about a plan.\"") == "title: Tell me about a plan.");
    CHECK(front_matter_line("title: Questions") == "");
    CHECK(front_matter_line("layout: page") == "");
}
