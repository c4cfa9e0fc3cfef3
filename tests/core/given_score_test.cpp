#include "core/given_score.h"

#include <doctest/doctest.h>

#include "core/session_change.h"
#include "example_interview.h"

using namespace evenhand;
using testing::at;

TEST_CASE("a criterion has the score that was given, and none unless one was") {
    const Kit kit = testing::example_kit();
    const Criterion& owning = kit.front().rubric.criteria.front();
    Session session = apply(testing::example_session(), QuestionOpened{0}, kit, at(1));
    CHECK_FALSE(score_of(session.questions.front(), owning));
    session = apply(session, RatingGiven{0, owning.id, 4}, kit, at(2));
    REQUIRE(score_of(session.questions.front(), owning));
    CHECK(score_of(session.questions.front(), owning)->value() == 4);
    session = apply(session, RatingGiven{0, owning.id, std::nullopt}, kit, at(3));
    CHECK_FALSE(score_of(session.questions.front(), owning));
}

TEST_CASE("a score that was given before its question was skipped does not count") {
    const Kit kit = testing::example_kit();
    const Criterion& owning = kit.front().rubric.criteria.front();
    Session session = apply(testing::example_session(), QuestionOpened{0}, kit, at(1));
    session = apply(session, RatingGiven{0, owning.id, 4}, kit, at(2));
    session = apply(session, QuestionSkipped{0, "no time"}, kit, at(3));
    CHECK_FALSE(score_of(session.questions.front(), owning));
}
