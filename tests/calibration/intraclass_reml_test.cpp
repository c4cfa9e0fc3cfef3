#include "calibration/intraclass_reml.h"

#include <cmath>
#include <map>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "calibration/mfrm_data.h"

using namespace evenhand::calibration;
using evenhand::calibration::reference::Row;

namespace {

/// Unit = person, value = mean over criteria of that rater.
std::vector<UnitScore> person_means(const Ratings& ratings) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::pair<double, double>> sums;
    for (const Rating& rating : ratings.ratings) {
        auto& [sum, count] = sums[{rating.person, rating.rater}];
        sum += rating.score;
        count += 1.0;
    }
    std::vector<UnitScore> scores;
    for (const auto& [cell, sum] : sums) {
        scores.push_back({cell.first, cell.second, sum.first / sum.second});
    }
    return scores;
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
    const std::vector<UnitScore> uneven{{0, 0, 1}, {0, 1, 2}, {0, 2, 2}, {1, 0, 4}, {2, 1, 3}, {2, 0, 5}};
    // 3 / (1/3 + 1 + 1/2)
    CHECK(defined(intraclass_by_reml(uneven)).raters_per_unit == doctest::Approx(18.0 / 11.0));
}

TEST_CASE("more raters than units give the same correlations") {
    std::vector<UnitScore> scores = person_means(reference::ratings_of_set("s1_panel"));
    const double raters = defined(intraclass_by_reml(scores)).rater_variance;
    for (UnitScore& score : scores) {
        std::swap(score.unit, score.rater);
    }
    CHECK(defined(intraclass_by_reml(scores)).unit_variance == doctest::Approx(raters).epsilon(1e-4));
}

TEST_CASE("what has no intraclass correlation says why") {
    const auto reason = [](const std::vector<UnitScore>& scores) {
        const Outcome<RemlIntraclass> outcome = intraclass_by_reml(scores);
        REQUIRE(std::holds_alternative<Undefined>(outcome));
        return std::get<Undefined>(outcome);
    };
    CHECK(reason({}) == Undefined::needs_two_raters);
    CHECK(reason({{0, 0, 1}, {1, 0, 2}}) == Undefined::needs_two_raters);
    CHECK(reason({{0, 0, 1}, {0, 1, 2}}) == Undefined::needs_two_units);
    CHECK(reason({{0, 0, 1}, {1, 1, 2}, {2, 0, 3}, {3, 1, 4}}) == Undefined::no_pairable_units);
    CHECK(reason({{0, 0, 3}, {0, 1, 3}, {1, 0, 3}, {1, 1, 3}}) == Undefined::no_variation);
}
