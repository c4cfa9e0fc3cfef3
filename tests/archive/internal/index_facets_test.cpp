#include "archive/internal/index_facets.h"

#include <doctest/doctest.h>

#include "archive/internal/sqlite_fixture.h"

using namespace evenhand;
using namespace evenhand::archive;
using namespace evenhand::archive::internal;

TEST_CASE("rows are counted by their values, those without facts by their state alone") {
    const auto index = SqliteIndex::make_in_memory("The search");
    for (int number = 1; number <= 3; ++number) {
        CardFacts facts = testing::facts_of(number);
        facts.role = number == 3 ? "Tester" : "Engineer";
        facts.rubrics = {{"q1", 1, "One"}, {"q1", 2, "One again"}};
        facts.candidate = number == 2 ? "Ines Moreau" : "Jo Park";
        facts.score = number == 1 ? std::nullopt : std::optional(number == 2 ? 349 : 350);
        ListedCard card;
        card.id = number;
        card.key = testing::card_key(number);
        card.revisions = number;
        index->put(card, facts);
    }
    ListedCard unread;
    unread.id = 4;
    unread.held = true;
    index->put(unread, std::nullopt);
    Statement rows = index->connection().fresh(facet_columns(testing::moment()) + " FROM item");
    const FacetCounts counts = facet_counts(rows, *index);
    CHECK(counts.all == 4);
    CHECK(counts.roles == FacetCounts::Counts{{"Engineer", 2}, {"Tester", 1}});
    CHECK(counts.rubrics == FacetCounts::Counts{{"q1", 3}});
    CHECK(counts.states == std::map<CardState, std::size_t>{{CardState::sealed, 1},
                                                            {CardState::revised, 2},
                                                            {CardState::on_hold, 1}});
    CHECK(counts.years == std::map<int, std::size_t>{{2026, 3}});
    CHECK(counts.scores == std::map<int, std::size_t>{{3, 1}, {4, 1}});
    CHECK(counts.candidates == FacetCounts::Counts{{"Jo Park", 2}, {"Ines Moreau", 1}});
}

TEST_CASE("candidates are counted among so many cards and no more") {
    const auto index = SqliteIndex::make_in_memory("The search");
    for (std::int64_t number = 1; number <= static_cast<std::int64_t>(most_for_candidates) + 1;
         ++number) {
        ListedCard card;
        card.id = number;
        card.key.bytes[0] = static_cast<std::uint8_t>(number);
        card.key.bytes[1] = static_cast<std::uint8_t>(number >> 8);
        index->put(card, testing::facts_of(1));
    }
    const auto counts_of = [&](std::size_t most) {
        Statement rows = index->connection().fresh(facet_columns(testing::moment()) +
                                                   " FROM item LIMIT " + std::to_string(most));
        return facet_counts(rows, *index);
    };
    const FacetCounts few = counts_of(most_for_candidates);
    REQUIRE(few.candidates.size() == 1);
    CHECK(few.candidates.front().second == most_for_candidates);
    const FacetCounts many = counts_of(most_for_candidates + 1);
    CHECK(many.all == most_for_candidates + 1);
    CHECK(many.candidates.empty());
}
