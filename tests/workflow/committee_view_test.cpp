#include "workflow/committee_view.h"

#include <doctest/doctest.h>

#include "opened_cards.h"

using namespace evenhand;
using workflow::CommitteeView;
using workflow::RowOrder;

TEST_CASE("the head of the committee's view says who, what and when") {
    testing::OpenedCardsFixture office;
    const CommitteeView view = committee_view(office.opened(5, 3), RowOrder::contested_first);
    CHECK(view.title == "Candidate One");
    CHECK(view.facts ==
          "QA engineer · 2 of 2 cards, opened together 2 March 2026 11:00 UTC by Keiko Abe · all "
          "seals verified");
    CHECK(view.question == "Where do the two interviewers agree, and where not?");
    CHECK(view.reading == "Discuss one split and two gaps.");
    REQUIRE(view.columns.size() == 2);
    CHECK(view.columns[0].recommends == "yes");
    CHECK(view.columns[0].met == "2 Mar 2026");
}

TEST_CASE("rows stand contested first or as they were asked") {
    testing::OpenedCardsFixture office;
    const workflow::CommitteeRoom room = office.opened(4, 3);
    const CommitteeView view = committee_view(room, RowOrder::contested_first);
    REQUIRE(view.rows.size() == 3);
    CHECK(view.rows[0].words == "Gap: asked, not seen");
    CHECK(view.rows[2].title == "Owning the gap");
    CHECK(view.rows[2].words == "Within one point");
    CHECK_FALSE(view.rows[2].contested);
    CHECK(view.rows[2].counts == std::vector<int>{0, 0, 1, 1, 0});
    CHECK(committee_view(room, RowOrder::as_asked).rows[0].title == "Owning the gap");
}

TEST_CASE("a cell says its score, its quotes and its anchor, and never a number for not seen") {
    testing::OpenedCardsFixture office;
    const CommitteeView view = committee_view(office.opened(5, 3), RowOrder::as_asked);
    const workflow::CommitteeCellView& ana = view.rows[0].cells[0];
    CHECK(ana.words == "5");
    CHECK(ana.quotes == 1);
    CHECK(ana.below.empty());
    CHECK(ana.anchor.starts_with("5 = Says what they left unchecked"));
    CHECK(ana.sentence == "Owning the gap, Ana Ferreira: 5, one quote. Split: 3 to 5");
    const workflow::CommitteeCellView& bo = view.rows[0].cells[1];
    CHECK(bo.below == "one note");
    CHECK(bo.below_in_brief == "notes");
    CHECK(ana.below_in_brief.empty());
    const workflow::CommitteeCellView& unseen = view.rows[1].cells[0];
    CHECK(unseen.words == "not seen");
    CHECK(unseen.sentence == "Repairing the harm, Ana Ferreira: not seen. Gap: asked, not seen");
}

TEST_CASE("a cell whose kit does not ask says why there is no note behind it, and no other does") {
    testing::OpenedCardsFixture office;
    workflow::CommitteeRoom room = office.opened(5, 3);
    room.grid.rows[0].cells[1] = {};
    const CommitteeView view = committee_view(room, RowOrder::as_asked);
    CHECK(view.rows[0].cells[0].no_note.empty());
    CHECK(view.rows[0].cells[1].no_note ==
          "The kit of Bo Lind does not ask about “Owning the gap”, so there is no note behind this "
          "cell.");
    CHECK(view.rows[1].cells[0].no_note.empty());
}

TEST_CASE("the table says in words what the grid draws") {
    testing::OpenedCardsFixture office;
    const CommitteeView view = committee_view(office.opened(5, 3), RowOrder::contested_first);
    CHECK(view.table.head ==
          std::vector<std::string>{"Criterion", "Ana Ferreira", "Bo Lind", "In words"});
    CHECK(
        view.table.rows[0] ==
        std::vector<std::string>{"Owning the gap", "5, one quote", "3, one note", "Split: 3 to 5"});
    CHECK(view.table.rows.back() ==
          std::vector<std::string>{"Recommends", "yes", "no decision", ""});
}

TEST_CASE("the next contested row is looked for around the end") {
    testing::OpenedCardsFixture office;
    const CommitteeView view = committee_view(office.opened(4, 3), RowOrder::as_asked);
    CHECK(next_contested(view, 0) == 1);
    CHECK(next_contested(view, 2) == 1);
    CommitteeView calm = view;
    for (workflow::CommitteeRowView& row : calm.rows) {
        row.contested = false;
    }
    CHECK(next_contested(calm, 2) == 2);
}

TEST_CASE("a panel that was closed early says who is missing and why") {
    testing::OpenedCardsFixture office;
    REQUIRE(office.invite().value);
    office.time.set(7200);
    office.hand_in("ana", 4, "mine");
    const auto opened = office.desk.reveal(office.shared, "Bo is ill.", office.passphrase);
    REQUIRE(opened.value);
    const CommitteeView view =
        committee_view(workflow::committee_room(*opened.value), RowOrder::contested_first);
    CHECK(view.facts.find("1 of 2 cards") != std::string::npos);
    CHECK(view.facts.find(" without Bo Lind: Bo is ill.") != std::string::npos);
    CHECK(view.question == "What did the interviewer give?");
}
