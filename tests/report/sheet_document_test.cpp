#include "report/sheet_document.h"

#include <doctest/doctest.h>

#include "report/sample_rubrics.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

using Lines = std::vector<std::string>;

Lines labels_of(const BlankFields& fields) {
    Lines labels;
    for (const std::vector<BlankField>& row : fields.rows) {
        for (const BlankField& field : row) {
            labels.push_back(field.label);
        }
    }
    return labels;
}

}  // namespace

TEST_CASE("the sheet of one question has its head, then a page to listen and one to score") {
    const Document document = sheet_document(whole_pinned());
    CHECK(document.info.title == "Scoring sheet: Missed bug in production");
    CHECK(document.frame.foot == "q09-missed-bug-to-production  ·  version 1  ·  aaaaaaaa");
    CHECK(document.pages_per_part == 2);
    CHECK(labels_of(blocks_of<BlankFields>(document.blocks).at(0)) ==
          Lines{"Candidate", "Role", "Interviewer", "Date", "Start – end"});
    CHECK(headings_of(document.blocks) == Lines{"4 Ask",
                                                "4 Listen for",
                                                "2 Scores: Missed bug in production",
                                                "3 Owning the gap",
                                                "3 Repairing the harm",
                                                "3 Preventing a repeat"});
}

TEST_CASE("one question has no recommendation at its end") {
    CHECK(blocks_of<TickRow>(sheet_document(whole_pinned()).blocks).empty());
}

TEST_CASE(
    "the sheets of a kit follow one another, the first under the head, and end with a page "
    "for the recommendation") {
    const Document document = sheet_document(kit_of({whole_rubric(), plain_rubric("q2", 1)}));
    CHECK(document.info.title == "Scoring sheet: QA engineer, mid");
    CHECK(blocks_of<Title>(document.blocks).at(0).subtitle == "QA engineer  ·  Mid");
    // The role is known and stands in the subtitle.
    CHECK(labels_of(blocks_of<BlankFields>(document.blocks).at(0)) ==
          Lines{"Candidate", "Interviewer", "Date", "Start – end"});
    const std::vector<PageBreak> breaks = blocks_of<PageBreak>(document.blocks);
    REQUIRE(breaks.size() == 2);
    CHECK(breaks[0].opens == PageBreak::Opens::next_page);
    CHECK(headings_of(document.blocks) == Lines{"2 Question 1: Missed bug in production",
                                                "4 Ask",
                                                "4 Listen for",
                                                "2 Question 1, scores: Missed bug in production",
                                                "3 Owning the gap",
                                                "3 Repairing the harm",
                                                "3 Preventing a repeat",
                                                "2 Question 2: Question q2",
                                                "4 Listen for",
                                                "2 Question 2, scores: Question q2",
                                                "3 Criterion 1",
                                                "2 After the interview",
                                                "3 Recommendation"});
}
