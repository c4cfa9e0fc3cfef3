#include "calibration/scope_report.h"

#include <doctest/doctest.h>

#include "calibration_data.h"

using namespace evenhand::calibration;
using namespace evenhand::testing;

TEST_CASE("a complete table of many raters has reliability and no kappa of two") {
    const ScopeReport report =
        report_on_scores("all", wide_scores("classic/irr_anxiety.csv", 1, 6), {});
    CHECK(report.scope == "all");
    CHECK(report.agreement.has_value());
    CHECK(report.agreement->fixed_fleiss.has_value());
    CHECK(report.reliability.has_value());
    CHECK_FALSE(report.kappa.has_value());
    CHECK_FALSE(report.gold.has_value());
}

TEST_CASE("a table with holes has agreement, and no reliability that would drop units") {
    const ScopeReport report =
        report_on_scores("all", wide_scores("classic/krippendorff_2011.csv", 1, 5), {});
    CHECK(report.agreement.has_value());
    CHECK_FALSE(report.agreement->fixed_fleiss.has_value());
    CHECK_FALSE(report.reliability.has_value());
}

TEST_CASE("two raters have kappa, and one rater the reason why not") {
    const ScopeReport two = report_on_scores("all", score_table({{1, 2}, {3, 3}}, 1, 5), {});
    REQUIRE(two.kappa.has_value());
    CHECK(value_of(two.kappa->at(Weights::quadratic)).units == 2);
    const ScopeReport one = report_on_scores("all", score_table({{1}, {3}}, 1, 5), {});
    REQUIRE(one.kappa.has_value());
    CHECK(reason_of(one.kappa->at(Weights::quadratic)) == Undefined::needs_two_raters);
    REQUIRE(one.reliability.has_value());
    CHECK(reason_of(one.reliability->icc.at(Icc::icc2)) == Undefined::needs_two_raters);
}
