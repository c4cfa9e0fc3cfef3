#include "core/practice.h"

#include <doctest/doctest.h>

#include "practice_example.h"

using namespace evenhand;
using testing::example_round;
using testing::practice_time;
using testing::rated_answer;

namespace {

const std::string hash(64, 'b');

Practice all_rated(const CalibrationRound& round) {
    return {round.id,
            hash,
            "Rater One",
            {rated_answer(round, "A", {5, 5}),
             rated_answer(round, "B", {1, 4}),
             rated_answer(round, "C", {3, 0})}};
}

std::vector<std::string> codes(const Practice& practice, const CalibrationRound& round) {
    std::vector<std::string> codes;
    for (const Finding& finding : check_practice(practice, round, hash)) {
        codes.push_back(finding.code);
    }
    return codes;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("the next answer follows the rater's order until all are sealed") {
    const CalibrationRound round = example_round();
    Practice practice{round.id, hash, "Rater One"};
    const auto answers = answers_of(round);
    for (const std::size_t index : order_for(round, "Rater One")) {
        REQUIRE(next_answer(round, practice) == index);
        practice.answers.push_back(rated_answer(round, answers[index]->id.text(), {3, 3}));
    }
    CHECK(next_answer(round, practice) == 3);
}

TEST_CASE("a practice continues what it begins with") {
    const CalibrationRound round = example_round();
    const Practice longer = all_rated(round);
    Practice shorter = longer;
    shorter.answers.pop_back();
    CHECK(continues(longer, shorter));
    CHECK(continues(longer, longer));
    CHECK_FALSE(continues(shorter, longer));
    shorter.answers[0] = rated_answer(round, "A", {4, 5});
    CHECK_FALSE(continues(longer, shorter));
}

TEST_CASE("an answer is sealed with its ratings in the rubric's order, blank lines left out") {
    const Rubric rubric = example_round().rubric.rubric;
    QuestionRecord record;
    const auto four = rubric.scale.score(4);
    record.ratings = {{rubric.criteria[1].id, std::nullopt, practice_time(3)},
                      {rubric.criteria[0].id, four, practice_time(2)}};
    record.ticks = {{Id<Item>("LF1"), practice_time(1)}};
    record.notes = {{practice_time(1), NoteMark::plus, "said so", rubric.criteria[0].id},
                    {practice_time(2), NoteMark::none, "  ", std::nullopt}};
    const auto sealed =
        seal_answer(Id<SampleAnswer>("A"), record, rubric, practice_time(0), practice_time(9));
    REQUIRE(sealed.value);
    CHECK(sealed.value->ratings[0].score == four);
    CHECK_FALSE(sealed.value->ratings[1].score);
    CHECK(sealed.value->ticks == record.ticks);
    REQUIRE(sealed.value->notes.size() == 1);
    CHECK(sealed.value->notes[0].text == "said so");
    CHECK(sealed.value->begun_at == practice_time(0));
    CHECK(sealed.value->sealed_at == practice_time(9));
}

TEST_CASE("an answer with a criterion not rated is not sealed, and says which one") {
    const Rubric rubric = example_round().rubric.rubric;
    QuestionRecord record;
    record.ratings = {{rubric.criteria[0].id, std::nullopt, practice_time(2)}};
    const auto sealed =
        seal_answer(Id<SampleAnswer>("A"), record, rubric, practice_time(0), practice_time(9));
    CHECK_FALSE(sealed.value);
    REQUIRE(sealed.findings.size() == 1);
    CHECK(sealed.findings[0].message ==
          rubric.criteria[1].title + " has no score; give one, or say \"not observed\".");
}

TEST_CASE("a practice that fits its round has no remark") {
    const CalibrationRound round = example_round();
    CHECK(codes(all_rated(round), round).empty());
}

TEST_CASE("what does not fit the round is an error") {
    CalibrationRound round = example_round();
    Practice practice = all_rated(round);
    Codes expected;
    SUBCASE("another round") {
        practice.round = "others";
        expected = {"practice.other-round"};
    }
    SUBCASE("another text of the round") {
        practice.round_sha256 = std::string(64, 'c');
        expected = {"practice.other-round"};
    }
    SUBCASE("an answer twice") {
        practice.answers.push_back(practice.answers[0]);
        expected = {"practice.repeated"};
    }
    SUBCASE("an answer that there is not") {
        round.chosen.pop_back();
        expected = {"practice.unknown-answer"};
    }
    SUBCASE("sealed before it was begun") {
        practice.answers[0].sealed_at = practice.answers[0].begun_at - std::chrono::seconds(1);
        expected = {"practice.time"};
    }
    SUBCASE("a criterion without rating") {
        practice.answers[1].ratings.pop_back();
        expected = {"practice.ratings"};
    }
    SUBCASE("a criterion that there is not") {
        practice.answers[1].ratings.push_back(practice.answers[1].ratings[0]);
        practice.answers[1].ratings[2].criterion = Id<Criterion>("charm");
        expected = {"practice.unknown-criterion"};
    }
    SUBCASE("a score off the scale") {
        practice.answers[1].ratings[0].score =
            Scale(1, {"a", "b", "c", "d", "e", "f", "g"}).score(7);
        expected = {"practice.score"};
    }
    SUBCASE("an item that there is not") {
        practice.answers[0].ticks.push_back({Id<Item>("LF99"), practice_time(9)});
        expected = {"practice.unknown-item"};
    }
    CHECK(codes(practice, round) == expected);
    CHECK(has_error(check_practice(practice, round, hash)));
}

TEST_CASE("whoever was not invited is named, and counts all the same") {
    CalibrationRound round = example_round();
    round.invited = {"Rater Two"};
    const Findings found = check_practice(all_rated(round), round, hash);
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == Severity::warning);
    CHECK(found[0].message == "Rater One is not among those invited to the round.");
}
