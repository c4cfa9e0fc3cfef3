#include "core/session.h"

#include <doctest/doctest.h>

#include "example_interview.h"

using namespace evenhand;
using testing::at;

TEST_CASE("a new session has a record for each question and no clock runs") {
    const Session session = testing::example_session(2);
    REQUIRE(session.questions.size() == 2);
    CHECK(session.questions[0].spans.empty());
    CHECK(time_on(session.questions[0], at(500)).count() == 0);
}

TEST_CASE("time on a question is the sum of its spans up to a moment") {
    QuestionRecord record;
    record.spans = {{at(0), at(60)}, {at(100), std::nullopt}};
    CHECK(time_on(record, at(30)).count() == 30);
    CHECK(time_on(record, at(80)).count() == 60);
    CHECK(time_on(record, at(130)).count() == 90);
}

TEST_CASE("a moment before the question was asked counts nothing") {
    QuestionRecord record;
    record.spans = {{at(100), std::nullopt}};
    CHECK(time_on(record, at(40)).count() == 0);
}

TEST_CASE("the running question is the one whose last span has no end") {
    Session session = testing::example_session(2);
    CHECK_FALSE(running_question(session));
    session.questions[0].spans = {{at(0), at(60)}};
    session.questions[1].spans = {{at(0), at(10)}, {at(60), std::nullopt}};
    CHECK(running_question(session) == 1);
}

TEST_CASE("evidence is the tied lines with text and the ticked items of the criterion") {
    const Rubric rubric = testing::example_rubric();
    const Id<Criterion> owning("owning");
    const Id<Criterion> repair("repair");
    QuestionRecord record;
    record.notes = {{at(1), NoteMark::none, "said so", owning},
                    {at(2), NoteMark::none, "  ", owning},
                    {at(3), NoteMark::none, "hotfix", repair},
                    {at(4), NoteMark::none, "untied", std::nullopt}};
    record.ticks = {{Id<Item>("LF1"), at(1)}, {Id<Item>("PF1"), at(2)}};

    const EvidenceCount own = evidence_for(record, rubric, owning);
    CHECK(own.lines == 1);
    CHECK(own.ticks == 2);
    const EvidenceCount fix = evidence_for(record, rubric, repair);
    CHECK(fix.lines == 1);
    CHECK(fix.ticks == 0);
}
