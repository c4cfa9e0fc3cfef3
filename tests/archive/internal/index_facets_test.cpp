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
}
