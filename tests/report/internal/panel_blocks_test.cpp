#include "report/internal/panel_blocks.h"

#include <algorithm>
#include <variant>

#include <doctest/doctest.h>

#include "report/panel_sample.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

std::string fact_of(const report::Panel& panel, const std::string& label) {
    const auto found = std::ranges::find(panel.facts, label, &Fact::label);
    return found == panel.facts.end() ? "" : found->value;
}

template <typename Wanted>
const Wanted& first_of(const std::vector<Block>& blocks) {
    const auto found = std::ranges::find_if(
        blocks, [](const Block& block) { return std::holds_alternative<Wanted>(block); });
    REQUIRE(found != blocks.end());
    return std::get<Wanted>(*found);
}

std::string text_at(const Table& table, std::size_t row, std::size_t column) {
    return table.rows.at(row).at(column).texts.at(0).text;
}

}  // namespace

TEST_CASE_FIXTURE(PanelSample, "the cover has the decision, the votes, the bar and the departure") {
    const report::Panel cover = panel_cover(part, grid, {{"Scorecards", "3"}});
    CHECK(cover.score == "4.3");
    CHECK(cover.score_caption == "By the locked rule, bar 4.5");
    CHECK(cover.verdict == "Hire");
    CHECK(cover.facts.front().label == "Scorecards");
    CHECK(fact_of(cover, "Votes") == vote_words(*part.debrief));
    CHECK(fact_of(cover, "Reason") == "Two heard it.");
    CHECK(fact_of(cover, "Cards opened") == "2 February 2026, all together");
    CHECK(cover.remark == "The decision departs from the rule: The low score is one slip.");
}

TEST_CASE_FIXTURE(PanelSample, "before the debrief a cover says that nothing is decided") {
    part.debrief.reset();
    part.missing = {"Emre"};
    const report::Panel cover = panel_cover(part, grid, {});
    CHECK(cover.verdict == "Not decided");
    CHECK(fact_of(cover, "Votes").empty());
    CHECK(fact_of(cover, "Cards opened") == "2 February 2026, without Emre");
    part.closed = "He has left.";
    CHECK(fact_of(panel_cover(part, grid, {}), "Cards opened") ==
          "2 February 2026, without Emre: He has left.");
    CHECK(cover.remark.empty());
    CHECK(decision_blocks(part).empty());
    CHECK(discussion_blocks(part, grid).empty());
}

TEST_CASE_FIXTURE(PanelSample, "both votes of each member stand side by side, with their reasons") {
    const auto blocks = decision_blocks(part);
    const auto& table = first_of<Table>(blocks);
    REQUIRE(table.rows.size() == 2);
    CHECK(text_at(table, 0, 0) == "Ana");
    CHECK(text_at(table, 1, 1) == "No");
    CHECK(text_at(table, 1, 2) == "Yes");
    CHECK(text_at(table, 0, 3) == "First vote: A change that held.");
    CHECK(text_at(table, 1, 3) == "After discussion: The proof convinced me.");
}

TEST_CASE_FIXTURE(PanelSample,
                  "every vote has its time, also one that was replaced, with its reason") {
    auto& opened = std::get<VotesOpened>(part.debrief->entries[1].change);
    MemberVote earlier = opened.votes[1];
    earlier.vote = Recommendation::no_decision;
    earlier.reason = "I have not read all of it.";
    earlier.at = moment(5990);
    opened.votes.insert(opened.votes.begin(), earlier);
    const auto blocks = decision_blocks(part);
    const auto& table = first_of<Table>(blocks);
    CHECK(text_at(table, 1, 1) == "No");
    CHECK(table.rows[1][1].texts.at(1).text == "2 Feb 2026, 04:20 UTC");
    CHECK(table.rows[1][2].texts.at(1).text == "2 Feb 2026, 04:20 UTC");
    const auto& reasons = table.rows[1][3].texts;
    REQUIRE(reasons.size() == 3);
    CHECK(reasons[0].text == "First vote, replaced: Abstains, 2 Feb 2026, 04:19 UTC");
    CHECK(reasons[1].text == "Its reason: I have not read all of it.");
    CHECK(reasons[2].text == "After discussion: The proof convinced me.");
}

TEST_CASE_FIXTURE(PanelSample, "votes and formula are drawn, with the same in words") {
    const auto votes = decision_blocks(part);
    CHECK(first_of<Picture>(votes).alternative.find(vote_words(*part.debrief)) !=
          std::string::npos);
    const auto rule = rule_blocks(part, grid);
    CHECK(first_of<Picture>(rule).alternative.find("falls short of the bar of 4.5") !=
          std::string::npos);
    // Five, two and five: cut at the scale's end, as the rule's words are.
    CHECK(first_of<Picture>(rule).alternative.find(" to 5.0") != std::string::npos);
    part.formula.mean.reset();
    const auto none = rule_blocks(part, grid);
    CHECK(std::ranges::none_of(
        none, [](const Block& block) { return std::holds_alternative<Picture>(block); }));
}

TEST_CASE_FIXTURE(PanelSample, "a round that was opened before all had voted is told") {
    std::get<VotesOpened>(part.debrief->entries[1].change).closed = "Bo is ill.";
    std::get<VotesOpened>(part.debrief->entries[1].change).votes.pop_back();
    const auto blocks = decision_blocks(part);
    CHECK(std::get<Paragraph>(blocks.at(5)).text ==
          "The first votes were opened before all had voted: Bo is ill.");
    CHECK(text_at(first_of<Table>(blocks), 1, 1) == "–");
}

TEST_CASE_FIXTURE(PanelSample, "the rule's table has weight, scores and mean of each criterion") {
    const auto blocks = rule_blocks(part, grid);
    const auto& table = first_of<Table>(blocks);
    REQUIRE(table.rows.size() == 3);
    CHECK(text_at(table, 0, 0) == rubric().criteria[0].title);
    CHECK(text_at(table, 0, 1) == "2");
    CHECK(text_at(table, 0, 2) == "3");
    CHECK(text_at(table, 0, 3) == "4.0");
    CHECK(text_at(table, 1, 3) == "–");
    CHECK(std::get<Paragraph>(blocks.back()).text ==
          "Why the criteria do not weigh the same: The first decides the rest.");
}

TEST_CASE_FIXTURE(PanelSample,
                  "notes of the debrief stand under the criterion that they are about") {
    const auto blocks = discussion_blocks(part, grid);
    REQUIRE(blocks.size() == 5);
    CHECK(std::get<Heading>(blocks[1]).text == rubric().criteria[0].title);
    const auto& entries = std::get<Entries>(blocks[2]).entries;
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].text == "Dana heard the proof too.");
    CHECK(entries[0].time == "12:40");
    CHECK(std::get<Heading>(blocks[3]).text == "In general");
}

TEST_CASE_FIXTURE(PanelSample, "what was talked about without a note is told as such") {
    part.debrief->entries.erase(part.debrief->entries.begin() + 3,
                                part.debrief->entries.begin() + 5);
    const auto blocks = discussion_blocks(part, grid);
    REQUIRE(blocks.size() == 3);
    CHECK(std::get<Paragraph>(blocks[2]).text == "Talked about; nothing was written down.");
}

TEST_CASE_FIXTURE(PanelSample, "the seats say who asks what, and what each looks at above all") {
    const auto blocks = seats_blocks(part, grid);
    const auto& table = first_of<Table>(blocks);
    CHECK(text_at(table, 0, 2) == rubric().criteria[0].title);
    CHECK(text_at(table, 0, 3) == "qa-45");
    CHECK(text_at(table, 1, 2) == "all alike");
}
