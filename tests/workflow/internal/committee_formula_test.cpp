#include "workflow/internal/committee_formula.h"

#include <doctest/doctest.h>

#include "../opened_cards.h"

using namespace evenhand;

TEST_CASE("the formula of a panel is the locked rule over its cards") {
    testing::OpenedCardsFixture office;
    const auto figure = workflow::internal::formula_of_room(office.opened(5, 3));
    CHECK(
        figure.reading ==
        "The mean of 4.0 reaches the bar of 3.5; three interviewers are needed to tell how far it "
        "would move with others. 2 criteria were seen by nobody and do not count.");
    CHECK(figure.note.starts_with("Equal weights, bar 3.5; locked before the first interview."));
    REQUIRE(figure.table.rows.size() == 6);
    CHECK(figure.table.rows[0][1] == "4.00");
    CHECK(figure.table.rows[1][0] == "Owning the gap");
    CHECK(figure.table.rows[2][1] == "not seen");
    CHECK(figure.table.rows[4] == std::vector<std::string>{"Ana Ferreira", "5.00", "", "1"});
}
