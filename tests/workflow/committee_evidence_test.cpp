#include "workflow/committee_evidence.h"

#include <doctest/doctest.h>

#include "opened_cards.h"

using namespace evenhand;
using workflow::Anchors;

TEST_CASE("evidence stands side by side, the highest score first") {
    testing::OpenedCardsFixture office;
    const auto room = office.opened(3, 5);
    const auto evidence = committee_evidence(room, 0, Anchors::given);
    CHECK(evidence.title == "Owning the gap");
    CHECK(evidence.standing == "Split: 3 to 5");
    REQUIRE(evidence.people.size() == 2);
    CHECK(evidence.people[0].name == "Bo Lind");
    CHECK(evidence.people[0].score == "5");
    CHECK(evidence.people[0].column == 1);
    CHECK(evidence.people[0].facts == "2 Mar 2026, one note");
    REQUIRE(evidence.people[1].lines.size() == 1);
    CHECK(evidence.people[1].lines[0].words == "““mine” is what I said”");
    CHECK(evidence.people[1].lines[0].clock == "0:00");
    CHECK(evidence.people[1].heard == "Not ticked: ownership and gap matter-of-factly.");
}

TEST_CASE("the anchors are those of the levels that were given, or all") {
    testing::OpenedCardsFixture office;
    const auto room = office.opened(3, 5);
    const auto given = committee_evidence(room, 0, Anchors::given).anchors;
    REQUIRE(given.size() == 2);
    CHECK(given[0].starts_with("5 = Says what they left unchecked"));
    CHECK(given[1].starts_with("3 = "));
    CHECK(committee_evidence(room, 0, Anchors::all).anchors.size() == 5);
}

TEST_CASE("who could not see it has a dash, and no number") {
    testing::OpenedCardsFixture office;
    const auto evidence = committee_evidence(office.opened(3, 0), 0, Anchors::given);
    CHECK(evidence.people[1].name == "Bo Lind");
    CHECK(evidence.people[1].score == "–");
    CHECK(evidence.people[1].facts == "2 Mar 2026, not observed, one note");
}

TEST_CASE("who heard what comes with the criterion") {
    testing::OpenedCardsFixture office;
    const auto evidence = committee_evidence(office.opened(3, 5), 0, Anchors::given);
    CHECK(evidence.heard.question == "Who heard what?");
    CHECK(evidence.heard.table.rows.size() == 4);
    CHECK(evidence.heard.reading == "Of 2 look-fors two were heard by nobody.");
    CHECK(evidence.others.empty());
}
