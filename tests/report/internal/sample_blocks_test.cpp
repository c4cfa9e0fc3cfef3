#include "report/internal/sample_blocks.h"

#include <doctest/doctest.h>

#include "report/sample_rubrics.h"

using namespace evenhand;
using namespace evenhand::report;

TEST_CASE("a sample has its whole speech, each passage with who or what it is") {
    const Facts speech = blocks_of<Facts>(sample_blocks(whole_rubric())).at(0);
    REQUIRE(speech.facts.size() == 2);
    CHECK(speech.facts[0].label == "Answer");
    CHECK(speech.facts[0].value == "I test the software in ticket machines.");
    CHECK(speech.facts[1].label == "Interviewer");
}

TEST_CASE("whose key it is stands beside the sample") {
    Rubric rubric = whole_rubric();
    CHECK(blocks_of<Heading>(sample_blocks(rubric)).at(1).aside == "Key of a panel of 3");
    rubric.samples[0].panel = 0;
    CHECK(blocks_of<Heading>(sample_blocks(rubric)).at(1).aside == "Author’s key");
}

TEST_CASE("each key has its criterion, its score in words and why") {
    Rubric rubric = whole_rubric();
    rubric.samples[0].keys.push_back({{}, default_scale().score(2), "in all", "", {}});
    const Table keys = blocks_of<Table>(sample_blocks(rubric)).at(0);
    REQUIRE(keys.rows.size() == 3);
    CHECK(keys.rows[0][0].texts[0].text == "Owning the gap");
    CHECK(keys.rows[0][1].texts[0].text == "5 Well above");
    REQUIRE(keys.rows[0][2].texts.size() == 2);
    CHECK(keys.rows[0][2].texts[1].text == "4 lacks it");
    CHECK(keys.rows[1][1].texts[0].text == "Not observed");
    CHECK(keys.rows[1][2].texts.size() == 1);
    CHECK(keys.rows[2][0].texts[0].text == "The answer as a whole");
}

TEST_CASE("what is heard in a sample is told with the reason") {
    Rubric rubric = whole_rubric();
    const Entries heard = blocks_of<Entries>(sample_blocks(rubric)).at(0);
    REQUIRE(heard.entries.size() == 2);
    CHECK(heard.entries[0].label == "Heard");
    CHECK(heard.entries[0].text == "ownership without self-flagellation: own gap");
    CHECK(heard.entries[1].label == "Not heard");
    rubric.samples[0].ticks = {{Id<Item>("gone"), true, ""}};
    CHECK(blocks_of<Entries>(sample_blocks(rubric)).at(0).entries[0].text == "gone");
    rubric.samples[0].ticks.clear();
    rubric.samples[0].keys.clear();
    CHECK(blocks_of<Entries>(sample_blocks(rubric)).empty());
    CHECK(blocks_of<Table>(sample_blocks(rubric)).empty());
}
