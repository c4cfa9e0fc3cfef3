#include "calibration/cohen.h"

#include <cmath>

#include <doctest/doctest.h>

#include "calibration_data.h"

using namespace evenhand::calibration;
using namespace evenhand::testing;

namespace {

Kappa kappa(const ContingencyTable& table, Weights weights) {
    return value_of(cohen_kappa(table, WeightMatrix(weights, table.levels)));
}

ContingencyTable transposed(const ContingencyTable& table) {
    ContingencyTable other(table.levels);
    for (std::size_t i = 0; i < table.levels; ++i) {
        for (std::size_t j = 0; j < table.levels; ++j) {
            other.at(j, i) = table.at(i, j);
        }
    }
    return other;
}

}  // namespace

TEST_CASE("a contingency table and its units are the same ratings") {
    const ContingencyTable table = contingency("classic/gwet_4x4_diagnosis.csv");
    const ScoreTable scores = scores_of(table, 1);
    CHECK(scores.units() == table.total());
    const RaterPairs pairs = rater_pairs(scores);
    REQUIRE(pairs.size() == 1);
    CHECK(pairs.begin()->second.counts == table.counts);
}

TEST_CASE("every pair of raters has the units that both rated") {
    const RaterPairs pairs =
        rater_pairs(score_table({{1, 2, {}}, {3, 3, 4}, {{}, 5, 5}, {2, {}, {}}}, 1, 5));
    REQUIRE(pairs.size() == 3);
    CHECK(pairs.at({0, 1}).total() == 2);
    CHECK(pairs.at({0, 2}).total() == 1);
    CHECK(pairs.at({1, 2}).total() == 2);
    CHECK(pairs.at({0, 1}).at(0, 1) == 1);
    CHECK(pairs.at({0, 1}).at(1, 0) == 0);
}

TEST_CASE("it does not matter which rater stands in the rows") {
    const ContingencyTable table = contingency("classic/stuart_vision_counts.csv");
    for (const Weights weights : kappa_weights) {
        const Kappa one = kappa(table, weights);
        const Kappa other = kappa(transposed(table), weights);
        CHECK(one.estimate == doctest::Approx(other.estimate).epsilon(1e-12));
        CHECK(one.standard_error == doctest::Approx(other.standard_error).epsilon(1e-12));
        CHECK(one.null_error == doctest::Approx(other.null_error).epsilon(1e-12));
    }
}

TEST_CASE("every unit twice gives the same kappa with errors smaller by the root of two") {
    const ContingencyTable table = contingency("classic/gwet_3x3_abstractors.csv");
    ContingencyTable doubled = table;
    for (std::uint32_t& count : doubled.counts) {
        count *= 2;
    }
    const Kappa once = kappa(table, Weights::quadratic);
    const Kappa twice = kappa(doubled, Weights::quadratic);
    CHECK(twice.estimate == doctest::Approx(once.estimate).epsilon(1e-12));
    CHECK(twice.standard_error * std::sqrt(2.0) == doctest::Approx(once.standard_error));
    CHECK(twice.null_error * std::sqrt(2.0) == doctest::Approx(once.null_error));
}

TEST_CASE("a constant rater makes kappa exactly 0, and its test undefined") {
    ContingencyTable table(5);
    for (std::size_t level = 0; level < 5; ++level) {
        table.at(2, level) = static_cast<std::uint32_t>(level + 1);
    }
    for (const Weights weights : kappa_weights) {
        const Kappa found = kappa(table, weights);
        CHECK(found.estimate == 0.0);
        CHECK(reason_of(found.z) == Undefined::constant_rater);
        CHECK(reason_of(found.p) == Undefined::constant_rater);
    }
}

TEST_CASE("an interval is cut at 1 and not at -1") {
    ContingencyTable agreeing(2);
    agreeing.at(0, 0) = 9;
    agreeing.at(1, 1) = 9;
    agreeing.at(0, 1) = 1;
    CHECK(kappa(agreeing, Weights::unweighted).interval.high == 1.0);
    ContingencyTable opposed(2);
    opposed.at(0, 1) = 9;
    opposed.at(1, 0) = 9;
    opposed.at(0, 0) = 1;
    CHECK(kappa(opposed, Weights::unweighted).interval.low < -1.0);
}

TEST_CASE("no common unit, and no variation at all, have no kappa") {
    const WeightMatrix weights(Weights::linear, 5);
    CHECK(reason_of(cohen_kappa(ContingencyTable(5), weights)) == Undefined::no_pairable_units);
    ContingencyTable same(5);
    same.at(2, 2) = 10;
    CHECK(reason_of(cohen_kappa(same, weights)) == Undefined::no_variation);
}
