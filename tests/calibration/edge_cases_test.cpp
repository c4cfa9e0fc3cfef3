// Every case of tests/data/calibration/edge/edge_cases.json: a value, or the reason for none.

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include <doctest/doctest.h>

#include "calibration/jmle.h"
#include "calibration/scope_report.h"
#include "calibration/statistic_rows.h"
#include "calibration_data.h"

using namespace evenhand::calibration;
using namespace evenhand::testing;
using nlohmann::json;

namespace {

std::optional<int> score_in(const json& cell) {
    return cell.is_null() ? std::nullopt : std::optional(cell.get<int>());
}

std::vector<Row> rows_in(const json& edge) {
    std::vector<Row> rows;
    if (edge.contains("rater_a")) {
        for (std::size_t i = 0; i < edge["rater_a"].size(); ++i) {
            rows.push_back({score_in(edge["rater_a"][i]), score_in(edge["rater_b"][i])});
        }
        return rows;
    }
    for (const json& line : edge["ratings"]) {
        Row& row = rows.emplace_back();
        for (const json& cell : line) {
            row.push_back(score_in(cell));
        }
    }
    return rows;
}

ScoreTable table_in(const json& edge) {
    const bool from_zero = edge.contains("values");
    return from_zero ? score_table(rows_in(edge), 0, 2)
                     : score_table(rows_in(edge), 1, edge["q"].get<int>());
}

/// The log-likelihood of the many-facet model on one criterion, or why there is none.
Outcome<double> model_of(const std::vector<Row>& rows) {
    Ratings ratings;
    ratings.criteria = {"C"};
    ratings.persons.resize(rows.size());
    ratings.raters.resize(rows.front().size());
    for (std::uint32_t person = 0; person < rows.size(); ++person) {
        for (std::uint32_t rater = 0; rater < rows[person].size(); ++rater) {
            if (rows[person][rater]) {
                ratings.ratings.push_back({person, rater, 0, *rows[person][rater], {}});
            }
        }
    }
    const Outcome<MfrmFit> fit = fit_jmle(ratings);
    if (const auto* reason = std::get_if<Undefined>(&fit)) {
        return *reason;
    }
    return std::get<MfrmFit>(fit).log_likelihood;
}

/// The first two raters side by side, as a rater and a key would be.
GoldPairs first_two(const std::vector<Row>& rows) {
    GoldPairs pairs{{}, {}, ContingencyTable(5)};
    for (const Row& row : rows) {
        if (row.size() > 1 && row[0] && row[1]) {
            pairs.scores.push_back(*row[0]);
            pairs.gold.push_back(*row[1]);
            ++pairs.table.at(static_cast<std::size_t>(*row[0] - 1),
                             static_cast<std::size_t>(*row[1] - 1));
        }
    }
    return pairs;
}

using Found = std::map<std::string, Outcome<double>>;

void take(Found& found, const ScopeReport& report) {
    static const std::set<std::string> main_fields = {"est", "icc", "W", "kappa"};
    for (const StatisticRow& row : rows_of(report)) {
        if (row.statistic == "gold") {
            found[row.field] = row.value;
        } else if (main_fields.contains(row.field)) {
            found[row.statistic] = row.value;
        }
    }
}

/// Everything that is given of the case, by the names that the case uses.
Found found_in(const json& edge) {
    Found found;
    if (edge.contains("gold")) {
        std::vector<Row> rows;
        for (std::size_t i = 0; i < edge["gold"].size(); ++i) {
            rows.push_back({score_in(edge["ratings"][i]), score_in(edge["gold"][i])});
        }
        take(found, report_on_gold("R|gold", first_two(rows)));
        return found;
    }
    const ScopeReport report = report_on_scores("all", table_in(edge), {});
    take(found, report);
    if (edge["id"] != "E12_ratio_zero") {
        const auto rows = rows_in(edge);
        const auto pairs = first_two(rows);
        if (rows.front().size() > 1 && !report.kappa) {
            take(found, report_on_pair("R1|R2", pairs.table));
        }
        take(found, report_on_gold("R1|R2", pairs));
        if (report.kappa) {
            take(found, report);
        }
    }
    found["cohen(any pair)"] = found["cohen[unweighted]"];
    if (edge["expected"].contains("mfrm")) {
        found["mfrm"] = model_of(rows_in(edge));
    }
    return found;
}

void check(const Outcome<double>& found, const json& expected) {
    if (expected["status"] == "ok") {
        CHECK(std::abs(value_of(found) - expected["value"].get<double>()) < 1e-12);
    } else {
        const auto reason = reason_of(found);
        REQUIRE(reason.has_value());
        CHECK(std::string(name_of(*reason)) == expected["reason"].get<std::string>());
    }
}

}  // namespace

TEST_CASE("every edge case gives its value or its reason") {
    std::ifstream file(calibration_data("edge/edge_cases.json"));
    const json edges = json::parse(file);
    CHECK(edges.size() == 12);
    std::size_t checked = 0;
    for (const json& edge : edges) {
        const Found found = found_in(edge);
        for (const auto& [statistic, expected] : edge["expected"].items()) {
            CAPTURE(edge["id"].get<std::string>());
            CAPTURE(statistic);
            REQUIRE(found.contains(statistic));
            check(found.at(statistic), expected);
            ++checked;
        }
    }
    CHECK(checked == 137);
}

TEST_CASE("the declared scale counts, not the levels that were used") {
    std::ifstream file(calibration_data("edge/edge_cases.json"));
    std::size_t told = 0;
    for (const json& edge : json::parse(file)) {
        if (edge.contains("wrong_if_observed_categories")) {
            Found found;
            take(found, report_on_scores("all", score_table(rows_in(edge), 4, 5), {}));
            for (const auto& [statistic, expected] : edge["wrong_if_observed_categories"].items()) {
                CAPTURE(statistic);
                check(found.at(statistic), expected);
                ++told;
            }
        }
    }
    CHECK(told > 0);
}

TEST_CASE("perfect agreement has an infinite F, which is exported as undefined") {
    std::vector<Row> rows;
    for (int score = 1; score <= 5; ++score) {
        rows.push_back({score, score, score});
    }
    const auto table = complete(measures_of(score_table(rows, 1, 5)));
    REQUIRE(table.has_value());
    for (const Icc kind : icc_kinds) {
        const Intraclass icc = value_of(intraclass(*table, kind));
        CHECK(icc.estimate == 1.0);
        CHECK(std::isinf(icc.f));
        CHECK(icc.p == 0.0);
        CHECK(value_of(icc.interval).low == 1.0);
        CHECK(value_of(icc.interval).high == 1.0);
    }
}

TEST_CASE("means over raters have no reliability when units do not differ at all") {
    std::vector<Row> rows;
    for (int score = 1; score <= 5; ++score) {
        rows.push_back({score, 6 - score});
    }
    const auto table = complete(measures_of(score_table(rows, 1, 5)));
    REQUIRE(table.has_value());
    for (const Icc kind : {Icc::icc1k, Icc::icc2k, Icc::icc3k}) {
        CHECK(reason_of(intraclass(*table, kind)) == Undefined::no_variation);
    }
}
