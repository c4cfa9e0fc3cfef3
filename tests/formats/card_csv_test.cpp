#include "formats/card_csv.h"

#include <doctest/doctest.h>

#include "core/session_change.h"
#include "example_interview.h"

using namespace evenhand;
using testing::at;

TEST_CASE("a card as a table has a line for each criterion, and no cell is a formula") {
    const Kit kit = testing::example_kit();
    Session session = testing::example_session();
    const std::vector<SessionChange> changes = {
        QuestionOpened{0},
        NotesEdited{0, 0, 0, {"=HYPERLINK(\"http://x\")", "and, then"}},
        LineTied{0, 0, Id<Criterion>("owning")},
        LineTied{0, 1, Id<Criterion>("owning")},
        ItemTicked{0, Id<Item>("LF1"), true, std::nullopt},
        RatingGiven{0, Id<Criterion>("owning"), 4},
        RatingGiven{0, Id<Criterion>("repair"), std::nullopt}};
    for (const SessionChange& change : changes) {
        session = apply(session, change, kit, at(10));
    }
    session.head.candidate.name = "+Eve";
    const auto card = finish(session, kit, {Recommendation::yes, ""}, Salt{}, at(90));
    REQUIRE(card.value);

    const std::string head = session.head.id.text() + "," + session.head.candidate.id.text() +
                             ",\"'+Eve\"," + session.head.role + "," +
                             session.head.interviewer.id.text() + "," +
                             session.head.interviewer.name +
                             ",2026-03-02T09:00:00Z,2026-03-02T09:01:30Z,yes,4,seal,"
                             "q01-example,1,Missed bug,";
    CHECK(formats::card_csv(*card.value, "seal") ==
          "interview,candidate_id,candidate,role,interviewer_id,interviewer,interviewed_at,"
          "submitted_at,recommendation,overall_score,sha256,rubric,rubric_version,question,"
          "criterion_id,criterion,weight,score,lowest,highest,words,evidence\n" +
              head +
              "owning,Owning the gap,1,4,1,5,Above,"
              "\"'=HYPERLINK(\"\"http://x\"\") | and, then | Look-for: names the gap\"\n" +
              head + "repair,Repairing the harm,1,,1,5,Not observed,\n");
}

TEST_CASE("a question that was skipped stands in the table with its reason") {
    Kit kit = testing::example_kit();
    kit.push_back(kit.front());
    Session session = new_session(testing::example_session().head, kit, at(0));
    session = apply(session, QuestionSkipped{0, "no time"}, kit, at(1));
    session = apply(session, QuestionSkipped{1, "no time"}, kit, at(1));
    const auto card = finish(session, kit, {Recommendation::no_decision, ""}, Salt{}, at(90));
    REQUIRE(card.value);
    const std::string table = formats::card_csv(*card.value, "seal");
    CHECK(table.find(",no_decision,,seal,") != std::string::npos);
    CHECK(table.find(",1,,1,5,Skipped: no time,\n") != std::string::npos);
}
