#include "report/internal/score_blocks.h"

#include <doctest/doctest.h>

#include "report/sample_cards.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

struct Fixture {
    Kit kit = sample_kit();
    Rubric& rubric = kit.front().rubric;
    Session session = sample_session();
    QuestionRecord& record = session.questions.front();

    [[nodiscard]] Table table() const { return score_table(session, rubric, record); }
};

std::vector<std::string> texts(const Cell& cell) {
    std::vector<std::string> all;
    for (const CellText& text : cell.texts) {
        all.push_back(text.text);
    }
    return all;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture,
                  "a row has the criterion, its dimension and the text of the chosen level") {
    const std::vector<Cell> row = table().rows.at(1);
    CHECK(texts(row[0]) ==
          std::vector<std::string>{
              "Repairing the harm",
              "How far the response to this one bug went.",
              "Tells how the bug was stopped, what their own part in that response was, and which "
              "people, or what number, were affected."});
    CHECK(texts(row[1]) == std::vector<std::string>{"1"});
    REQUIRE(row[2].dots);
    CHECK(row[2].dots->reached == 4);
    CHECK(row[2].dots->levels == 5);
    CHECK(row[2].dots->alternative == "4 on a scale from 1 to 5");
    CHECK(texts(row[3]) == std::vector<std::string>{"4"});
}

TEST_CASE_FIXTURE(Fixture, "what was not observed has words, no dots, no anchor and no number") {
    rate(session, kit, "immediate-fix", std::nullopt);
    const std::vector<Cell> row = table().rows.at(1);
    CHECK(row[0].texts.size() == 2);
    CHECK_FALSE(row[2].dots);
    CHECK(texts(row[2]) == std::vector<std::string>{"Not observed"});
    CHECK(texts(row[3]) == std::vector<std::string>{"–"});
}

TEST_CASE_FIXTURE(
    Fixture, "a criterion without a dimension shows its handle, words of its own their sense") {
    rubric.criteria[0].dimension.clear();
    rubric.criteria[0].handle = "Owning";
    rubric.criteria[0].terms = "Gap: what was left unchecked.";
    const Cell cell = table().rows.at(0).at(0);
    CHECK(texts(cell).at(1) == "Owning");
    CHECK(texts(cell).back() == "Gap: what was left unchecked.");
}

TEST_CASE_FIXTURE(Fixture, "weights have a column, with their reasons beside the criterion") {
    rubric.criteria[2].weight = 1.5;
    rubric.criteria[2].weight_reason = "The job is about releases.";
    const Table weighted = table();
    CHECK(weighted.columns.at(1).head == "Weight");
    CHECK(texts(weighted.rows.at(2).at(1)) == std::vector<std::string>{"1.5"});
    CHECK(texts(weighted.rows.at(2).at(0)).back() == "Weight 1.5: The job is about releases.");
}

TEST_CASE_FIXTURE(
    Fixture, "a scale that begins elsewhere than at 1 fills its dots from its own lowest level") {
    rubric.scale = Scale(0, {"No", "Yes"});
    for (Rating& rating : record.ratings) {
        rating.score = rubric.scale.score(0);
    }
    const std::optional<DotScale> dots = table().rows.at(0).at(2).dots;
    REQUIRE(dots);
    CHECK(dots->reached == 1);
    CHECK(dots->levels == 2);
}

TEST_CASE_FIXTURE(Fixture,
                  "the profile has a bar for each score and words for what was not observed") {
    rate(session, kit, "ownership", std::nullopt);
    const std::optional<BarChart> chart = profile(rubric, record);
    REQUIRE(chart);
    const std::vector<Bar>& bars = chart->groups.at(0).bars;
    REQUIRE(bars.size() == 3);
    CHECK_FALSE(bars[0].value);
    CHECK(bars[0].text == "Not observed");
    CHECK(bars[1].value == 4.0);
    CHECK(bars[1].text == "4");
    CHECK(chart->lowest == 1);
    CHECK(chart->highest == 5);
}

TEST_CASE_FIXTURE(Fixture, "there is no profile when nothing was observed") {
    CHECK_FALSE(profile(rubric, uniform_session(kit, std::nullopt).questions.front()));
}

TEST_CASE("the profile of all questions names each, and those skipped as skipped") {
    const Kit kit = {{plain_rubric("q1", 2), "a"}, {plain_rubric("q2", 2), "b"}};
    Session session = uniform_session(kit, 3);
    session.questions[1].skipped = "out of time";
    const std::optional<BarChart> chart = profile_of_all(card_of(session, kit));
    REQUIRE(chart);
    CHECK(chart->groups.at(0).heading == "1  Question q1");
    CHECK(chart->groups.at(0).bars.size() == 2);
    CHECK(chart->groups.at(1).heading == "2  Question q2 (skipped)");
    CHECK(chart->groups.at(1).bars.empty());
}

TEST_CASE_FIXTURE(Fixture, "a score that was given after its question says how long after") {
    const Timestamp end = *record.spans.back().until;
    for (Rating& rating : record.ratings) {
        rating.given_at = end + std::chrono::minutes(14);
    }
    CHECK(texts(table().rows.at(1)[0]).back() == "Scored 14 min after the question");
}
