#include "report/internal/sheet_blocks.h"

#include <doctest/doctest.h>

#include "report/sample_rubrics.h"

using namespace evenhand;
using namespace evenhand::report;

using Lines = std::vector<std::string>;

TEST_CASE("minutes of an interview are told in hours and minutes") {
    CHECK(starts_text(0) == "0:00");
    CHECK(starts_text(9) == "0:09");
    CHECK(starts_text(60) == "1:00");
    CHECK(starts_text(125) == "2:05");
}

TEST_CASE("a question begins when the opening and those before it are over") {
    const PrintableKit kit = kit_of({whole_rubric(), plain_rubric("q2", 1)});
    CHECK(begin_of(kit.plan, 0) == 3);
    CHECK(begin_of(kit.plan, 1) == 11);
    CHECK(begin_of(kit.plan, 2) == 19);
}

TEST_CASE("a question's first page asks and listens, then has lines down to its end") {
    const std::vector<Block> blocks = question_blocks(whole_rubric(), "");
    const std::vector<TickBoxes> ticks = blocks_of<TickBoxes>(blocks);
    REQUIRE(ticks.size() == 3);
    CHECK(ticks[0].ticks[0].label == "Fallback");
    CHECK(ticks[1].ticks.size() == 6);
    CHECK(ticks[1].ticks[0].label.empty());
    CHECK(ticks[2].ticks.size() == 8);
    CHECK(ticks[2].ticks[1].hint == "Repairing the harm");
    const std::vector<RuledLines> lines = blocks_of<RuledLines>(blocks);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].lines == 12);
    CHECK(lines[0].extent == RuledLines::Extent::fills_page);
    CHECK(lines[1].extent == RuledLines::Extent::fills_if_any_room);
    CHECK(blocks_of<Choices>(blocks).size() == 3);
}

TEST_CASE("the rule and what not observed means stand above the anchors") {
    Lines texts;
    for (const Paragraph& paragraph : blocks_of<Paragraph>(question_blocks(whole_rubric(), ""))) {
        texts.push_back(paragraph.text);
    }
    CHECK(texts.at(0) == "Read aloud: Please leave out names and anything confidential.");
    CHECK(texts.at(1) == whole_rubric().question);
    CHECK(texts.at(2) == scoring_rule());
    CHECK(texts.at(3).starts_with("Not observed is no score"));
}

TEST_CASE("a question without probes and items asks and listens for nothing but its answer") {
    Rubric rubric = plain_rubric("q1", 1);
    rubric.items.clear();
    CHECK(headings_of(question_blocks(rubric, "Question 3")) ==
          Lines{"2 Question 3, scores: Question q1", "3 Criterion 1"});
}

TEST_CASE("a role that is known needs no field") {
    CHECK(head_fields("").rows.at(0).size() == 2);
    CHECK(head_fields("QA").rows.at(0).size() == 1);
}

TEST_CASE("the heading of a question has its minutes in this kit and when it begins") {
    const PrintableKit kit = kit_of({whole_rubric()});
    const std::vector<Block> blocks = kit_sheets(kit, PageBreak::Opens::left_page, true);
    CHECK(blocks_of<Heading>(blocks).at(0).aside == "Ownership  ·  8 minutes  ·  from 0:03");
    CHECK(std::holds_alternative<PageBreak>(blocks.front()));
    CHECK_FALSE(std::holds_alternative<PageBreak>(
        kit_sheets(kit, PageBreak::Opens::left_page, false).front()));
}

TEST_CASE("the last page asks for one of five recommendations, and for the reasons") {
    const std::vector<Block> blocks = conclusion_blocks();
    CHECK(blocks_of<TickRow>(blocks).at(0).words ==
          Lines{"Strong no", "No", "Yes", "Strong yes", "No decision"});
    CHECK(blocks_of<RuledLines>(blocks).size() == 3);
}
