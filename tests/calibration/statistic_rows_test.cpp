#include "calibration/statistic_rows.h"

#include <cmath>
#include <set>

#include <doctest/doctest.h>

#include "calibration_data.h"

using namespace evenhand::calibration;
using namespace evenhand::testing;

namespace {

Outcome<double> row(const ScopeReport& report, const std::string& statistic, const char* field) {
    for (const StatisticRow& found : rows_of(report)) {
        if (found.statistic == statistic && found.field == field) {
            return found.value;
        }
    }
    FAIL("there is no such row");
    return 0.0;
}

}  // namespace

TEST_CASE("every row has its own place and a finite value or a reason") {
    const ScopeReport report =
        report_on_scores("all", wide_scores("classic/irr_anxiety.csv", 1, 6), {});
    std::set<std::string> places;
    for (const StatisticRow& found : rows_of(report)) {
        CHECK(found.scope == "all");
        CHECK(places.insert(found.statistic + " " + found.field).second);
        CHECK(std::isfinite(value_of(found.value)));
    }
    CHECK(places.size() > 160);
}

TEST_CASE("what is undefined has all its fields, each with the reason") {
    const ScopeReport report = report_on_scores("all", score_table({{3, 3}, {3, 3}}, 1, 5), {});
    for (const char* field : {"kappa", "se", "lo", "hi", "se0", "z", "p", "po", "pe"}) {
        CHECK(reason_of(row(report, "cohen[linear]", field)) == Undefined::no_variation);
    }
    CHECK(reason_of(row(report, "kalpha[ordinal]", "lo")) == Undefined::no_variation);
    CHECK(value_of(row(report, "ac[unweighted]", "est")) == 1.0);
}

TEST_CASE("an infinite F is no number to export") {
    const ScopeReport report =
        report_on_scores("all", score_table({{1, 1}, {2, 2}, {4, 4}}, 1, 5), {});
    CHECK(reason_of(row(report, "ICC2", "F")) == Undefined::no_variation);
    CHECK(value_of(row(report, "ICC2", "icc")) == 1.0);
}

TEST_CASE("the counts say whether a coefficient may be shown") {
    const ScopeReport report = report_on_scores("all", score_table({{1, 2}, {3, 3}}, 1, 5), {});
    CHECK(value_of(row(report, "pairs", "pairs")) == 2.0);
    CHECK(value_of(row(report, "pairs", "enough")) == 0.0);
    CHECK(value_of(row(report, "pa_pairs[within_one]", "est")) == 1.0);
}
