#include "calibration/intraclass_reml.h"

#include <cmath>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "calibration/mfrm_data.h"

using namespace evenhand::calibration;
using evenhand::calibration::reference::Row;

namespace {

struct UnitScore {
    std::uint32_t unit = 0;
    std::uint32_t rater = 0;
    double score = 0.0;
};

/// Scores in order of their units.
MeasureTable table_of(const std::vector<UnitScore>& scores) {
    MeasureTable table;
    for (const UnitScore& score : scores) {
        if (score.unit == table.units()) {
            table.clusters.push_back(score.unit);
            table.first.push_back(table.first.back());
        }
        table.first.back() += 1;
        table.raters.push_back(score.rater);
        table.scores.push_back(score.score);
    }
    return table;
}

const RemlIntraclass& defined(const Outcome<RemlIntraclass>& outcome) {
    REQUIRE(std::holds_alternative<RemlIntraclass>(outcome));
    return std::get<RemlIntraclass>(outcome);
}

}  // namespace

TEST_CASE("intraclass correlations with missing cells are lme4's") {
    for (const std::string set : {"s1_panel", "s2_sparse"}) {
        CAPTURE(set);
        const Outcome<RemlIntraclass> outcome =
            intraclass_by_reml(person_means(reference::ratings_of_set(set)));
        const RemlIntraclass& icc = defined(outcome);
        const std::map<std::string, double> values{{"var_person", icc.unit_variance},
                                                   {"var_rater", icc.rater_variance},
                                                   {"var_res", icc.residual},
                                                   {"ICC1_reml", icc.icc1},
                                                   {"ICC2_reml", icc.icc2},
                                                   {"ICC3_reml", icc.icc3}};
        std::size_t seen = 0;
        for (const Row& row : reference::table("expected.csv")) {
            if (row.at("dataset") == set && row.at("scope") == "person_mean_reml") {
                CAPTURE(row.at("statistic"));
                CHECK(std::abs(values.at(row.at("statistic")) - reference::number(row, "value")) <=
                      reference::number(row, "abs_tol"));
                ++seen;
            }
        }
        CHECK(seen == values.size());
    }
}

TEST_CASE("averages are over the harmonic mean of the raters of a unit") {
    const Outcome<RemlIntraclass> outcome =
        intraclass_by_reml(person_means(reference::ratings_of_set("s1_panel")));
    const RemlIntraclass& icc = defined(outcome);
    CHECK(icc.raters_per_unit == doctest::Approx(4.0));
    CHECK(std::abs(icc.icc1k - 0.902480531153) <= 2e-4);
    CHECK(std::abs(icc.icc2k - 0.906273327928) <= 2e-4);
    CHECK(std::abs(icc.icc3k - 0.942947099437) <= 2e-4);
    const std::vector<UnitScore> uneven{
        {0, 0, 1}, {0, 1, 2}, {0, 2, 2}, {1, 0, 4}, {2, 1, 3}, {2, 0, 5}};
    // 3 / (1/3 + 1 + 1/2)
    CHECK(defined(intraclass_by_reml(table_of(uneven))).raters_per_unit ==
          doctest::Approx(18.0 / 11.0));
}

TEST_CASE("more raters than units give the same correlations") {
    const MeasureTable scores = person_means(reference::ratings_of_set("s1_panel"));
    // Raters and units change places.
    std::vector<UnitScore> turned;
    for (std::uint32_t rater = 0; rater < 4; ++rater) {
        for (std::uint32_t unit = 0; unit < scores.units(); ++unit) {
            turned.push_back({rater, unit, scores.scores_of(unit)[rater]});
        }
    }
    const Outcome<RemlIntraclass> straight = intraclass_by_reml(scores);
    const Outcome<RemlIntraclass> other = intraclass_by_reml(table_of(turned));
    CHECK(std::abs(defined(other).unit_variance - defined(straight).rater_variance) <= 1e-5);
    CHECK(std::abs(defined(other).rater_variance - defined(straight).unit_variance) <= 1e-5);
}

TEST_CASE("what has no intraclass correlation says why") {
    const auto reason = [](const std::vector<UnitScore>& scores) {
        const Outcome<RemlIntraclass> outcome = intraclass_by_reml(table_of(scores));
        REQUIRE(std::holds_alternative<Undefined>(outcome));
        return std::get<Undefined>(outcome);
    };
    CHECK(reason({}) == Undefined::needs_two_raters);
    CHECK(reason({{0, 0, 1}, {1, 0, 2}}) == Undefined::needs_two_raters);
    CHECK(reason({{0, 0, 1}, {0, 1, 2}}) == Undefined::needs_two_units);
    CHECK(reason({{0, 0, 1}, {1, 1, 2}, {2, 0, 3}, {3, 1, 4}}) == Undefined::no_pairable_units);
    CHECK(reason({{0, 0, 3}, {0, 1, 3}, {1, 0, 3}, {1, 1, 3}}) == Undefined::no_variation);
}
