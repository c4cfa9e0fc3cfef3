#include "calibration/agreement.h"

#include <cmath>

#include <doctest/doctest.h>

#include "calibration_data.h"
#include "random_tables.h"

using namespace evenhand::calibration;
using namespace evenhand::testing;

namespace {

/// The definition: over all ordered pairs of ratings of one unit.
double brute_pair_agreement(const ScoreTable& table, Weights kind) {
    const WeightMatrix weights(kind, table.levels());
    double agreed = 0.0;
    double all = 0.0;
    for (std::size_t unit = 0; unit < table.units(); ++unit) {
        const auto scores = table.scores_of(unit);
        for (std::size_t a = 0; a < scores.size(); ++a) {
            for (std::size_t b = 0; b < a; ++b) {
                agreed += weights(static_cast<std::size_t>(scores[a] - table.lowest),
                                  static_cast<std::size_t>(scores[b] - table.lowest));
                all += 1.0;
            }
        }
    }
    return agreed / all;
}

double coefficient(const ScoreTable& table, Chance chance, Weights kind) {
    const CountTable counts = counts_of(table);
    return value_of(agreement(counts, WeightMatrix(kind, counts.levels), chance)).estimate;
}

}  // namespace

TEST_CASE("pair agreement is what counting every pair gives") {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const ScoreTable table = random_table(seed);
        for (const Weights kind : {Weights::unweighted, Weights::within_one, Weights::quadratic}) {
            CHECK(value_of(pair_agreement(counts_of(table), WeightMatrix(kind, table.levels()))) ==
                  doctest::Approx(brute_pair_agreement(table, kind)).epsilon(1e-12));
        }
    }
}

TEST_CASE("two averages of agreement differ when units have different numbers of ratings") {
    const CountTable counts = counts_of(score_table({{1, 1, 1, 1}, {1, 2, {}, {}}}, 1, 5));
    const WeightMatrix exact(Weights::unweighted, 5);
    CHECK(value_of(pair_agreement(counts, exact)) == doctest::Approx(6.0 / 7.0));
    CHECK(value_of(agreement(counts, exact, Chance::none)).estimate == doctest::Approx(0.5));
}

TEST_CASE("raters and their names do not matter to agreement, nor the order of the levels") {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const ScoreTable table = random_table(seed);
        for (const Chance chance : chances) {
            const double before = coefficient(table, chance, Weights::quadratic);
            CHECK(coefficient(raters_permuted(table, seed), chance, Weights::quadratic) ==
                  doctest::Approx(before).epsilon(1e-12));
            CHECK(coefficient(scale_reversed(table), chance, Weights::quadratic) ==
                  doctest::Approx(before).epsilon(1e-12));
        }
    }
}

TEST_CASE("a shift of the whole scale changes no agreement") {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const ScoreTable table = random_table(seed);
        for (const Chance chance : chances) {
            CHECK(coefficient(scale_shifted(table, 7), chance, Weights::linear) ==
                  doctest::Approx(coefficient(table, chance, Weights::linear)).epsilon(1e-12));
        }
    }
}

TEST_CASE("every unit twice gives the same agreement, with a smaller error") {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const ScoreTable table = random_table(seed);
        for (const Chance chance : chances) {
            const WeightMatrix weights(Weights::quadratic, table.levels());
            const Agreement once = value_of(agreement(counts_of(table), weights, chance));
            const Agreement twice =
                value_of(agreement(counts_of(units_doubled(table)), weights, chance));
            CHECK(twice.estimate == doctest::Approx(once.estimate).epsilon(1e-12));
            // n (n - 1) becomes 2n (2n - 1), over twice the sum of squares.
            const double n = static_cast<double>(table.units());
            CHECK(value_of(twice.standard_error) ==
                  doctest::Approx(value_of(once.standard_error) *
                                  std::sqrt((n - 1.0) / (2.0 * n - 1.0)))
                      .epsilon(1e-9));
        }
    }
}

TEST_CASE("a single unit has an estimate and no error") {
    const CountTable counts = counts_of(score_table({{2, 3, 3}}, 1, 5));
    const Agreement found =
        value_of(agreement(counts, WeightMatrix(Weights::unweighted, 5), Chance::gwet));
    CHECK(found.estimate == doctest::Approx(0.25));
    CHECK(reason_of(found.standard_error) == Undefined::needs_two_units);
    CHECK(reason_of(found.interval) == Undefined::needs_two_units);
}

TEST_CASE("an interval ends at 1") {
    const CountTable counts =
        counts_of(score_table({{1, 1}, {2, 2}, {3, 3}, {4, 4}, {5, 4}}, 1, 5));
    const Agreement found =
        value_of(agreement(counts, WeightMatrix(Weights::quadratic, 5), Chance::gwet));
    CHECK(value_of(found.interval).high == 1.0);
    CHECK(value_of(found.interval).low < found.estimate);
}

TEST_CASE("a scale of one level leaves nothing to correct for") {
    const CountTable counts = counts_of(score_table({{3, 3}, {3, 3}}, 3, 3));
    const WeightMatrix weights(Weights::linear, 1);
    CHECK(value_of(agreement(counts, weights, Chance::none)).estimate == 1.0);
    CHECK(reason_of(agreement(counts, weights, Chance::gwet)) == Undefined::no_variation);
    CHECK(reason_of(agreement(counts, weights, Chance::brennan_prediger)) ==
          Undefined::no_variation);
}
