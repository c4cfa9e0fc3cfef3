#include "workflow/adverse_impact.h"

#include <doctest/doctest.h>

#include "formats/file.h"
#include "scratch_folder.h"

using namespace evenhand;

namespace {

Parsed<workflow::ImpactReport> report_of(const std::string& lines) {
    const testing::ScratchFolder folder;
    formats::write_file(folder / "counts.csv", "group,considered,selected\n" + lines);
    return workflow::read_impact(folder / "counts.csv");
}

std::string text_of(const std::string& lines) {
    return workflow::impact_text(report_of(lines).value.value());
}

bool says(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("rates of groups are told in a table, and each comparison in a sentence") {
    const std::string text = text_of("white,80,48\nblack,40,12\n");
    CHECK(text.starts_with(
        "Group  Considered  Selected  Rate  Of the highest  95 %          Chance\n"
        "white  80          48        60 %  highest\n"
        "black  40          12        30 %  0.50            0.29 to 0.79  0.003\n"
        "\n"
        "black: below four fifths of the rate of white, and groups chosen from alike would seldom "
        "differ as much.\n"));
    CHECK(says(text, "What these figures cannot tell: why rates differ"));
    CHECK(says(text, "Nothing of them is kept"));
}

TEST_CASE("the rule of thumb and chance may say different things, and both are told") {
    CHECK(says(text_of("a,10,3\nb,10,4\n"), "would often differ as much: these are too few"));
    CHECK(says(text_of("a,10,3\nb,10,4\n"), "One person of this group in the place of one"));
    CHECK(says(text_of("a,9000,4000\nb,10000,5000\n"),
               "a: not below four fifths of the rate of b, yet groups chosen from alike would "
               "seldom"));
    CHECK(says(text_of("a,100,48\nb,100,50\n"), "does not show that there is none."));
    CHECK(says(text_of("a,100,48\nb,100,50\nc,50,20\n"), "Of many comparisons one in twenty"));
}

TEST_CASE("too few people, or nobody to compare with, is a sentence and no number") {
    CHECK(says(text_of("a,4,1\nb,40,20\nc,40,19\n"), "a: fewer than 5 people"));
    CHECK(says(text_of("a,40,20\n"), "One group alone"));
    CHECK(says(text_of("a,40,0\nb,40,0\n"), "Nobody was selected"));
    CHECK(says(text_of("a,4,0\nb,40,1\n"), "There are too few people"));
}

TEST_CASE("as JSON every number stands there in full, and a reason where there is none") {
    const std::string json =
        workflow::impact_json(report_of("a,4,1\nb,40,20\nc,40,10\n").value.value());
    CHECK(says(json, "\"undefined\": \"too_few\""));
    CHECK(says(json, "\"ratio\": 0.5"));
    CHECK(says(json, "\"below_four_fifths\": true"));
    CHECK(says(json, "\"highest\": true"));
    CHECK(says(workflow::impact_json(report_of("a,40,20\n").value.value()),
               "\"undefined\": \"needs_two_units\""));
}

TEST_CASE("a table with a fault gives its findings and no figures") {
    const auto read = report_of("a,4,5\n");
    CHECK_FALSE(read.value);
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].code == "groups.more");
}
