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

TEST_CASE("a score is late from a minute after the question's clock had stopped") {
    Session session = testing::example_session(1);
    QuestionRecord record;
    record.spans = {{at(0), at(60)}, {at(600), at(700)}};
    const auto late = [&](int second) {
        return late_by(session, record, {Id<Criterion>("owning"), std::nullopt, at(second)});
    };
    CHECK_FALSE(late(-5));
    CHECK_FALSE(late(30));
    CHECK_FALSE(late(60));
    CHECK_FALSE(late(119));
    CHECK(late(120) == std::chrono::seconds(60));
    session.held_at = at(-1000);
    CHECK_FALSE(late(120));
    session.held_at.reset();
    CHECK_FALSE(late(600));
    CHECK_FALSE(late(700));
    CHECK(late(4300) == std::chrono::hours(1));
    record.spans.back().until.reset();
    CHECK_FALSE(late(4300));
}

TEST_CASE("what a skipped question was scored before is said, and that it does not count") {
    const Rubric rubric = testing::example_rubric();
    QuestionRecord record;
    record.ratings = {{Id<Criterion>("owning"), rubric.scale.score(4), at(1)},
                      {Id<Criterion>("repair"), std::nullopt, at(2)}};
    CHECK(skipped_scores_words(rubric, record).empty());
    record.skipped = "no time";
    CHECK(skipped_scores_words(rubric, record) ==
          "Scored before it was skipped, which does not count: " + rubric.criteria[0].title +
              " 4 of 5.");
    record.ratings.clear();
    CHECK(skipped_scores_words(rubric, record).empty());
}

TEST_CASE("how late a score was given is said in the unit that fits") {
    const Session session = testing::example_session(1);
    QuestionRecord record;
    record.spans = {{at(0), at(0)}};
    const auto words = [&](int second) {
        return late_words(session, record, {Id<Criterion>("owning"), std::nullopt, at(second)});
    };
    CHECK(words(59).empty());
    CHECK(words(14 * 60 + 59) == "scored 14 min after the question");
    CHECK(words(3600) == "scored 1 h after the question");
    CHECK(words(2 * 3600 + 5 * 60) == "scored 2 h 5 min after the question");
    CHECK(words(47 * 3600) == "scored 47 h after the question");
    CHECK(words(72 * 3600) == "scored 3 days after the question");
}

TEST_CASE("the interview's time has the opening in it, for no longer than was planned") {
    Session session = testing::example_session(2);
    session.opened_at = at(0);
    CHECK(time_in_all(session, at(500)).count() == 0);
    session.head.margins = {5, 5};
    CHECK(time_in_all(session, at(120)).count() == 0);  // Nothing has begun.
    session.questions[1].spans = {{at(500), std::nullopt}};
    CHECK(time_in_all(session, at(500)).count() == 300);
    session.questions[1].spans = {{at(120), at(180)}};
    session.questions[0].spans = {{at(180), std::nullopt}};
    CHECK(time_in_all(session, at(200)).count() == 120 + 60 + 20);
}

TEST_CASE("an unplanned question has its rubric's minutes and takes none from the plan") {
    Kit kit = testing::example_kit(3);
    kit[1].minutes = 12;
    kit[2].unplanned = true;
    CHECK(planned_minutes(kit[0]) == kit[0].rubric.minutes);
    CHECK(planned_minutes(kit[1]) == 12);
    CHECK(planned_minutes(kit[2]) == kit[2].rubric.minutes);
    CHECK(planned_minutes(kit, {5, 4}) == 5 + kit[0].rubric.minutes + 12 + 4);
}
