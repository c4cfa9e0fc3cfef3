#include "calibration/g_study_rows.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <tuple>

#include <doctest/doctest.h>

#include "calibration/mfrm_data.h"
#include "calibration/unit_table.h"

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

TEST_CASE("limits stand beside each intraclass correlation when they were asked for") {
    Ratings ratings = reference::ratings_of_set("s1_panel");
    std::erase_if(ratings.ratings,
                  [](const Rating& rating) { return (rating.person + rating.rater + 2) % 4 == 0; });
    GStudyReport report = g_study_report(ratings);
    const std::size_t without = rows_of(report).size();
    report.limits = intraclass_reml_band(person_means(ratings), {20, 1});
    const auto rows = rows_of(report);
    CHECK(rows.size() == without + 12);
    std::map<std::string, double> icc2;
    for (const StatisticRow& row : rows) {
        if (row.statistic == "ICC2_reml") {
            icc2[row.field] = std::get<double>(row.value);
        }
    }
    CHECK(icc2.at("lo") < icc2.at("icc"));
    CHECK(icc2.at("icc") < icc2.at("hi"));
    report.limits = Undefined::too_few;
    const auto unknown = rows_of(report);
    CHECK(unknown.size() == rows.size());
    CHECK(std::ranges::count_if(unknown, [](const StatisticRow& row) {
              return std::holds_alternative<Undefined>(row.value) && row.field == "lo";
          }) == 6);
}
