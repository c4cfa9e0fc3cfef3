#include "workflow/practice_text.h"

#include <chrono>

#include <doctest/doctest.h>

#include "practice_example.h"

using namespace evenhand;
using testing::example_round;
using testing::rated_answer;
using workflow::comparison_view;
using workflow::round_result;

TEST_CASE("the list of rounds stands in columns, with how far the rater is or what is wrong") {
    std::vector<workflow::RoundEntry> rounds(3);
    rounds[0].id = "a";
    rounds[0].title = "First round";
    rounds[0].answers = 4;
    rounds[0].sealed = 1;
    rounds[0].under_way = true;
    rounds[1].id = "b-long";
    rounds[1].title = "Second";
    rounds[1].invited = false;
    rounds[2].id = "c";
    rounds[2].title = "Third";
    rounds[2].fault = "The file is empty.";
    CHECK(workflow::rounds_text(rounds) ==
          "a       First round  1 of 4 answers, one under way\n"
          "b-long  Second       not invited\n"
          "c       Third        The file is empty.\n");
    CHECK(workflow::rounds_text({}).empty());
    CHECK(workflow::rounds_json(rounds).find("\"fault\": \"The file is empty.\"") !=
          std::string::npos);
}

TEST_CASE("rounds of a team's archive say who published them, and what one has to do with them") {
    const Timestamp day{std::chrono::seconds(1'700'000'000)};
    const std::vector<workflow::TeamRoundEntry> rounds = {
        {"bugs", "Lea", "lea", day, true, true, 1},
        {"release-2", "Kim", "kim", day, false, true, 1},
        {"c", "Kim", "kim", day, false, false, 0}};
    CHECK(workflow::team_rounds_text(rounds) ==
          "bugs       14 November 2023, Lea: 1 result\n"
          "release-2  14 November 2023, Kim: handed in\n"
          "c          14 November 2023, Kim: not handed in yet\n");
    const std::string json = workflow::team_rounds_json(rounds);
    CHECK(json.find("\"published_at\": \"2023-11-14T22:13:20Z\"") != std::string::npos);
    CHECK(json.find("\"leads\": false") != std::string::npos);
}

TEST_CASE("a round is shown without its keys unless they are asked for") {
    const CalibrationRound round = example_round();
    const std::string reason = round.rubric.rubric.samples[0].keys[0].reason;
    CHECK(workflow::round_text(round, false).find(reason) == std::string::npos);
    CHECK(workflow::round_text(round, true).find(reason) != std::string::npos);
    CHECK(workflow::round_json(round, false).find("\"keys\"") == std::string::npos);
    CHECK(workflow::round_json(round, true).find("\"keys\"") != std::string::npos);
}

TEST_CASE("a sealed answer is printed with key, reason and what was missed") {
    CalibrationRound round = example_round();
    round.rubric.rubric.samples[0].ticks = {{Id<Item>("LF1"), true, "said so"}};
    const Practice practice{round.id, "", "R", {rated_answer(round, "A", {4, 5})}};
    const std::string text = workflow::comparison_text(comparison_view(round, practice, 0));
    CHECK(text.find(": 4. 1 level below the key\n  Key 5: ") != std::string::npos);
    CHECK(text.find("  In the answer, not ticked: ") != std::string::npos);
    CHECK(text.find("(said so)\n") != std::string::npos);
    CHECK(text.ends_with("The key is the author's.\n"));
    const std::string json = workflow::comparison_json(comparison_view(round, practice, 0));
    CHECK(json.find("\"given\": 4") != std::string::npos);
    CHECK(json.find("\"agrees\": false") != std::string::npos);
}

TEST_CASE("results are printed round by round, with what to make of them at the end") {
    const CalibrationRound round = example_round();
    const Practice practice{round.id, "", "R", {rated_answer(round, "A", {4, 5})}};
    const std::string text = workflow::results_text({round_result(round, practice)});
    CHECK(text.starts_with(
        "Missed bugs, 23 Nov 2026, 1 of 3 answers\n  0.5 too low (not enough scores to say how "
        "sure this is), miss 0.5 (not enough"));
    CHECK(text.find("Not enough rounds to tell") != std::string::npos);
    CHECK(workflow::results_text({}).empty());
    CHECK(workflow::results_json({round_result(round, practice)}).find("\"mean\": -0.5") !=
          std::string::npos);
}
