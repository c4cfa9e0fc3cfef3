// Every expected number of tests/data/calibration/expected.csv that one of these estimators gives.

#include <cmath>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "calibration/scope_report.h"
#include "calibration/statistic_rows.h"
#include "calibration_data.h"

using namespace evenhand::calibration;
using namespace evenhand::testing;

namespace {

struct Expected {
    std::string place;  ///< scope, statistic and field
    double value;
    double tolerance;
};

/// Scopes that other estimators give: variance components and decision studies.
bool of_components(const std::string& scope) {
    return scope.starts_with("gstudy") || scope.starts_with("dstudy") || scope.ends_with("_reml") ||
           scope.ends_with("_lmer");
}

std::vector<Expected> expected_of(const std::string& dataset) {
    std::vector<Expected> rows;
    for (const CsvLine& line : csv_lines("expected.csv")) {
        if (line[0] == dataset && !of_components(line[1]) && line[2] != "cohen[custom]") {
            rows.push_back(
                {line[1] + " " + line[2] + " " + line[3], std::stod(line[4]), std::stod(line[5])});
        }
    }
    return rows;
}

using Found = std::map<std::string, Outcome<double>>;

void take(Found& found, const ScopeReport& report) {
    for (const StatisticRow& row : rows_of(report)) {
        found[row.scope + " " + row.statistic + " " + row.field] = row.value;
    }
}

void compare(const std::string& dataset, const Found& found, std::size_t rows) {
    const auto expected = expected_of(dataset);
    CHECK(expected.size() == rows);
    for (const Expected& row : expected) {
        CAPTURE(dataset);
        CAPTURE(row.place);
        REQUIRE(found.contains(row.place));
        const double value = value_of(found.at(row.place));
        CAPTURE(value);
        CAPTURE(row.value);
        CHECK(std::abs(value - row.value) <= row.tolerance);
    }
}

Found found_in_scores(const std::string& file, int highest) {
    Found found;
    take(found, report_on_scores("all", wide_scores(file, 1, highest), {}));
    return found;
}

Found found_in_contingency(const std::string& file) {
    Found found;
    take(found, report_on_scores("all", scores_of(contingency(file), 1), {}));
    return found;
}

Found found_in_ratings(const Ratings& ratings) {
    Found found;
    take(found, report_on_scores("pooled", pooled_units(ratings), {}));
    take(found, report_on_scores("C1", units_of_criterion(ratings, 0), {}));
    take(found, report_on_measures("person_mean", person_means(ratings)));
    for (const auto& [pair, table] : rater_pairs(pooled_units(ratings))) {
        take(found,
             report_on_pair(ratings.raters[pair.first] + "|" + ratings.raters[pair.second], table));
    }
    return found;
}

}  // namespace

TEST_CASE("the classic tables of units by raters give the expected numbers") {
    compare("krippendorff_2011", found_in_scores("classic/krippendorff_2011.csv", 5), 116);
    compare("irr_anxiety", found_in_scores("classic/irr_anxiety.csv", 6), 167);
    compare("fleiss_1971", found_in_scores("classic/fleiss_1971_raw.csv", 5), 131);
    compare("shrout_fleiss_1979", found_in_scores("classic/shrout_fleiss_1979.csv", 10), 51);
}

TEST_CASE("counts of units by categories give what the ratings themselves give") {
    Found found;
    take(found, report_on_counts("all", unit_counts("classic/fleiss_1971_counts.csv"), {}));
    compare("fleiss_1971", found, 131);
}

TEST_CASE("the classic contingency tables give the expected numbers") {
    compare("gwet_3x3_abstractors", found_in_contingency("classic/gwet_3x3_abstractors.csv"), 140);
    compare("gwet_4x4_diagnosis", found_in_contingency("classic/gwet_4x4_diagnosis.csv"), 140);
    compare("stuart_vision_counts", found_in_contingency("classic/stuart_vision_counts.csv"), 24);
    compare("cohen_1968_counts", found_in_contingency("classic/cohen_1968_counts.csv"), 24);
}

TEST_CASE("a crossed panel gives the expected numbers in every scope") {
    compare("s1_panel", found_in_ratings(long_ratings("sim/s1_panel.csv")), 529);
}

TEST_CASE("a sparse design gives the expected numbers") {
    compare("s2_sparse", found_in_ratings(long_ratings("sim/s2_sparse.csv")), 232);
}

TEST_CASE("raters against a key give the expected numbers") {
    const Ratings ratings = long_ratings("sim/s3_effects.csv");
    Found found = found_in_ratings(ratings);
    const auto pairs = pairs_with_gold(ratings, gold_scores("sim/s3_effects_gold.csv", ratings));
    for (std::size_t rater = 0; rater < pairs.size(); ++rater) {
        take(found, report_on_gold(ratings.raters[rater] + "|gold", pairs[rater]));
    }
    compare("s3_effects", found, 676);
}

TEST_CASE("kappa takes weights of its own, as Cohen's example of 1968 does") {
    const auto table = contingency("classic/cohen_1968_counts.csv");
    const auto weights = WeightMatrix::of_disagreement({0, 1, 3, 1, 0, 6, 3, 6, 0}, 3);
    const Kappa kappa = value_of(cohen_kappa(table, weights));
    const std::map<std::string, double> found = {{"kappa", kappa.estimate},
                                                 {"se", kappa.standard_error},
                                                 {"lo", kappa.interval.low},
                                                 {"hi", kappa.interval.high},
                                                 {"se0", kappa.null_error},
                                                 {"z", value_of(kappa.z)},
                                                 {"po", kappa.observed},
                                                 {"pe", kappa.expected}};
    std::size_t rows = 0;
    for (const CsvLine& line : csv_lines("expected.csv")) {
        if (line[2] == "cohen[custom]") {
            CAPTURE(line[3]);
            CHECK(std::abs(found.at(line[3]) - std::stod(line[4])) <= std::stod(line[5]));
            ++rows;
        }
    }
    CHECK(rows == 8);
}

TEST_CASE("the numbers that were printed in the literature come out as printed") {
    std::map<std::string, Found> found;
    found["shrout_fleiss_1979"] = found_in_scores("classic/shrout_fleiss_1979.csv", 10);
    found["krippendorff_2011"] = found_in_scores("classic/krippendorff_2011.csv", 5);
    found["fleiss_1971"] = found_in_scores("classic/fleiss_1971_raw.csv", 5);
    found["cohen_1968_counts"] = found_in_contingency("classic/cohen_1968_counts.csv");
    std::size_t rows = 0;
    for (const CsvLine& line : csv_lines("published.csv")) {
        if (!found.contains(line[0]) || line[1] == "cohen[custom]") {
            continue;
        }
        const std::string& statistic = line[1];
        const std::string field = statistic.starts_with("ICC")     ? "icc"
                                  : statistic.starts_with("cohen") ? "kappa"
                                  : statistic == "fleiss_fixed"    ? "kappa"
                                                                   : "est";
        const auto decimals = static_cast<double>(line[2].size() - line[2].find('.') - 1);
        CAPTURE(line[0]);
        CAPTURE(statistic);
        const double value = value_of(found.at(line[0]).at("all " + statistic + " " + field));
        CHECK(std::abs(value - std::stod(line[2])) <= 0.5001 * std::pow(10.0, -decimals));
        ++rows;
    }
    CHECK(rows == 13);
}
