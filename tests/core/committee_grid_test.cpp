#include "core/committee_grid.h"

#include <array>
#include <functional>

#include <doctest/doctest.h>

#include "core/session_change.h"
#include "example_interview.h"
#include "panel_example.h"

using namespace evenhand;
using testing::at;

namespace {

const Id<Criterion> owning("owning");
const Id<Criterion> repair("repair");

using Changes = std::vector<SessionChange>;

Scorecard card_of(const Kit& kit, const Changes& changes) {
    Session session = new_session(testing::example_head(), kit, at(0));
    int second = 0;
    for (const SessionChange& change : changes) {
        session = apply(std::move(session), change, kit, at(++second));
    }
    auto card = finish(session, kit, {}, {}, at(100));
    REQUIRE(card.value);
    return *card.value;
}

/// One question, noted for both criteria; a score of 0 is "not observed".
Changes rated(std::size_t question, int first, int second) {
    const auto score = [](int value) { return value == 0 ? std::nullopt : std::optional(value); };
    return {QuestionOpened{question},
            NotesEdited{question, 0, 0, {"\"I missed it\"", "undid the release"}},
            LineTied{question, 0, owning},
            LineTied{question, 1, repair},
            RatingGiven{question, owning, score(first)},
            RatingGiven{question, repair, score(second)}};
}

Scorecard scored(int first, int second) {
    return card_of(testing::example_kit(), rated(0, first, second));
}

CommitteeGrid grid_of(const std::vector<Scorecard>& cards) {
    std::vector<const Scorecard*> all;
    for (const Scorecard& card : cards) {
        all.push_back(&card);
    }
    return committee_grid(all);
}

const std::array<std::string, 4> names = {"Ana", "Chidi", "Dana", "Emre"};

std::string said(const GridRow& row) {
    return standing_words(row, names);
}

}  // namespace

TEST_CASE("what a panel locked and no card has is a gap of its own, called as the panel calls it") {
    Panel panel = testing::example_panel();
    panel.questions[0].rubric = testing::example_rubric().id;
    panel.questions[0].sha256 = testing::example_kit()[0].sha256;
    panel.questions.push_back(
        {Id<Rubric>("q02"),
         3,
         std::string(64, 'b'),
         0,
         {{Id<Criterion>("care"), 2, "Care for others"}, {Id<Criterion>("plan"), 1}},
         "Looking after people"});
    const Scorecard card = scored(5, 0);
    const std::array<const Scorecard*, 1> cards = {&card};
    const CommitteeGrid grid = committee_grid(cards, &panel);
    REQUIRE(grid.rows.size() == 4);
    CHECK(grid.used().size() == 1);
    CHECK(grid.rubric_of(grid.rows[2]).title == "Looking after people");
    CHECK(grid.rubric_of(grid.rows[2]).scale == testing::example_rubric().scale);
    CHECK(grid.criterion_of(grid.rows[2]).title == "Care for others");
    CHECK(grid.criterion_of(grid.rows[3]).title == "plan");
    CHECK(grid.rows[2].standing == Standing::gap);
    CHECK(said(grid.rows[2]) == "Gap: nobody asked it");
    CHECK(said(grid.rows[1]) == "Gap: asked, not seen");
    CHECK(who_heard(cards, grid.rubrics[1]).empty());

    const CommitteeGrid bare = committee_grid({}, &panel);
    CHECK(bare.used().empty());
    CHECK(bare.rows.size() == 4);
    CHECK(bare.rubric_of(bare.rows[0]).scale.highest() == 5);
}

TEST_CASE("a grid has a row for each criterion and a column for each card") {
    const CommitteeGrid grid = grid_of({scored(5, 4), scored(2, 4)});
    REQUIRE(grid.rows.size() == 2);
    REQUIRE(grid.rubrics.size() == 1);
    CHECK(grid.criterion_of(grid.rows[0]).id == owning);
    CHECK(grid.criterion_of(grid.rows[1]).id == repair);
    REQUIRE(grid.rows[0].cells.size() == 2);
    CHECK(grid.rows[0].cells[0].score->value() == 5);
    CHECK(grid.rows[0].cells[1].score->value() == 2);
    CHECK(grid.rows[0].cells[0].lines == 1);
}

TEST_CASE("how raters stand is told from their scores") {
    CHECK(said(grid_of({scored(5, 4), scored(2, 4)}).rows[0]) == "Split: 2 to 5");
    CHECK(said(grid_of({scored(5, 4), scored(2, 4)}).rows[1]) == "All say 4");
    CHECK(said(grid_of({scored(5, 4), scored(4, 4)}).rows[0]) == "Within one point");
    CHECK(said(grid_of({scored(5, 4), scored(0, 4)}).rows[0]) == "One rating only");
    CHECK(said(grid_of({scored(0, 4), scored(0, 4)}).rows[0]) == "Gap: asked, not seen");
}

TEST_CASE("who could not rate it is not among all who say the same") {
    CHECK(said(grid_of({scored(4, 4), scored(4, 4), scored(0, 4)}).rows[0]) ==
          "Both who rated it say 4");
    CHECK(said(grid_of({scored(4, 4), scored(4, 4), scored(4, 4), scored(0, 4)}).rows[0]) ==
          "All three who rated it say 4");
}

TEST_CASE("'not observed' is a state of its own and never a number") {
    const GridCell cell = grid_of({scored(0, 4)}).rows[0].cells[0];
    CHECK(cell.state == CellState::not_observed);
    CHECK_FALSE(cell.score);
}

TEST_CASE("a rater whose kit has other questions has empty cells there") {
    const Kit both = testing::example_kit(2);
    Kit second = both;
    second[1].sha256 = std::string(64, 'b');
    Changes changes = rated(0, 3, 3);
    for (const SessionChange& change : rated(1, 4, 4)) {
        changes.push_back(change);
    }
    const CommitteeGrid grid = grid_of({scored(3, 3), card_of(second, changes)});
    REQUIRE(grid.rubrics.size() == 2);
    REQUIRE(grid.rows.size() == 4);
    CHECK(grid.rows[2].cells[0].state == CellState::not_in_kit);
    CHECK(grid.rows[2].cells[1].score->value() == 4);
    CHECK(grid.rows[2].cells[1].question == 1);
}

TEST_CASE("another version of a rubric is another row") {
    Kit newer = testing::example_kit();
    newer[0].rubric.version = 2;
    newer[0].sha256 = std::string(64, 'c');
    const CommitteeGrid grid = grid_of({scored(3, 3), card_of(newer, rated(0, 5, 5))});
    CHECK(grid.rows.size() == 4);
    CHECK(grid.rows[0].standing == Standing::single);
}

TEST_CASE("a skipped question is a gap of its own, with the reason in the card") {
    const Scorecard card = card_of(testing::example_kit(),
                                   {QuestionOpened{0}, QuestionSkipped{0, "No time was left."}});
    const CommitteeGrid grid = grid_of({card});
    CHECK(grid.rows[0].cells[0].state == CellState::skipped);
    CHECK(said(grid.rows[0]) == "Gap: skipped");
}

TEST_CASE("a rater who heard both for and against gives a mixed review") {
    Changes changes = rated(0, 4, 4);
    changes.emplace_back(ItemTicked{0, Id<Item>("LF1"), true, std::nullopt});
    const auto one_sided = grid_of({card_of(testing::example_kit(), changes), scored(4, 4)});
    CHECK(one_sided.rows[0].standing == Standing::agree);
    changes.emplace_back(ItemTicked{0, Id<Item>("PF1"), true, std::nullopt});
    const auto mixed = grid_of({scored(4, 4), card_of(testing::example_kit(), changes)});
    CHECK(said(mixed.rows[0]) == "Mixed review by Chidi");
    CHECK(mixed.rows[1].standing == Standing::agree);
}

TEST_CASE("what is contested comes first, the widest split before the others") {
    const CommitteeGrid grid = grid_of({scored(3, 5), scored(1, 1)});
    CHECK(contested_first(grid) == std::vector<std::size_t>{1, 0});
    const CommitteeGrid calm = grid_of({scored(4, 5), scored(4, 2)});
    CHECK(contested_first(calm) == std::vector<std::size_t>{1, 0});
    const CommitteeGrid equal = grid_of({scored(4, 4), scored(4, 4)});
    CHECK(contested_first(equal) == std::vector<std::size_t>{0, 1});
}

TEST_CASE("a split is half of the scale's range apart") {
    CHECK(split_distance(default_scale()) == 2);
    CHECK(split_distance(Scale(1, {"a", "b", "c", "d"})) == 2);
    CHECK(split_distance(Scale(1, {"a", "b", "c", "d", "e", "f", "g"})) == 3);
    CHECK(split_distance(Scale(0, {"no", "yes"})) == 1);
}

TEST_CASE("who heard what is told for each item, pitfalls last") {
    Changes changes = rated(0, 4, 4);
    changes.emplace_back(ItemTicked{0, Id<Item>("LF2"), true, std::nullopt});
    changes.emplace_back(ItemTicked{0, Id<Item>("PF1"), true, std::nullopt});
    const Scorecard heard = card_of(testing::example_kit(), changes);
    const Scorecard plain = scored(3, 3);
    Kit foreign_kit = testing::example_kit();
    foreign_kit[0].sha256 = std::string(64, 'd');
    const Scorecard foreign = card_of(foreign_kit, rated(0, 3, 3));
    const std::array<const Scorecard*, 3> cards = {&heard, &plain, &foreign};

    const auto rows = who_heard(cards, testing::example_kit()[0]);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0] == HeardRow{Id<Item>("LF1"), {Heard::no, Heard::no, Heard::not_in_kit}});
    CHECK(rows[1] == HeardRow{Id<Item>("LF2"), {Heard::yes, Heard::no, Heard::not_in_kit}});
    CHECK(rows[2].item == Id<Item>("PF1"));

    const auto of_repair = who_heard(cards, testing::example_kit()[0], &repair);
    REQUIRE(of_repair.size() == 1);
    CHECK(of_repair[0].item == Id<Item>("LF2"));
}
