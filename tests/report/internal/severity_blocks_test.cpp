#include "report/internal/severity_blocks.h"

#include <variant>

#include <doctest/doctest.h>

#include "report/panel_sample.h"

using namespace evenhand;
using namespace evenhand::report;

TEST_CASE_FIXTURE(PanelSample, "severity stands behind the rule only when it was asked for") {
    CHECK(severity_blocks(part).empty());
    part.severity = {{"Ana", 34, SeverityKnown::stricter, {-0.6, {-0.8, -0.4}}},
                     {"Chidi", 9},
                     {"Dana", 40, SeverityKnown::alike, {0.1, {-0.1, 0.3}}}};
    part.severity_basis = "From interviews with others.";
    part.taken_out = figures::SeverityTakenOut{4.6, {}, {"Ana (gives 0.6 less)"}};
    const auto blocks = severity_blocks(part);
    REQUIRE(blocks.size() == 5);
    CHECK(std::get<Paragraph>(blocks[1]).text ==
          taken_out_words(*part.taken_out, part.panel.rule.bar));
    CHECK(std::get<Paragraph>(blocks[2]).text == figures::taken_out_caution);
    const auto& table = std::get<Table>(blocks[3]);
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0][1].texts[0].text.starts_with("Usually gives 0.6 points less"));
    CHECK(table.rows[1][1].texts[0].text.starts_with("Not enough"));
    CHECK(std::get<Paragraph>(blocks[4]).text.starts_with("From interviews with others. It "));
}
