#include "report/panel_words.h"

#include <variant>

#include <doctest/doctest.h>

#include "report/panel_sample.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE_FIXTURE(PanelSample, "the locked weights are the formula, not those of the rubric") {
    // 5, 2, 5 by weight 2 and 5, 5, 5 by weight 1; what nobody could rate counts nothing.
    const auto mean = std::get<calibration::CommitteeMean>(panel_mean(part.panel, grid));
    CHECK(mean.value == doctest::Approx((2.0 * 4.0 + 5.0) / 3.0));
    CHECK(mean.value == doctest::Approx(*part.formula.mean));
    CHECK(mean.criteria == 2);
}

TEST_CASE_FIXTURE(PanelSample, "a criterion or question that the panel has not is left out of it") {
    part.panel.questions[0].criteria.pop_back();
    CHECK(std::get<calibration::CommitteeMean>(panel_mean(part.panel, grid)).value ==
          doctest::Approx(4.0));
    part.panel.questions[0].sha256 = std::string(64, '0');
    CHECK(std::holds_alternative<calibration::Undefined>(panel_mean(part.panel, grid)));
}

TEST_CASE_FIXTURE(PanelSample, "the rule is told with its bar, whether it is met, and how sure") {
    const std::string text = rule_words(part, grid);
    CHECK(contains(text, "The rule, locked on 2 February 2026 before the first interview: "));
    CHECK(contains(text, "is at least 4.5 on the scale from 1 to 5"));
    CHECK(contains(text, "The scores come to 4.3: the rule is not met."));
    CHECK(contains(text, "Nobody could rate " + rubric().criteria[1].title));
    CHECK(contains(text, "on either side of the bar: alone it cannot decide."));
    part.formula.mean.reset();
    CHECK(contains(rule_words(part, grid), "Nothing was observed"));
}

TEST_CASE_FIXTURE(PanelSample, "a rule that was locked late is not said to be there before") {
    part.begun_before = 1;
    const std::string text = rule_words(part, grid);
    CHECK(contains(text, "locked on 2 February 2026 when 1 of 3 interviews had begun: "));
    CHECK_FALSE(contains(text, "before the first interview"));
}

TEST_CASE_FIXTURE(PanelSample, "criteria that no card has are told by their ids") {
    CHECK(criteria_titles(part.panel, grid, {focus(), {rubric().id, Id<Criterion>("other")}}) ==
          rubric().criteria[0].title + " and other");
    CHECK(question_title(grid, {Id<Rubric>("q99"), 1, std::string(64, '0'), 0, {}}) == "q99");
}
