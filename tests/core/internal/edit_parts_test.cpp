#include "core/internal/edit_parts.h"

#include <doctest/doctest.h>

#include "core/edit_example.h"

using namespace evenhand;
using namespace evenhand::internal;

TEST_CASE("a new id is above all that are used or told of") {
    Rubric rubric = testing::example_draft();
    CHECK(next_id(rubric, "LF") == "LF4");
    CHECK(next_id(rubric, "SA") == "SA2");
    CHECK(next_id(rubric, "criterion-", 2) == "criterion-3");
    rubric.criteria[0].provenance.basis = "part of LF7, SA1";
    CHECK(next_id(rubric, "LF") == "LF8");
    rubric.items[0].id = Id<Item>("LF99999999999");
    rubric.items[1].id = Id<Item>("LF2147483647");
    CHECK(next_id(rubric, "LF") == "LF8");
}

TEST_CASE("a part moves as far as its list goes") {
    std::vector<int> numbers = {0, 1, 2, 3};
    move_by(numbers, 1, 2);
    CHECK(numbers == std::vector<int>{0, 2, 3, 1});
    move_by(numbers, 3, -99);
    CHECK(numbers == std::vector<int>{1, 0, 2, 3});
    move_by(numbers, 0, 99);
    CHECK(numbers == std::vector<int>{0, 2, 3, 1});
    move_by(numbers, 2, 0);
    CHECK(numbers == std::vector<int>{0, 2, 3, 1});
}

TEST_CASE("words that are written anew are accepted and no longer stated") {
    const std::vector<SourcePlace> places = {{1, 2, "q"}};
    CHECK(reworded({Origin::stated, places, "b", true}) ==
          Provenance{Origin::derived, places, "b", false});
    CHECK(reworded({Origin::added, {}, "", false}) == Provenance{});
}
