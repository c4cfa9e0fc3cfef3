#include "workflow/internal/session_content.h"

#include <doctest/doctest.h>

#include "example_interview.h"

using namespace evenhand;
using testing::at;
using workflow::internal::content_of;
using workflow::internal::first_difference;
using workflow::internal::with_place_of;

namespace {

/// Two questions, the second of which was asked last.
Session played() {
    Session session = testing::example_session(2);
    session.questions[0].spans = {{at(0), at(60)}};
    session.questions[1].spans = {{at(60), std::nullopt}};
    session.questions[1].current_criterion = 1;
    session.current_question = 1;
    return session;
}

}  // namespace

TEST_CASE("content is without place and clocks, and takes them from another session") {
    const Session session = played();
    const Session content = content_of(session);
    CHECK(content.questions[1] == QuestionRecord());
    CHECK(content.current_question == 0);
    CHECK(with_place_of(content, session) == session);
}

TEST_CASE("what differs is the first question that is in both and not the same") {
    const Session session = played();
    Session other = session;
    CHECK_FALSE(first_difference(session, other));
    other.questions.emplace_back();
    CHECK_FALSE(first_difference(session, other));
    other.questions[1].skipped = "ill";
    CHECK(first_difference(session, other) == 1);
}

TEST_CASE("a question that is gone is left for the one asked last, one that is back is turned to") {
    const Session two = played();
    Session three = two;
    three.questions[1].spans.back().until = at(90);
    three.questions.emplace_back().spans = {{at(90), std::nullopt}};
    three.current_question = 2;
    const Session gone = with_place_of(content_of(two), three);
    CHECK(gone.current_question == 1);
    CHECK(gone.questions.size() == 2);
    const Session back = with_place_of(content_of(three), gone);
    CHECK(back.current_question == 2);
    CHECK(back.questions[2].spans.empty());
}
