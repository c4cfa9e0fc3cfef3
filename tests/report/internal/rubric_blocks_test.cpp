#include "report/internal/rubric_blocks.h"

#include <doctest/doctest.h>

#include "report/sample_rubrics.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

std::vector<std::string> hints_of(const Rubric& rubric) {
    std::vector<std::string> hints;
    for (const Choice& choice : level_choices(rubric, rubric.criteria[0]).choices) {
        hints.push_back(choice.mark + choice.hint);
    }
    return hints;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("anchors stand highest first with their labels, and not observed comes last") {
    const Rubric rubric = whole_rubric();
    const Choices choices = level_choices(rubric, rubric.criteria[0]);
    REQUIRE(choices.choices.size() == 6);
    CHECK(choices.choices[0].mark == "5");
    CHECK(choices.choices[0].label == "Well above");
    CHECK(choices.choices[0].text == rubric.criteria[0].anchors[4].text);
    CHECK(choices.choices[5].mark.empty());
    CHECK(choices.choices[5].label == "Not observed");
}

TEST_CASE("only a scale with a middle says where to start") {
    CHECK(hints_of(whole_rubric()) == Lines{"5", "4", "3start here", "2", "1", ""});
    CHECK(hints_of(with_levels(whole_rubric(), 7)).at(3) == "4start here");
    CHECK(hints_of(with_levels(whole_rubric(), 4)) == Lines{"4", "3", "2", "1", ""});
    CHECK(hints_of(with_levels(whole_rubric(), 2)) == Lines{"2", "1", ""});
}

TEST_CASE("a level without an anchor, as in a draft, has an empty text") {
    Rubric rubric = whole_rubric();
    rubric.criteria[0].anchors.erase(rubric.criteria[0].anchors.begin() + 3);
    CHECK(level_choices(rubric, rubric.criteria[0]).choices.at(1).text.empty());
}

TEST_CASE("a criterion's head has its weight and the reason only where weights differ") {
    Rubric rubric = whole_rubric();
    rubric.criteria[0].weight_reason = "The job is mostly this.";
    std::vector<Block> head = criterion_head(rubric, rubric.criteria[0]);
    CHECK(blocks_of<Heading>(head).at(0).aside.empty());
    CHECK(blocks_of<Paragraph>(head).size() == 1);
    rubric.criteria[0].weight = 2.5;
    head = criterion_head(rubric, rubric.criteria[0]);
    CHECK(blocks_of<Heading>(head).at(0).aside == "Weight 2.5");
    CHECK(blocks_of<Paragraph>(head).back().text == "The job is mostly this.");
    CHECK(blocks_of<Paragraph>(criterion_head(rubric, rubric.criteria[2])).size() == 2);
}

TEST_CASE("items and probes come with when to tick them, and without what a pitfall signals") {
    const Rubric rubric = whole_rubric();
    const std::vector<TickBox> items = item_ticks(rubric, Id<Criterion>("ownership"));
    REQUIRE(items.size() == 4);
    CHECK(items[0].hint == "Tick when: when LF1 is told");
    CHECK(items[2].hint == "Tick when: when PF1 is told\nNot when: an apology");
    for (const TickBox& item : items) {
        CHECK((item.text + item.hint).find("fragility") == std::string::npos);
    }
    CHECK(item_ticks(rubric, std::nullopt).empty());
    const std::vector<TickBox> probes = probe_ticks(rubric, Id<Criterion>("ownership"));
    REQUIRE(probes.size() == 1);
    CHECK(probes[0].hint == "When: no part was named");
    CHECK(probe_ticks(rubric, Id<Criterion>("immediate-fix")).at(0).hint.empty());
}

TEST_CASE("the fallback stands by itself, not among the probes of no criterion") {
    const Rubric rubric = whole_rubric();
    CHECK(probe_ticks(rubric, std::nullopt).size() == 2);
    REQUIRE(fallback_ticks(rubric).size() == 1);
    CHECK(fallback_ticks(rubric)[0].label == "Fallback");
    CHECK(fallback_ticks(missed_bug_rubric()).empty());
}

TEST_CASE("the parts of a story are named by their element where they have one") {
    CHECK(coverage_row(whole_rubric()).words ==
          Lines{"Situation: the bug's nature", "the immediate fix"});
    CHECK(coverage_row(missed_bug_rubric()).words.empty());
}
