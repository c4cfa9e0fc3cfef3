#include "core/internal/place_words.h"

#include <set>

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::internal;

TEST_CASE("each field has words of its own and is found by them") {
    std::set<std::string_view> seen;
    for (int i = 1; i <= static_cast<int>(RubricField::heard); ++i) {
        const auto field = static_cast<RubricField>(i);
        CAPTURE(i);
        CHECK_FALSE(words_for(field).empty());
        CHECK(seen.insert(words_for(field)).second);
        CHECK(field_named(words_for(field)) == field);
    }
    CHECK(words_for(RubricField::none).empty());
    CHECK_FALSE(field_named("colour"));
    CHECK_FALSE(field_named(""));
}

TEST_CASE("each list is found by its words") {
    for (const RubricPart part : {RubricPart::criterion,
                                  RubricPart::item,
                                  RubricPart::probe,
                                  RubricPart::coverage,
                                  RubricPart::sample}) {
        CHECK(list_named(list_of(part)) == part);
    }
    CHECK(list_of(RubricPart::anchor).empty());
    CHECK_FALSE(list_named(""));
}

TEST_CASE("each kind has its words") {
    CHECK(words_for(ItemKind::look_for) == "look-for");
    CHECK(words_for(ItemKind::bonus) == "bonus");
    CHECK(words_for(ItemKind::strongest) == "strongest answer");
    CHECK(words_for(ItemKind::pitfall) == "pitfall");
    CHECK(words_for(ProbeKind::criterion) == "criterion");
    CHECK(words_for(ProbeKind::coverage) == "coverage");
    CHECK(words_for(ProbeKind::general) == "general");
    CHECK(words_for(ProbeKind::fallback) == "fallback");
}

TEST_CASE("a part stands for its main words") {
    CHECK(main_field(RubricPart::rubric) == RubricField::title);
    CHECK(main_field(RubricPart::criterion) == RubricField::title);
    CHECK(main_field(RubricPart::item) == RubricField::text);
    CHECK(main_field(RubricPart::sample) == RubricField::answer);
    CHECK(main_field(RubricPart::key) == RubricField::score);
    CHECK(main_field(RubricPart::tick) == RubricField::heard);
}
