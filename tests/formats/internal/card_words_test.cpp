#include "formats/internal/card_words.h"

#include <doctest/doctest.h>

#include "core/session_change.h"
#include "example_interview.h"

using namespace evenhand;
using namespace evenhand::formats::internal;
using testing::at;

TEST_CASE("evidence is notes first, then items, each of the criterion asked for") {
    const Kit kit = testing::example_kit();
    Session session = testing::example_session();
    const std::vector<SessionChange> changes = {
        QuestionOpened{0},
        NotesEdited{0, 0, 0, {"\" I missed it", "calm", "- fixed"}},
        MarkAbsorbed{0, 0},
        MarkAbsorbed{0, 2},
        LineTied{0, 0, Id<Criterion>("owning")},
        LineTied{0, 2, Id<Criterion>("owning")},
        ItemTicked{0, Id<Item>("LF1"), true, std::nullopt}};
    for (const SessionChange& change : changes) {
        session = apply(session, change, kit, at(10));
    }
    const Rubric& rubric = kit.front().rubric;
    const QuestionRecord& record = session.questions.front();
    CHECK(evidence_lines(rubric, record, Id<Criterion>("owning")) ==
          std::vector<std::string>{"“I missed it”", "Minus: fixed", "Look-for: names the gap"});
    CHECK(evidence_lines(rubric, record, std::nullopt) == std::vector<std::string>{"calm"});
    CHECK(evidence_lines(rubric, record, Id<Criterion>("repair")).empty());
}

TEST_CASE("why a criterion has no score is said, and nothing of one that has") {
    const Kit kit = testing::example_kit();
    const Criterion& owning = kit.front().rubric.criteria.front();
    Session session = apply(testing::example_session(), QuestionOpened{0}, kit, at(1));
    session = apply(session, RatingGiven{0, owning.id, 4}, kit, at(2));
    CHECK(unscored_words(session.questions.front(), owning).empty());
    session = apply(session, QuestionSkipped{0, "no time"}, kit, at(3));
    CHECK(unscored_words(session.questions.front(), owning) == "Skipped: no time");
    session.questions.front() = {};
    CHECK(unscored_words(session.questions.front(), owning) == "Not observed");
}
