#include "calibration/fleiss.h"

#include <doctest/doctest.h>

#include "calibration/agreement.h"
#include "calibration_data.h"

using namespace evenhand::calibration;
using namespace evenhand::testing;

TEST_CASE("Fleiss' kappa is for units with the same number of ratings, two or more") {
    CHECK(has_fixed_raters(counts_of(score_table({{1, 2, 3}, {3, 3, 3}}, 1, 5))));
    CHECK_FALSE(has_fixed_raters(counts_of(score_table({{1, 2, 3}, {3, 3, {}}}, 1, 5))));
    CHECK_FALSE(has_fixed_raters(counts_of(score_table({{1}, {3}}, 1, 5))));
    CHECK_FALSE(has_fixed_raters(CountTable()));
}

TEST_CASE("without missing ratings Gwet's general form is Fleiss' kappa") {
    const CountTable counts = unit_counts("classic/fleiss_1971_counts.csv");
    const FleissKappa fixed = value_of(fleiss_kappa(counts));
    const Agreement general =
        value_of(agreement(counts, WeightMatrix(Weights::unweighted, 5), Chance::fleiss));
    CHECK(fixed.estimate == doctest::Approx(general.estimate).epsilon(1e-12));
    CHECK(fixed.observed == doctest::Approx(general.observed).epsilon(1e-12));
}

TEST_CASE("kappa is the mean of the levels' kappas, weighted by p (1 - p)") {
    const CountTable counts = unit_counts("classic/fleiss_1971_counts.csv");
    const FleissKappa found = value_of(fleiss_kappa(counts));
    std::vector<double> given(5, 0.0);
    for (const CountTable::Cell& cell : counts.cells) {
        given[cell.level] += cell.count / (6.0 * static_cast<double>(counts.units()));
    }
    double sum = 0.0;
    double weights = 0.0;
    for (std::size_t level = 0; level < 5; ++level) {
        const double weight = given[level] * (1.0 - given[level]);
        sum += weight * value_of(found.by_level[level]).estimate;
        weights += weight;
    }
    CHECK(sum / weights == doctest::Approx(found.estimate).epsilon(1e-12));
}

TEST_CASE("a level that nobody gave has no kappa, and all the same level has none at all") {
    const FleissKappa found =
        value_of(fleiss_kappa(counts_of(score_table({{1, 2}, {2, 2}}, 1, 5))));
    CHECK(found.by_level.size() == 5);
    CHECK_FALSE(reason_of(found.by_level[0]).has_value());
    CHECK(reason_of(found.by_level[4]) == Undefined::no_variation);
    CHECK(reason_of(fleiss_kappa(counts_of(score_table({{2, 2}, {2, 2}}, 1, 5)))) ==
          Undefined::no_variation);
}
