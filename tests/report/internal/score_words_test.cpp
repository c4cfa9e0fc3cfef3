#include "report/internal/score_words.h"

#include <doctest/doctest.h>

#include "report/sample_cards.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

const std::string fix = "immediate-fix";

Scorecard card_with(std::optional<int> ownership,
                    std::optional<int> immediate_fix,
                    std::optional<int> structural_change,
                    double weight_of_last = 1) {
    Kit kit = sample_kit();
    kit.front().rubric.criteria.back().weight = weight_of_last;
    Session session = sample_session();
    rate(session, kit, "ownership", ownership);
    rate(session, kit, fix, immediate_fix);
    rate(session, kit, "structural-change", structural_change);
    return card_of(session, kit);
}

}  // namespace

TEST_CASE("the formula has the scores, and says when its result is rounded") {
    CHECK(explain_score(card_with(5, 4, 5)) ==
          "Mean of 3 observed criteria, equal weights: (5 + 4 + 5) / 3 ≈ 4.7.");
    CHECK(explain_score(card_with(5, 4, 3)) ==
          "Mean of 3 observed criteria, equal weights: (5 + 4 + 3) / 3 = 4.0.");
}

TEST_CASE("unequal weights stand in the formula, which gives the card's own mean") {
    const Scorecard card = card_with(5, 4, 2, 2);
    CHECK(explain_score(card) ==
          "Mean of 3 observed criteria, each by its weight: (1 × 5 + 1 × 4 + 2 × 2) / 4 ≈ 3.3.");
    CHECK(*card.weighted_mean() == doctest::Approx(13.0 / 4));
}

TEST_CASE("weights that are no whole numbers are written as they are, their sum without noise") {
    Kit kit = sample_kit();
    kit.front().rubric.criteria[0].weight = 0.1;
    kit.front().rubric.criteria[1].weight = 0.2;
    kit.front().rubric.criteria[2].weight = 0.7;
    CHECK(explain_score(card_of(sample_session(), kit)) ==
          "Mean of 3 observed criteria, each by its weight: (0.1 × 5 + 0.2 × 4 + 0.7 × 5) / 1 = "
          "4.8.");
}

TEST_CASE("weights that are equal among what was observed need not be shown") {
    CHECK(explain_score(card_with(5, 4, std::nullopt, 2)) ==
          "Mean of 2 observed criteria, equal weights: (5 + 4) / 2 = 4.5. Not observed, so left "
          "out: Preventing a repeat.");
}

TEST_CASE("what was not observed is named, many names are counted") {
    CHECK(explain_score(card_with(5, std::nullopt, std::nullopt)) ==
          "The score of the one criterion that was observed. Not observed, so left out: Repairing "
          "the harm and Preventing a repeat.");
    const Kit kit = {{plain_rubric("q1", 7), std::string(64, 'a')}};
    Session session = uniform_session(kit, std::nullopt);
    rate(session, kit, "q1-1", 4);
    session.questions[0].notes.push_back(
        {session.opened_at, NoteMark::none, "heard", Id<Criterion>("q1-1")});
    CHECK(explain_score(card_of(session, kit)) ==
          "The score of the one criterion that was observed. Not observed, so left out: 6 "
          "criteria.");
}

TEST_CASE("without any score the sentence says why there is no number") {
    CHECK(explain_score(card_with(std::nullopt, std::nullopt, std::nullopt)) ==
          "No criterion was observed, so there is no number to compute.");
}

TEST_CASE("questions on different scales have no mean") {
    Kit kit = {{plain_rubric("q1", 1), "a"}, {plain_rubric("q2", 1), "b"}};
    Rubric& other = kit[1].rubric;
    other.scale = Scale(1, {"No", "Yes"});
    other.criteria[0].anchors.resize(2, other.criteria[0].anchors[0]);
    Session session = uniform_session(kit, 2);
    session.questions[1].ratings[0].score = other.scale.score(2);
    const Scorecard card = card_of(session, kit);
    CHECK_FALSE(share_a_scale(kit));
    CHECK(explain_score(card) ==
          "The questions are scored on different scales, so no mean is formed; each score stands "
          "by itself below.");
}

TEST_CASE("a skipped question counts neither as observed nor as not observed") {
    const Kit kit = {{plain_rubric("q1", 2), "a"}, {plain_rubric("q2", 2), "b"}};
    Session session = uniform_session(kit, 3);
    session.questions[1].skipped = "out of time";
    const Scorecard card = card_of(session, kit);
    CHECK(scored_criteria(card).size() == 2);
    CHECK(explain_score(card) ==
          "Mean of 2 observed criteria, equal weights: (3 + 3) / 2 = 3.0. Skipped, so left out: 1 "
          "question.");
}

TEST_CASE("weights are equal only when they are so over all questions") {
    Kit kit = {{plain_rubric("q1", 2), "a"}, {plain_rubric("q2", 2), "b"}};
    CHECK(has_equal_weights(kit));
    kit[1].rubric.criteria[1].weight = 2;
    CHECK_FALSE(has_equal_weights(kit));
}

TEST_CASE("a scale is written by its ends and by its levels") {
    CHECK(range_text(default_scale()) == "1–5");
    CHECK(levels_text(Scale(0, {"No", "Yes"})) == "0 No, 1 Yes");
}

TEST_CASE("a rubric without a title goes by its id") {
    Rubric rubric = plain_rubric("q1", 1);
    CHECK(rubric_name(rubric) == "Question q1");
    rubric.title = " ";
    CHECK(rubric_name(rubric) == "q1");
}
