#include "report/rubric_document.h"

#include <doctest/doctest.h>

#include "report/sample_rubrics.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

using Lines = std::vector<std::string>;

Document printed(const Rubric& rubric, Samples samples = Samples::left_out) {
    return rubric_document({rubric, rubric_hash}, samples);
}

std::string value_of(const Document& document, const std::string& label) {
    for (const Facts& facts : blocks_of<Facts>(document.blocks)) {
        for (const Fact& fact : facts.facts) {
            if (fact.label == label) {
                return fact.value;
            }
        }
    }
    return "(no such fact)";
}

bool says(const Document& document, const std::string& text) {
    for (const Paragraph& paragraph : blocks_of<Paragraph>(document.blocks)) {
        if (paragraph.text == text) {
            return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("a rubric has its parts in the order in which a rater needs them") {
    CHECK(headings_of(printed(whole_rubric()).blocks) == Lines{"2 Question",
                                                               "2 Scoring",
                                                               "3 Owning the gap",
                                                               "3 Repairing the harm",
                                                               "3 Preventing a repeat",
                                                               "3 For any criterion",
                                                               "3 A complete story",
                                                               "3 Notes for the rater"});
}

TEST_CASE("the head says which rubric it is, and how it is to be scored") {
    const Document document = printed(whole_rubric());
    const Title title = blocks_of<Title>(document.blocks).at(0);
    CHECK(title.text == "Missed bug in production");
    CHECK(title.subtitle == "Q9 of 32  ·  Ownership  ·  Mid  ·  8 minutes");
    CHECK(value_of(document, "Rubric") == "q09-missed-bug-to-production  ·  version 1");
    CHECK(value_of(document, "SHA-256") == rubric_hash);
    CHECK(value_of(document, "Why it is asked") ==
          "In this job people release work that others rely on.");
    CHECK(value_of(document, "Read aloud") == "Please leave out names and anything confidential.");
    CHECK(says(document, whole_rubric().question));
    CHECK(says(document, scoring_rule()));
}

TEST_CASE("a draft says so on every page") {
    Rubric rubric = whole_rubric();
    rubric.status = RubricStatus::draft;
    rubric.version = 2;
    const Document document = printed(rubric);
    CHECK(document.frame.kind == "RUBRIC, DRAFT");
    CHECK(document.frame.foot ==
          "q09-missed-bug-to-production  ·  draft of version 2  ·  aaaaaaaa");
}

TEST_CASE("each criterion has its anchors, and its probes and look-fors beside them") {
    const Document document = printed(whole_rubric());
    CHECK(blocks_of<Choices>(document.blocks).size() == 3);
    CHECK(blocks_of<Choices>(document.blocks).at(0).introduces_next);
    const TickBoxes first = blocks_of<TickBoxes>(document.blocks).at(1);
    Lines texts;
    for (const TickBox& tick : first.ticks) {
        texts.push_back(tick.label + ": " + tick.text);
    }
    CHECK(texts == Lines{"Probe: What was your own part in the bug getting through?",
                         "Look for: ownership without self-flagellation",
                         "Strongest: state the gap matter-of-factly",
                         "Pitfall: over-blaming themselves",
                         "Pitfall: deflecting to ‘the developer’s fault’"});
}

TEST_CASE("a note that quotes what a pitfall signals is left out, and the page says so") {
    const Document document = printed(whole_rubric());
    const TickBoxes notes = blocks_of<TickBoxes>(document.blocks).back();
    CHECK(notes.mark == TickBoxes::Mark::bullet);
    REQUIRE(notes.ticks.size() == 1);
    CHECK(notes.ticks[0].text == "Wait for the end of the first answer.");
    CHECK(blocks_of<Heading>(document.blocks).back().aside ==
          "Notes on what a pitfall signals are on the screen only");

    Rubric plain = whole_rubric();
    plain.items[6].signal = "frag";  // No word of the note.
    const Document all = printed(plain);
    CHECK(blocks_of<TickBoxes>(all.blocks).back().ticks.size() == 2);
    CHECK(blocks_of<Heading>(all.blocks).back().aside.empty());
}

TEST_CASE("parts that a rubric does not have leave no heading behind") {
    Rubric rubric = whole_rubric();
    rubric.probes.clear();
    rubric.items.clear();
    rubric.coverage.clear();
    rubric.rater_notes.clear();
    rubric.job_link.clear();
    rubric.read_aloud.clear();
    const Document document = printed(rubric);
    CHECK(headings_of(document.blocks) == Lines{"2 Question",
                                                "2 Scoring",
                                                "3 Owning the gap",
                                                "3 Repairing the harm",
                                                "3 Preventing a repeat"});
    CHECK(blocks_of<TickBoxes>(document.blocks).empty());
    CHECK_FALSE(blocks_of<Choices>(document.blocks).at(0).introduces_next);
    CHECK(blocks_of<Facts>(document.blocks).size() == 1);
}

TEST_CASE("sample answers are printed only where they are asked for, and marked") {
    CHECK(blocks_of<PageBreak>(printed(whole_rubric()).blocks).empty());
    const Document keyed = printed(whole_rubric(), Samples::with_keys);
    CHECK(blocks_of<PageBreak>(keyed.blocks).size() == 1);
    CHECK(headings_of(keyed.blocks).back() == "4 Look-fors and pitfalls");
    CHECK(keyed.frame.notice == "With keys: for authors and calibration leads only");
    CHECK(keyed.info.title == "Rubric with sample answers: Missed bug in production");
    Rubric without = whole_rubric();
    without.samples.clear();
    CHECK(blocks_of<PageBreak>(printed(without, Samples::with_keys).blocks).empty());
}
