#include "core/internal/part_words.h"

#include <doctest/doctest.h>

#include "core/edit_example.h"

using namespace evenhand;
using internal::Choices;
using testing::item_place;
using testing::place;

TEST_CASE("a choice of another part is told in its words or by its id") {
    const Rubric rubric = testing::example_draft();
    const RubricPlace criterion = item_place("PF1", RubricField::criterion);
    CHECK(internal::text_at(rubric, criterion, Choices::in_words) == "Owning the gap");
    CHECK(internal::text_at(rubric, criterion, Choices::by_id) == "owning");
    const RubricPlace probe = place(RubricPart::coverage, "CV1", RubricField::probe);
    CHECK(internal::text_at(rubric, probe, Choices::by_id) == "P1");
    CHECK(internal::text_at(rubric, item_place("PF2", RubricField::criterion), Choices::by_id) ==
          "");
}

TEST_CASE("two pages of one name are told apart by what they hold") {
    Rubric rubric = testing::example_draft();
    rubric.source_name = "q09.txt";
    rubric.source_sha256 = "ab";
    const RubricPlace page = testing::rubric_place(RubricField::page);
    CHECK(internal::text_at(rubric, page, Choices::in_words) == "q09.txt");
    CHECK(internal::text_at(rubric, page, Choices::by_id) == "q09.txt ab");
}

TEST_CASE("a scale is told with each level's label") {
    CHECK(internal::scale_text(Scale(0, {"no", "yes"})) == "0 no, 1 yes");
}
