#include "workflow/committee_room.h"

#include <doctest/doctest.h>

#include "opened_cards.h"

using namespace evenhand;

TEST_CASE("a room has one column for each card that counts") {
    testing::OpenedCardsFixture office;
    const workflow::CommitteeRoom room = office.opened(5, 3);
    CHECK(room.names == std::vector<std::string>{"Ana Ferreira", "Bo Lind"});
    CHECK(room.grid.rows.size() == 3);
    CHECK(room.focus_of(0).criterion.text() == "ownership");
    CHECK(room.columns().size() == 2);
}

TEST_CASE("behind a column is its card with the seal that was opened") {
    testing::OpenedCardsFixture office;
    const workflow::CommitteeRoom room = office.opened(5, 3);
    const workflow::ReadCard card = card_behind(room, 1);
    CHECK(card.card.session().head.interviewer.name == "Bo Lind");
    CHECK(card.sha256 == room.panel.cards[1].seal);
    CHECK_THROWS_AS((void)card_behind(room, 2), Error);
}

TEST_CASE("quotes are counted in words, and what is not quoted is told") {
    CHECK(workflow::quote_words({.score = {}, .lines = 4, .quotes = 3}) == "three quotes");
    CHECK(workflow::quote_words({.score = {}, .lines = 1, .quotes = 1}) == "one quote");
    CHECK(workflow::quote_words({.score = {}, .lines = 2}) == "no quote");
    CHECK(workflow::quote_words({}) == "no note");
}
