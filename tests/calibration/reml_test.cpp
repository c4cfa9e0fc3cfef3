#include "calibration/reml.h"

#include <cmath>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "calibration/mfrm_data.h"

using namespace evenhand::calibration;
using evenhand::calibration::reference::Row;

namespace {

RandomEffect effect_of(const std::vector<std::string>& names) {
    RandomEffect effect;
    std::map<std::string, std::uint32_t> numbers;
    for (const std::string& name : names) {
        const auto found = numbers.emplace(name, static_cast<std::uint32_t>(numbers.size()));
        effect.level.push_back(found.first->second);
    }
    effect.levels = static_cast<std::uint32_t>(numbers.size());
    return effect;
}

/// Persons cross tasks, raters are nested in tasks.
RemlProblem brennan() {
    RemlProblem problem;
    std::vector<std::string> person;
    std::vector<std::string> task;
    std::vector<std::string> both;
    std::vector<std::string> rater;
    for (const Row& row : reference::table("classic/brennan_2001_synthetic4.csv")) {
        problem.y.push_back(reference::number(row, "Score"));
        person.push_back(row.at("Person"));
        task.push_back(row.at("Task"));
        both.push_back(row.at("Person") + " " + row.at("Task"));
        rater.push_back(row.at("Rater") + " " + row.at("Task"));
    }
    problem.effects = {effect_of(person), effect_of(task), effect_of(both), effect_of(rater)};
    return problem;
}

RemlFit fit_of(const RemlProblem& problem) {
    const Outcome<RemlFit> fit = fit_reml(problem);
    REQUIRE(std::holds_alternative<RemlFit>(fit));
    return std::get<RemlFit>(fit);
}

}  // namespace

TEST_CASE("Brennan's fourth synthetic data set has the published components") {
    const RemlFit fit = fit_of(brennan());
    CHECK(std::abs(fit.variances.at(0) - 0.473148126032) <= 1e-6);
    CHECK(std::abs(fit.variances.at(1) - 0.325154391815) <= 1e-6);
    CHECK(std::abs(fit.variances.at(2) - 0.559567912547) <= 1e-6);
    CHECK(std::abs(fit.variances.at(3) - 0.647530959539) <= 1e-6);
    CHECK(std::abs(fit.residual - 2.38024688173) <= 1e-6);
}

TEST_CASE("one random effect, balanced, gives the analysis of variance by hand") {
    // Three groups of two: means 2, 5, 8; MSB = 18, MSW = 2.
    RemlProblem problem{{1, 3, 4, 6, 7, 9}, {{{0, 0, 1, 1, 2, 2}, 3}}};
    const RemlFit fit = fit_of(problem);
    CHECK(std::abs(fit.residual - 2.0) <= 1e-6);
    CHECK(std::abs(fit.variances.front() - 8.0) <= 1e-6);
    CHECK(std::abs(fit.mean - 5.0) <= 1e-9);
}

TEST_CASE("a variance that would be negative is 0") {
    // Group means are all 2: groups are more alike than chance.
    const RemlFit fit = fit_of({{1, 3, 0, 4, 1.5, 2.5}, {{{0, 0, 1, 1, 2, 2}, 3}}});
    CHECK(fit.variances.front() == 0.0);
    // Then the residual is the variance of all.
    CHECK(std::abs(fit.residual - (2.0 + 8.0 + 0.5) / 5.0) <= 1e-6);
}

TEST_CASE("the order of effects does not matter, only the time it takes") {
    RemlProblem problem = brennan();
    const RemlFit fit = fit_of(problem);
    std::swap(problem.effects[0], problem.effects[3]);
    const RemlFit turned = fit_of(problem);
    CHECK(std::abs(fit.criterion - turned.criterion) <= 1e-6);
    CHECK(std::abs(fit.variances[0] - turned.variances[3]) <= 1e-5);
    CHECK(std::abs(fit.variances[3] - turned.variances[0]) <= 1e-5);
}

TEST_CASE("what REML cannot do it says") {
    const RandomEffect effect{{0, 0, 1, 1}, 2};
    const auto reason = [](const RemlProblem& problem) {
        const Outcome<RemlFit> fit = fit_reml(problem);
        REQUIRE(std::holds_alternative<Undefined>(fit));
        return std::get<Undefined>(fit);
    };
    CHECK(reason({{2, 2, 2, 2}, {effect}}) == Undefined::no_variation);
    CHECK(reason({{1, 2}, {{{0, 1}, 2}}}) == Undefined::needs_two_units);
    // Two crossed effects with more levels than are worked on.
    RemlProblem large;
    RandomEffect rows;
    RandomEffect columns;
    rows.levels = 2;
    columns.levels = most_crossed_levels + 1;
    for (std::uint32_t i = 0; i < 2 * columns.levels; ++i) {
        large.y.push_back(i % 3);
        rows.level.push_back(i % 2);
        columns.level.push_back(i / 2);
    }
    large.effects = {rows, columns};
    CHECK(reason(large) == Undefined::too_large);
    // The same with the large effect first is easy.
    std::swap(large.effects[0], large.effects[1]);
    CHECK(std::holds_alternative<RemlFit>(fit_reml(large)));
}
