#include "core/key_comparison.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "practice_example.h"

using namespace evenhand;
using testing::example_round;
using testing::rated_answer;

TEST_CASE("each score stands beside the key, with its reason and its distance in levels") {
    const CalibrationRound round = example_round();
    const AnswerComparison compared = compare(round, rated_answer(round, "B", {3, 4}));
    REQUIRE(compared.scores.size() == 2);
    CHECK(compared.scores[0].given->value() == 3);
    CHECK(compared.scores[0].key->value() == 1);
    CHECK(compared.scores[0].difference == 2);
    CHECK_FALSE(compared.scores[0].agrees());
    CHECK(compared.scores[0].reason == round.rubric.rubric.samples[1].keys[0].reason);
    CHECK(compared.scores[0].not_neighbour == "not the next one");
    CHECK(compared.scores[1].difference == 0);
    CHECK(compared.scores[1].agrees());
}

TEST_CASE("not observed is no level: it agrees with itself and has no distance") {
    CalibrationRound round = example_round();
    round.rubric.rubric.samples[1].keys[1].score.reset();
    const AnswerComparison both = compare(round, rated_answer(round, "B", {1, 0}));
    CHECK(both.scores[1].agrees());
    CHECK_FALSE(both.scores[1].difference);
    const AnswerComparison one = compare(round, rated_answer(round, "B", {0, 3}));
    CHECK_FALSE(one.scores[0].agrees());
    CHECK_FALSE(one.scores[0].difference);
    CHECK_FALSE(one.scores[1].difference);
}

TEST_CASE("look-fors are heard, absent, missed or imagined, and those without a key are left out") {
    CalibrationRound round = example_round();
    SampleAnswer& answer = round.rubric.rubric.samples[0];
    answer.ticks = {{Id<Item>("LF1"), true, "said so"},
                    {Id<Item>("LF3"), true, "twelve people"},
                    {Id<Item>("PF1"), false, "blames nobody"}};
    const auto match_of = [&](const std::vector<std::string>& ticked, const char* item) {
        const AnswerComparison compared = compare(round, rated_answer(round, "A", {5, 5}, ticked));
        REQUIRE(compared.ticks.size() == 3);
        for (const TickComparison& tick : compared.ticks) {
            if (tick.item.text() == item) {
                return tick.match;
            }
        }
        FAIL("no such item");
        return TickMatch::absent;
    };
    CHECK(match_of({"LF1"}, "LF1") == TickMatch::heard);
    CHECK(match_of({"LF1"}, "LF3") == TickMatch::missed);
    CHECK(match_of({"LF1"}, "PF1") == TickMatch::absent);
    CHECK(match_of({"PF1"}, "PF1") == TickMatch::imagined);
    const AnswerComparison compared = compare(round, rated_answer(round, "A", {5, 5}));
    CHECK(compared.ticks[0].reason == "said so");
}

TEST_CASE("the answers of a practice are compared in the order of sealing") {
    const CalibrationRound round = example_round();
    const Practice practice{
        round.id, "", "R", {rated_answer(round, "C", {3, 2}), rated_answer(round, "A", {4, 5})}};
    const auto all = compare(round, practice);
    REQUIRE(all.size() == 2);
    CHECK(all[0].answer.text() == "C");
    CHECK(all[1].scores[0].difference == -1);
}

TEST_CASE("what cannot be compared is refused, not guessed") {
    CalibrationRound round = example_round();
    CHECK_THROWS_AS((void)compare(round, rated_answer(round, "Z", {1, 1})), Error);
    CHECK_THROWS_AS((void)compare(round, rated_answer(round, "A", {1})), Error);
    round.rubric.rubric.samples[0].keys.clear();
    CHECK_THROWS_AS((void)compare(round, rated_answer(round, "A", {1, 1})), Error);
}

TEST_CASE("the distances of all scores, or of one criterion's, leave out what was not observed") {
    const CalibrationRound round = example_round();
    const std::vector<AnswerComparison> answers = {
        compare(round, rated_answer(round, "B", {3, 4})),
        compare(round, rated_answer(round, "A", {0, 4}))};
    CHECK(differences_of(answers) == std::vector{2, 0, -1});
    CHECK(differences_of(answers, &answers[0].scores[1].criterion) == std::vector{0, -1});
    CHECK(differences_of(answers, &answers[0].scores[0].criterion) == std::vector{2});
}
