#include "workflow/internal/session_content.h"

#include <doctest/doctest.h>

#include "example_interview.h"

using namespace evenhand;
using testing::at;
using workflow::internal::content_of;
using workflow::internal::first_difference;
using workflow::internal::same_content;
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

TEST_CASE("sessions have the same content when nothing that undo is about differs") {
    const Session session = played();
    Session other = session;
    other.current_question = 0;
    other.questions[1].spans.clear();
    other.questions[1].current_criterion = 0;
    CHECK(same_content(session, other));
    CHECK(content_of(session) == content_of(other));
    const auto differs = [&](auto change) {
        Session changed = session;
        change(changed.questions[1]);
        CHECK(content_of(session) != content_of(changed));
        return !same_content(session, changed);
    };
    CHECK(differs([](QuestionRecord& record) { record.notes.emplace_back().text = "said"; }));
    CHECK(differs([](QuestionRecord& record) {
        record.ticks.push_back({Id<Item>("LF1"), at(61)});
    }));
    CHECK(differs([](QuestionRecord& record) {
        record.probes.push_back({Id<Probe>("a"), at(61)});
    }));
    CHECK(differs([](QuestionRecord& record) {
        record.ratings.push_back({Id<Criterion>("owning"), std::nullopt, at(61)});
    }));
    CHECK(differs([](QuestionRecord& record) { record.skipped = "ill"; }));
    other.questions.emplace_back();
    CHECK_FALSE(same_content(session, other));
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
