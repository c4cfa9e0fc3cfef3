#include "report/internal/grid_blocks.h"

#include <variant>

#include <doctest/doctest.h>

#include "report/internal/score_words.h"
#include "report/sample_cards.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

struct Sample {
    Sample() {
        Session lower = sample_session();
        rate(lower, sample_kit(), rubric().criteria[0].id.text(), 2);
        rate(lower, sample_kit(), rubric().criteria[1].id.text(), std::nullopt);
        cards.push_back(card_of(lower, sample_kit()));
        cards.push_back(sample_card());
        all = {&cards[0], &cards[1]};
        grid = committee_grid(all);
    }
    Sample(const Sample&) = delete;
    Sample& operator=(const Sample&) = delete;

    static const Rubric& rubric() {
        static const Rubric rubric = sample_kit()[0].rubric;
        return rubric;
    }
    [[nodiscard]] GridColumns columns() const { return {all, names}; }

    std::vector<Scorecard> cards;
    std::vector<const Scorecard*> all;
    std::vector<std::string> names = {"Ana", "Chidi"};
    CommitteeGrid grid;
};

}  // namespace

TEST_CASE_FIXTURE(Sample, "the grid's table has contested rows first and recommendations last") {
    const auto blocks = grid_blocks(grid, columns());
    REQUIRE(blocks.size() == 1);
    const auto& table = std::get<Table>(blocks[0]);
    CHECK(table.columns[1].head == "Ana");
    CHECK(table.rows.front()[0].texts[0].text == rubric().criteria[0].title);
    CHECK(table.rows.front()[1].texts[0].text == "2");
    CHECK(table.rows.front()[3].texts[0].text == "◆ Split: 2 to 5");
    CHECK(table.rows.back()[0].texts[0].text == "Recommends");
    for (const auto& row : table.rows) {
        CHECK(row.size() == table.columns.size());
    }
}

TEST_CASE_FIXTURE(Sample, "how strictly a rater scores stands under the name where it is known") {
    const Severities severities = {{"Ana", 34, SeverityKnown::stricter, {-0.6, {-0.8, -0.4}}},
                                   {"Chidi", 9}};
    const auto table = std::get<Table>(grid_blocks(grid, columns(), severities)[0]);
    REQUIRE(table.rows.front().size() == table.columns.size());
    CHECK(table.rows.front()[0].texts[0].text == "With other candidates");
    CHECK(table.rows.front()[1].texts[0].text == "gives 0.6 less");
    CHECK(table.rows.front()[2].texts[0].text.empty());
    CHECK(table.rows.size() == std::get<Table>(grid_blocks(grid, columns())[0]).rows.size() + 1);
}

TEST_CASE("of columns that have numbers severity stands with who is who") {
    std::vector<Scorecard> cards;
    std::vector<const Scorecard*> all;
    std::vector<std::string> names;
    Severities severities;
    for (std::size_t number = 0; number <= most_named_columns; ++number) {
        cards.push_back(sample_card());
    }
    for (const Scorecard& card : cards) {
        all.push_back(&card);
        names.push_back("R" + std::to_string(all.size()));
        severities.push_back({names.back(), 34, SeverityKnown::alike, {}});
    }
    severities.back().known = SeverityKnown::too_few;
    const auto blocks = grid_blocks(committee_grid(all), {all, names}, severities);
    REQUIRE(blocks.size() == 2);
    const auto& facts = std::get<Facts>(blocks[0]).facts;
    CHECK(facts.front().value == joined({"R1", "as average"}));
    CHECK(facts.back().value == names.back());
    CHECK(std::get<Table>(blocks[1]).rows.front()[0].texts[0].text != "With other candidates");
}

TEST_CASE_FIXTURE(Sample, "names that no column is wide enough for have numbers, in words too") {
    names = {"Konstantinopolitanova", "Chidi"};
    const auto blocks = grid_blocks(grid, columns());
    REQUIRE(blocks.size() == 2);
    CHECK(std::get<Facts>(blocks[0]).facts.front().value == "Konstantinopolitanova");
    const auto& table = std::get<Table>(blocks[1]);
    CHECK(table.columns[1].head == "1");
    for (const auto& row : table.rows) {
        for (const auto& text : row.back().texts) {
            CHECK(text.text.find("Konstantin") == std::string::npos);
        }
    }
    const auto heard = heard_blocks(grid, columns());
    CHECK(std::get<Table>(heard.back()).columns[1].head == "1");
    names[0] = "Konstantin Opolitanova-Smythe";
    CHECK(grid_blocks(grid, columns()).size() == 1);
}

TEST_CASE_FIXTURE(Sample, "what could not be rated is in words in the grid") {
    const auto table = std::get<Table>(grid_blocks(grid, columns())[0]);
    bool met = false;
    for (const auto& row : table.rows) {
        if (row[0].texts[0].text == rubric().criteria[1].title) {
            met = true;
            CHECK(row[1].texts[0].text == "not seen");
            CHECK(row[1].texts[0].tone == CellTone::quiet);
        }
    }
    CHECK(met);
}

TEST_CASE_FIXTURE(Sample, "evidence stands beside its score, the highest first, with the anchors") {
    const auto blocks = evidence_by_criterion(grid, {0}, columns());
    std::vector<std::string> headings;
    for (const Block& block : blocks) {
        if (const auto* heading = std::get_if<Heading>(&block); heading && heading->level == 4) {
            headings.push_back(heading->text);
        }
    }
    CHECK(headings == std::vector<std::string>{"Chidi", "Ana"});
    const auto& anchors = std::get<Facts>(blocks[2]);
    REQUIRE(anchors.facts.size() == 2);
    CHECK(anchors.facts[0].label == "5 means");
    CHECK(anchors.facts[1].label == "2 means");
}

TEST_CASE_FIXTURE(Sample, "who heard what is told in words for each item") {
    const auto blocks = heard_blocks(grid, columns());
    REQUIRE(blocks.size() == 2);
    const auto& table = std::get<Table>(blocks[1]);
    CHECK(table.rows.size() == rubric().items.size());
    CHECK(table.rows.back()[0].texts[0].text.starts_with("Pitfall: "));
}
