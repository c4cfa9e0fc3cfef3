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
    CHECK(card_file_behind(room, 1) == "p-014.bo.scorecard.pdf");
    CHECK_THROWS_AS((void)card_behind(room, 2), Error);
}

TEST_CASE("the card behind a column is printed, wherever its file lies") {
    testing::OpenedCardsFixture office;
    workflow::CommitteeRoom room = office.opened(5, 3);
    room.panel.cards[1].file = "archive:p-014/p-014.opened/bo.1.scorecard.xml";
    std::string pdf;
    CHECK_FALSE(has_error(print_card_behind(room, 1, workflow::PdfTarget::memory(pdf))));
    CHECK(pdf.starts_with("%PDF-"));
    CHECK(has_error(print_card_behind(room, 1, {office.folder / "card.xml"})));
}

TEST_CASE("behind a cell is the first line that is tied to its criterion") {
    testing::OpenedCardsFixture office;
    workflow::CommitteeRoom room = office.opened(5, 3);
    CHECK(first_line_behind(room, 0, 0) == 0U);
    CHECK_FALSE(first_line_behind(room, 1, 0));
    const Scorecard& card = room.cards[0];
    Session session = card.session();
    auto& notes = session.questions[0].notes;
    notes.insert(notes.begin(), notes[0]);
    notes[0].criterion.reset();
    const auto other =
        finish(session, card.kit(), card.verdict(), card.salt(), card.submitted_at());
    REQUIRE(other.value);
    room.cards[0] = *other.value;
    CHECK(first_line_behind(room, 0, 0) == 1U);
}

TEST_CASE("quotes are counted in words, and what is not quoted is told") {
    CHECK(workflow::quote_words({.score = {}, .lines = 4, .quotes = 3}) == "three quotes");
    CHECK(workflow::quote_words({.score = {}, .lines = 1, .quotes = 1}) == "one quote");
    CHECK(workflow::quote_words({.score = {}, .lines = 2}) == "two notes");
    CHECK(workflow::quote_words({}) == "no note");
}
