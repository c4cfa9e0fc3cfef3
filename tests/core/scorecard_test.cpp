#include "core/scorecard.h"

#include <doctest/doctest.h>

#include "core/session_change.h"
#include "example_interview.h"

using namespace evenhand;
using testing::at;

namespace {

const Id<Criterion> owning("owning");
const Id<Criterion> repair("repair");

Session played(const Kit& kit, const std::vector<SessionChange>& changes) {
    Session session = new_session(testing::example_head(), kit, at(0));
    for (const SessionChange& change : changes) {
        session = apply(session, change, kit, at(10));
    }
    return session;
}

Parsed<Scorecard> finished(const Session& session, const Kit& kit) {
    return finish(session, kit, {Recommendation::yes, ""}, Salt{}, at(600));
}

/// Both criteria scored with evidence.
std::vector<SessionChange> complete() {
    return {QuestionOpened{0},
            NotesEdited{0, 0, 0, {"named the gap", ""}},
            LineTied{0, 0, owning},
            ItemTicked{0, Id<Item>("LF2"), true, std::nullopt},
            RatingGiven{0, owning, 4},
            RatingGiven{0, repair, 2}};
}

}  // namespace

TEST_CASE("a session with nothing missing gives a card") {
    const Kit kit = testing::example_kit();
    const Parsed<Scorecard> result = finished(played(kit, complete()), kit);
    REQUIRE(result.value);
    CHECK(result.findings.empty());
    CHECK(result.value->weighted_mean() == 3.0);
}

TEST_CASE("finishing stops the clock and leaves out blank lines") {
    const Kit kit = testing::example_kit();
    const Parsed<Scorecard> result = finished(played(kit, complete()), kit);
    REQUIRE(result.value);
    const QuestionRecord& record = result.value->session().questions[0];
    CHECK(record.spans.back().until == at(600));
    REQUIRE(record.notes.size() == 1);
    CHECK(record.notes[0].text == "named the gap");
}

TEST_CASE("finishing a finished session gives the same card") {
    const Kit kit = testing::example_kit();
    const Parsed<Scorecard> once = finished(played(kit, complete()), kit);
    REQUIRE(once.value);
    CHECK(finished(once.value->session(), kit).value == once.value);
}

TEST_CASE("each gap is an error that says what to do") {
    const Kit kit = testing::example_kit();
    const Session session = played(kit, {QuestionOpened{0}, RatingGiven{0, owning, 4}});
    const Parsed<Scorecard> result = finished(session, kit);
    CHECK_FALSE(result.value);
    REQUIRE(result.findings.size() == 2);
    CHECK(result.findings[0].code == "session.no-evidence");
    CHECK(result.findings[0].message ==
          "Owning the gap: 4 without evidence: tie a note line to it, or tick what you heard.");
    CHECK(result.findings[0].location == "question 1, criterion 'owning'");
    CHECK(result.findings[1].code == "session.not-rated");
}

TEST_CASE("a question that was neither asked nor skipped is a gap") {
    const Kit kit = testing::example_kit(2);
    std::vector<SessionChange> changes = complete();
    const std::vector<Gap> open = gaps(played(kit, changes), kit);
    REQUIRE(open.size() == 1);
    CHECK(open[0].kind == GapKind::not_asked);
    CHECK(open[0].question == 1);

    changes.emplace_back(QuestionSkipped{1, "no time left"});
    CHECK(gaps(played(kit, changes), kit).empty());
}

TEST_CASE("a criterion not observed counts neither for nor against") {
    const Kit kit = testing::example_kit();
    std::vector<SessionChange> changes = complete();
    changes.emplace_back(RatingGiven{0, repair, std::nullopt});
    const Parsed<Scorecard> result = finished(played(kit, changes), kit);
    REQUIRE(result.value);
    CHECK(result.value->weighted_mean() == 4.0);
}

TEST_CASE("a card on which nothing was observed has no score") {
    const Kit kit = testing::example_kit();
    const Session session = played(kit,
                                   {QuestionOpened{0},
                                    RatingGiven{0, owning, std::nullopt},
                                    RatingGiven{0, repair, std::nullopt}});
    const Parsed<Scorecard> result = finished(session, kit);
    REQUIRE(result.value);
    CHECK_FALSE(result.value->weighted_mean());
}

TEST_CASE("weights count as they stand in the rubric") {
    Kit kit = testing::example_kit();
    kit[0].rubric.criteria[0].weight = 3;
    const Parsed<Scorecard> result = finished(played(kit, complete()), kit);
    REQUIRE(result.value);
    CHECK(result.value->weighted_mean() == 3.5);
}

TEST_CASE("questions on different scales have no common score") {
    Kit kit = testing::example_kit(2);
    kit[1].rubric.scale = Scale(1, {"No", "Yes"});
    std::vector<SessionChange> changes = complete();
    changes.insert(changes.end(),
                   {QuestionOpened{1},
                    ItemTicked{1, Id<Item>("LF1"), true, std::nullopt},
                    RatingGiven{1, owning, 2},
                    RatingGiven{1, repair, std::nullopt}});
    const Parsed<Scorecard> result = finished(played(kit, changes), kit);
    REQUIRE(result.value);
    CHECK_FALSE(result.value->weighted_mean());
}

TEST_CASE("each recommendation is said in words") {
    CHECK(words(Recommendation::strong_no) == "Strong no");
    CHECK(words(Recommendation::no) == "No");
    CHECK(words(Recommendation::yes) == "Yes");
    CHECK(words(Recommendation::strong_yes) == "Strong yes");
    CHECK(words(Recommendation::no_decision) == "No decision");
}

TEST_CASE("the scale in four equal parts gives the recommendation of the scores") {
    const Scale five = default_scale();
    CHECK(recommendation_of(1.0, five) == Recommendation::strong_no);
    CHECK(recommendation_of(1.99, five) == Recommendation::strong_no);
    CHECK(recommendation_of(2.0, five) == Recommendation::no);
    CHECK(recommendation_of(2.99, five) == Recommendation::no);
    CHECK(recommendation_of(3.0, five) == Recommendation::yes);
    CHECK(recommendation_of(4.0, five) == Recommendation::strong_yes);
    CHECK(recommendation_of(5.0, five) == Recommendation::strong_yes);
    const Scale both(1, {"no", "yes"});
    CHECK(recommendation_of(1.0, both) == Recommendation::strong_no);
    CHECK(recommendation_of(1.5, both) == Recommendation::yes);
    CHECK(recommendation_of(2.0, both) == Recommendation::strong_yes);
}

TEST_CASE("a session's scores give a recommendation, none observed gives none") {
    const Kit kit = testing::example_kit();
    CHECK(recommendation_of(played(kit, complete()), kit) == Recommendation::yes);
    CHECK_FALSE(recommendation_of(played(kit, {QuestionSkipped{0, "no time"}}), kit));
}

TEST_CASE("the contrary, or more than the scores say, departs from them, and caution does not") {
    using enum Recommendation;
    CHECK(departs(no, yes));
    CHECK(departs(yes, strong_no));
    CHECK(departs(strong_yes, yes));
    CHECK(departs(strong_no, no));
    CHECK_FALSE(departs(yes, yes));
    CHECK_FALSE(departs(yes, strong_yes));
    CHECK_FALSE(departs(no_decision, yes));
    CHECK_FALSE(departs(no, std::nullopt));
}

TEST_CASE("a departure without a reason cannot be sealed, one with it can") {
    const Kit kit = testing::example_kit();
    const Session session = played(kit, complete());
    const auto fault = lacks_departure(session, kit, {Recommendation::no, ""});
    REQUIRE(fault);
    CHECK(fault->code == "verdict.departure");
    CHECK(fault->message ==
          "The scores stand for \u201CYes\u201D and the recommendation is \u201CNo\u201D: give the "
          "reason, or recommend what the scores stand for.");
    CHECK(lacks_departure(session, kit, {Recommendation::no, "", "", "  "}));
    CHECK_FALSE(lacks_departure(session, kit, {Recommendation::no, "", "", "Blames others."}));
    CHECK_FALSE(lacks_departure(session, kit, {Recommendation::yes, ""}));
}

TEST_CASE("a cleaned verdict keeps the reason for a departure only when it departs") {
    const Kit kit = testing::example_kit();
    const Session session = played(kit, complete());
    CHECK(cleaned(session, kit, {Recommendation::no, " a ", " b\n", " c "}) ==
          Verdict{Recommendation::no, "a", "b", "c"});
    CHECK(cleaned(session, kit, {Recommendation::yes, "a", "b", "c"}) ==
          Verdict{Recommendation::yes, "a", "b", ""});
}
