#include "report/kit_document.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "report/document_pdf.h"
#include "report/pdf_tools.h"
#include "report/sample_rubrics.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

using Lines = std::vector<std::string>;

PrintableKit sample_plan() {
    PrintableKit kit = kit_of({whole_rubric(), plain_rubric("q2", 1)});
    kit.plan.length_minutes = 30;
    kit.plan.entries[1].round = "Round 2";
    kit.coverage = {{"Ownership", true, {0, 1}},
                    {"Quality", true, {}},
                    {"Delivery", false, {}},
                    {"Learning", false, {}}};
    return kit;
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

/// The cells of a row, the texts of each joined.
Lines cells_of(const std::vector<Cell>& row) {
    Lines cells;
    for (const Cell& cell : row) {
        std::string text;
        for (const CellText& part : cell.texts) {
            text += (text.empty() ? "" : " / ") + part.text;
        }
        cells.push_back(text);
    }
    return cells;
}

}  // namespace

TEST_CASE("the plan tells when each part begins and how long it takes") {
    const Document document = kit_document(sample_plan());
    CHECK(blocks_of<Title>(document.blocks).at(0).text == "QA engineer, mid");
    CHECK(blocks_of<Title>(document.blocks).at(0).subtitle == "QA engineer  ·  Mid  ·  30 minutes");
    const Table plan = blocks_of<Table>(document.blocks).at(0);
    REQUIRE(plan.rows.size() == 4);
    CHECK(cells_of(plan.rows[0]) == Lines{"0:00", "Opening", "", "3"});
    CHECK(cells_of(plan.rows[1]) ==
          Lines{"0:03",
                "1. Missed bug in production / " + whole_rubric().question,
                "Ownership / Mid",
                "8"});
    CHECK(cells_of(plan.rows[2]).at(0) == "0:11");
    CHECK(cells_of(plan.rows[2]).at(2) == "Mid  ·  Round 2");
    CHECK(cells_of(plan.rows[3]) == Lines{"0:19", "Closing: the candidate’s questions", "", "5"});
    CHECK(blocks_of<Heading>(document.blocks).at(0).aside == "24 minutes planned of 30");
}

TEST_CASE("a kit without opening, closing and length has a plan of its questions alone") {
    PrintableKit kit = sample_plan();
    kit.plan.opening_minutes = kit.plan.closing_minutes = kit.plan.length_minutes = 0;
    const Document document = kit_document(kit);
    CHECK(blocks_of<Table>(document.blocks).at(0).rows.size() == 2);
    CHECK(blocks_of<Heading>(document.blocks).at(0).aside == "16 minutes planned");
    CHECK(blocks_of<Title>(document.blocks).at(0).subtitle == "QA engineer  ·  Mid  ·  16 minutes");
}

TEST_CASE("the plan says what is covered by which question, and what is left out") {
    const Document document = kit_document(sample_plan());
    CHECK(value_of(document, "Ownership") == "questions 1 and 2");
    CHECK(value_of(document, "Quality") == "to be covered, but not asked about");
    CHECK(value_of(document, "Left to another interview") == "Delivery and Learning");
    PrintableKit bare = sample_plan();
    bare.coverage.clear();
    const Lines headings = headings_of(kit_document(bare).blocks);
    CHECK(std::ranges::find(headings, "2 What it covers") == headings.end());
}

TEST_CASE("what is read to everybody stands on the plan once") {
    PrintableKit kit = kit_of({whole_rubric(), whole_rubric()});
    const Document document = kit_document(kit);
    int lines = 0;
    for (const Facts& facts : blocks_of<Facts>(document.blocks)) {
        for (const Fact& fact : facts.facts) {
            lines += fact.label == "Read aloud" ? 1 : 0;
        }
    }
    CHECK(lines == 1);
    CHECK(value_of(document, "Same for all").starts_with("Every candidate for this job"));
    CHECK(value_of(document, "A fresh example").starts_with("Ask for a different example"));
    CHECK(value_of(document, "No ranking").starts_with("One question ranks nobody."));
}

TEST_CASE("each question of a kit opens on a left page") {
    const Document document = kit_document(sample_plan());
    const std::vector<PageBreak> breaks = blocks_of<PageBreak>(document.blocks);
    REQUIRE(breaks.size() == 3);
    CHECK(breaks[0].opens == PageBreak::Opens::left_page);
    CHECK(breaks[1].opens == PageBreak::Opens::left_page);
    CHECK(breaks[2].opens == PageBreak::Opens::next_page);
}

TEST_CASE("a title written from right to left does not mix with the number beside it") {
    PrintableKit kit = sample_plan();
    kit.sha256 = "5a11a63c" + std::string(56, '0');
    kit.plan.title = "\u0645\u062D\u0645\u062F 1";
    const Document document = kit_document(kit);
    CHECK(document.frame.foot == "\u2068" + kit.plan.title + "\u2069  \u00B7  5a11a63c");
    const PrintedPdf printed = document_pdf(document);
    CHECK(printed.findings.empty());
    const std::string text = text_of_pdf(printed.bytes);
    CHECK(text.find("5a11a63c") != std::string::npos);
}
