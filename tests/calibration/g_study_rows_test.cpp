#include "calibration/g_study_rows.h"

#include <cmath>
#include <map>
#include <string>
#include <tuple>

#include <doctest/doctest.h>

#include "calibration/mfrm_data.h"

using namespace evenhand::calibration;
using evenhand::calibration::reference::Row;

TEST_CASE("the exported rows of variance components have every name of the reference") {
    for (const std::string set : {"s1_panel", "s3_effects"}) {
        std::map<std::tuple<std::string, std::string, std::string>, double> values;
        for (const StatisticRow& row : rows_of(g_study_report(reference::ratings_of_set(set)))) {
            REQUIRE(std::holds_alternative<double>(row.value));
            values[{row.scope, row.statistic, row.field}] = std::get<double>(row.value);
        }
        int seen = 0;
        for (const Row& row : reference::table("expected.csv")) {
            const std::string& scope = row.at("scope");
            const bool ours = scope.starts_with("gstudy") || scope.starts_with("dstudy") ||
                              scope == "person_mean_reml";
            if (!ours || row.at("dataset") != set || row.at("value") == "NaN") {
                continue;
            }
            CAPTURE(scope);
            CAPTURE(row.at("statistic"));
            const auto found = values.find({scope, row.at("statistic"), row.at("field")});
            REQUIRE(found != values.end());
            CHECK(std::abs(found->second - reference::number(row, "value")) <=
                  reference::number(row, "abs_tol"));
            ++seen;
        }
        CHECK(seen == (set == "s1_panel" ? 69 : 49));
    }
}

TEST_CASE("without a G-study the rows say why") {
    const auto rows = rows_of(g_study_report(reference::small_ratings({{1}, {2}}, 1)));
    REQUIRE(rows.size() == 3);
    CHECK(std::get<Undefined>(rows[1].value) == Undefined::needs_two_raters);
    CHECK(std::get<Undefined>(rows[2].value) == Undefined::needs_two_raters);
}
