#include "workflow/calibration_groups.h"

#include <doctest/doctest.h>

#include "made_up_scores.h"

using namespace evenhand;
using namespace evenhand::workflow;
using testing::MadeUpScores;

namespace {

/// Interviewers A, B and C on the first half of the candidates, D and E on the other.
CalibrationData two_groups() {
    MadeUpScores made_up;
    made_up.apart = true;
    return made_up.data();
}

}  // namespace

TEST_CASE("groups are offered with those who are in them, the largest first") {
    const auto choices = group_choices(filtered(two_groups(), {}));
    REQUIRE(choices.size() == 3);
    CHECK(choices[0].value.empty());
    CHECK(choices[1].value == "1");
    CHECK(choices[1].label == "Group 1: Anna, Bnna and Cnna");
    CHECK(choices[2].label == "Group 2: Dnna and Enna");
    CHECK(group_choices(filtered(MadeUpScores().data(), {})).size() == 1);
}

TEST_CASE("a group has its own interviewers, candidates and scores, and no others") {
    const FilteredScores all = filtered(two_groups(), {});
    const FilteredScores second = of_group(all, "2");
    REQUIRE(second.interviewers.size() == 2);
    CHECK(second.interviewers[0].name == "Dnna");
    CHECK(second.candidates.size() == 17);
    CHECK(second.ratings.ratings.size() == 2 * 17 * 3);
    CHECK(second.times.size() == second.ratings.ratings.size());
    CHECK(second.ratings.raters == std::vector<std::string>{"R3", "R4"});
    CHECK(of_group(all, "1").ratings.ratings.size() + second.ratings.ratings.size() ==
          all.ratings.ratings.size());
    for (const char* none : {"", "0", "3", "x"}) {
        CHECK(of_group(all, none).interviewers.size() == 5);
    }
}

TEST_CASE("the ratings of a group take their part of the key along") {
    CalibrationInput input{filtered(two_groups(), {}).ratings, {}};
    const auto& all = std::get<calibration::Ratings>(input.table);
    input.key = {{0, 0, 3}, {static_cast<std::uint32_t>(all.persons.size() - 1), 1, 4}};
    const auto part = of_group(input, 2);
    REQUIRE(part.value);
    const auto& own = std::get<calibration::Ratings>(part.value->table);
    CHECK(own.raters.size() == 2);
    REQUIRE(part.value->key->size() == 1);
    const calibration::GoldScore& gold = part.value->key->front();
    CHECK(own.persons[gold.person] == all.persons.back());
    CHECK(gold.score == 4);
}

TEST_CASE("a group that there is not is told with how many there are") {
    const CalibrationInput input{filtered(two_groups(), {}).ratings, {}};
    const auto none = of_group(input, 3);
    REQUIRE_FALSE(none.value);
    CHECK(none.findings.front().code == "calibrate.group");
    CHECK(none.findings.front().message.find("the interviewers make 2 groups") !=
          std::string::npos);
    CHECK_FALSE(of_group(CalibrationInput{RaterScores{}, {}}, 1).value);
}
