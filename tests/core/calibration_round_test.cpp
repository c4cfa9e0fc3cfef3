#include "core/calibration_round.h"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "practice_example.h"

using namespace evenhand;
using testing::example_round;
using testing::own_answer;

namespace {

Findings with_code(const CalibrationRound& round, const std::string& code) {
    Findings found = check_round(round);
    std::erase_if(found, [&](const Finding& finding) { return finding.code != code; });
    return found;
}

std::string ids(const CalibrationRound& round) {
    std::string ids;
    for (const SampleAnswer* answer : answers_of(round)) {
        ids += answer->id.text() + " ";
    }
    return ids;
}

}  // namespace

TEST_CASE("a whole round has no remark, and its answers stand as chosen, own ones last") {
    CalibrationRound round = example_round();
    CHECK(check_round(round).empty());
    round.chosen = {Id<SampleAnswer>("C"), Id<SampleAnswer>("A")};
    round.own.push_back(own_answer(round.rubric.rubric, "X1", 2));
    CHECK(check_round(round).empty());
    CHECK(ids(round) == "C A X1 ");
    CHECK(find_answer(round, Id<SampleAnswer>("X1")) == &round.own[0]);
    CHECK(find_answer(round, Id<SampleAnswer>("B")) == nullptr);
}

TEST_CASE("what nobody could practise with is an error that names the place") {
    CalibrationRound round = example_round();
    SUBCASE("no title") {
        round.title = " \n";
        CHECK(with_code(round, "round.title").size() == 1);
    }
    SUBCASE("a draft") {
        round.rubric.rubric.status = RubricStatus::draft;
        CHECK(with_code(round, "round.draft").size() == 1);
    }
    SUBCASE("no answer") {
        round.chosen.clear();
        CHECK(with_code(round, "round.no-answer").size() == 1);
    }
    SUBCASE("an answer that the rubric lacks") {
        round.chosen.emplace_back("Z");
        CHECK(with_code(round, "round.unknown-answer").at(0).location == "answer 'Z'");
    }
    SUBCASE("an answer twice, also as an own one") {
        round.own.push_back(own_answer(round.rubric.rubric, "A", 2));
        CHECK(with_code(round, "round.repeated").at(0).location == "answer 'A'");
    }
    SUBCASE("an answer without words") {
        round.own.push_back(own_answer(round.rubric.rubric, "X1", 2));
        round.own[0].passages = {{"Situation", " "}};
        CHECK(with_code(round, "round.blank-answer").at(0).location == "answer 'X1'");
    }
    SUBCASE("an answer without a key") {
        round.rubric.rubric.samples[1].keys.erase(round.rubric.rubric.samples[1].keys.begin());
        const Findings found = with_code(round, "round.no-key");
        REQUIRE(found.size() == 1);
        CHECK(found[0].location ==
              "answer 'B', criterion '" + round.rubric.rubric.criteria[0].id.text() + "'");
        CHECK(is_error(found[0]));
    }
    SUBCASE("a key off the scale") {
        const Scale wide(1, {"a", "b", "c", "d", "e", "f"});
        round.rubric.rubric.samples[0].keys[0].score = wide.score(6);
        const Findings found = with_code(round, "round.key-off-scale");
        REQUIRE(found.size() == 1);
        CHECK(found[0].message == "The key is not on the scale, which runs from 1 to 5.");
    }
    CHECK(has_error(check_round(round)));
}

TEST_CASE("answers that all have one key are a warning, for always giving it would look perfect") {
    CalibrationRound round = example_round();
    round.chosen = {Id<SampleAnswer>("A")};
    const Findings found = check_round(round);
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "round.one-level");
    CHECK(found[0].severity == Severity::warning);
    CHECK(found[0].message.find_first_of("0123456789") == std::string::npos);
}

TEST_CASE("what may be a name in an own answer is a remark, in the rubric's samples it is none") {
    CalibrationRound round = example_round();
    round.own.push_back(own_answer(round.rubric.rubric, "X1", 2));
    round.own[0].passages[0].text = "On Monday I told Marta, who runs it. She told Marta's boss.";
    const Findings found = check_round(round);
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "round.names");
    CHECK(found[0].severity == Severity::hint);
    CHECK(found[0].message.find("“Marta”.") != std::string::npos);
}

TEST_CASE("items of which the key says nothing are named") {
    CalibrationRound round = example_round();
    round.rubric.rubric.samples[2].ticks.erase(round.rubric.rubric.samples[2].ticks.begin());
    const Findings found = check_round(round);
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "round.no-tick-key");
    CHECK(found[0].location == "answer 'C'");
}

TEST_CASE("each rater meets every answer once, in an order of their own that stays") {
    CalibrationRound round = example_round();
    for (int i = 0; i < 5; ++i) {
        round.own.push_back(own_answer(round.rubric.rubric, "X" + std::to_string(i), 2));
    }
    std::set<std::vector<std::size_t>> orders;
    for (int rater = 0; rater < 20; ++rater) {
        const std::string name = "Rater " + std::to_string(rater);
        const auto order = order_for(round, name);
        CHECK(std::set(order.begin(), order.end()).size() == 8);
        CHECK(*std::ranges::max_element(order) == 7);
        CHECK(order == order_for(round, name));
        orders.insert(order);
    }
    CHECK(orders.size() == 20);
    const auto before = order_for(round, "Rater 0");
    round.seed = 8;
    CHECK(order_for(round, "Rater 0") != before);
}

TEST_CASE("over many raters each answer comes first about equally often") {
    const CalibrationRound round = example_round();
    std::vector<int> first(3, 0);
    for (int rater = 0; rater < 3000; ++rater) {
        ++first[order_for(round, "R" + std::to_string(rater)).front()];
    }
    for (const int count : first) {
        CHECK(count > 850);
        CHECK(count < 1150);
    }
}
