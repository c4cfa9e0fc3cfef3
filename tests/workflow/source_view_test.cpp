#include "workflow/source_view.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "example_draft.h"
#include "standing_clock.h"
#include "workflow/review_view.h"

using namespace evenhand;
using testing::item;
using testing::place_in;
using workflow::part_at;
using workflow::RubricEditor;
using workflow::source_words;
using workflow::SourceSpan;
using workflow::spans_of;

namespace {

struct Q09 {
    testing::StandingClock clock;
    RubricEditor editor{testing::open_q09(), testing::q09_source(), {}, clock.clock()};
};

using Spans = std::vector<SourceSpan>;

}  // namespace

TEST_CASE_FIXTURE(Q09, "where a part comes from is told in words") {
    const Rubric& rubric = editor.rubric();
    CHECK(source_words(rubric, item("LF1")) == "Stated, line 33");
    CHECK(source_words(rubric, item("PF1")) == "Stated, line 37");
    CHECK(source_words(rubric, place_in(RubricPart::probe, "P1")) == "Added");
    CHECK(source_words(rubric, place_in(RubricPart::coverage, "task")) == "Derived, line 19");
}

TEST_CASE_FIXTURE(Q09, "a basis names its parts as people know them") {
    const Rubric& rubric = editor.rubric();
    CHECK(source_words(rubric, place_in(RubricPart::anchor, "ownership", 1)) ==
          "Derived from pitfall 2, line 13");
    CHECK(source_words(rubric, place_in(RubricPart::criterion, "structural-change")) ==
          "Derived from look-for 3, bonus 1, strongest answer 2");
}

TEST_CASE("several lines are drawn together") {
    Rubric rubric = testing::open_q09();
    rubric.items.front().provenance.places.push_back({9, 1, "Short answer"});
    CHECK(source_words(rubric, item("LF1")) == "Stated, lines 9 and 33");
    rubric.items.front().provenance.places.push_back({11, 1, "Detail"});
    CHECK(source_words(rubric, item("LF1")) == "Stated, lines 9, 11 and 33");
}

TEST_CASE("a rubric without a page has nothing to say of where its words come from") {
    Rubric rubric = testing::open_q09();
    rubric.source_name.clear();
    CHECK(source_words(rubric, item("LF1")).empty());
}

TEST_CASE_FIXTURE(Q09, "the words of a stated part are found on the page") {
    CHECK(spans_of(editor, item("LF2")) == Spans{{32, 57, 22}, {32, 87, 17}});
}

TEST_CASE_FIXTURE(Q09, "the words of a pitfall and of what it signals both count") {
    CHECK(spans_of(editor, item("PF1")) == Spans{{36, 7, 23}, {36, 32, 17}});
}

TEST_CASE_FIXTURE(Q09, "a derived part shows the places of the parts it was made from") {
    const Spans spans = spans_of(editor, place_in(RubricPart::anchor, "structural-change", 3));
    CHECK(spans == spans_of(editor, item("LF3")));
    CHECK_FALSE(spans.empty());
}

TEST_CASE("words that have left their place are looked for in their line, lost ones stand for it") {
    testing::StandingClock clock;
    Rubric rubric = testing::open_q09();
    rubric.items[0].provenance.places = {{33, 90, "Ownership without"}};
    rubric.items[1].provenance.places = {{3, 1, "not on this page"}};
    rubric.items[2].provenance.places = {{999, 1, "beyond the end"}};
    const RubricEditor editor(rubric, testing::q09_source(), {}, clock.clock());
    CHECK(spans_of(editor, item("LF1")) == Spans{{32, 0, 17}});
    CHECK(spans_of(editor, item("LF2")) == Spans{{2, 0, 79}});
    CHECK(spans_of(editor, item("LF3")).empty());
}

TEST_CASE("characters count, not bytes") {
    testing::StandingClock clock;
    Rubric rubric = testing::open_q09();
    rubric.items[0].provenance.places = {{1, 3, "œuvre"}};
    const RubricEditor editor(rubric, workflow::SourcePage{"page", {"ä œuvre"}}, {}, clock.clock());
    CHECK(spans_of(editor, item("LF1")) == Spans{{0, 2, 5}});
}

TEST_CASE_FIXTURE(Q09, "a place on the page leads to the part made of the words there") {
    const auto at = [&](std::size_t line, std::size_t character) {
        return part_at(editor, line, character, RubricPlace{});
    };
    REQUIRE(at(32, 90));
    CHECK(at(32, 90)->id == "LF2");
    REQUIRE(at(36, 10));
    CHECK(at(36, 10)->id == "PF1");
    CHECK_FALSE(at(0, 0));
    CHECK_FALSE(at(1, 0));
}

TEST_CASE_FIXTURE(Q09, "words that several parts were made of lead from one to the next") {
    const auto first = part_at(editor, 32, 60, RubricPlace{});
    REQUIRE(first);
    CHECK(first->id == "LF2");
    const auto second = part_at(editor, 32, 60, *first);
    REQUIRE(second);
    CHECK(second->id == "LF3");
    CHECK(part_at(editor, 32, 60, *second)->id == "LF2");
}

TEST_CASE_FIXTURE(Q09, "a place between the words leads to a part of its line") {
    const auto part = part_at(editor, 32, 45, RubricPlace{});
    REQUIRE(part);
    CHECK(part->id == "LF1");
}

TEST_CASE_FIXTURE(Q09, "what was made of the page is marked, but for whole answers") {
    const Spans used = workflow::used_spans(editor);
    const auto is_used = [&](std::size_t line) {
        return std::ranges::find(used, line, &SourceSpan::line) != used.end();
    };
    CHECK(is_used(2));
    CHECK(is_used(32));
    CHECK_FALSE(is_used(0));
    CHECK_FALSE(is_used(20));
}

TEST_CASE("without a page there is no span and no part at a place") {
    testing::StandingClock clock;
    const RubricEditor editor(testing::open_q09(), std::nullopt, {}, clock.clock());
    CHECK(spans_of(editor, item("LF1")).empty());
    CHECK(workflow::used_spans(editor).empty());
    CHECK_FALSE(part_at(editor, 32, 60, RubricPlace{}));
}
