#include "calibration/alpha.h"

#include <cmath>
#include <numeric>

#include <doctest/doctest.h>

#include "calibration_data.h"
#include "random_tables.h"

using namespace evenhand::calibration;
using namespace evenhand::testing;

namespace {

/// The squared difference of two scores, with the ordinal one by counting ratings between them.
double brute_difference(Metric metric, int c, int k, const std::vector<int>& all) {
    const double difference = c - k;
    switch (metric) {
        case Metric::nominal:
            return c == k ? 0.0 : 1.0;
        case Metric::interval:
            return difference * difference;
        case Metric::ratio:
            return c == k ? 0.0 : std::pow(difference / (c + k), 2);
        case Metric::ordinal:
            break;
    }
    double between = 0.0;
    for (const int score : all) {
        if (score >= std::min(c, k) && score <= std::max(c, k)) {
            between += score == c || score == k ? 0.5 : 1.0;
        }
    }
    return c == k ? 0.0 : between * between;
}

/// The definition, pair by pair: disagreement within units against that of any two ratings.
double brute_alpha(const ScoreTable& table, Metric metric) {
    std::vector<int> all;
    for (std::size_t unit = 0; unit < table.units(); ++unit) {
        if (table.size_of(unit) > 1) {
            const auto scores = table.scores_of(unit);
            all.insert(all.end(), scores.begin(), scores.end());
        }
    }
    const auto n = static_cast<double>(all.size());
    double observed = 0.0;
    for (std::size_t unit = 0; unit < table.units(); ++unit) {
        const auto scores = table.scores_of(unit);
        for (std::size_t a = 0; a < scores.size(); ++a) {
            for (std::size_t b = 0; b < scores.size(); ++b) {
                if (a != b) {
                    observed += brute_difference(metric, scores[a], scores[b], all) /
                                (static_cast<double>(scores.size()) - 1.0);
                }
            }
        }
    }
    double expected = 0.0;
    for (const int a : all) {
        for (const int b : all) {
            expected += brute_difference(metric, a, b, all);
        }
    }
    return 1.0 - (observed / n) / (expected / (n * (n - 1.0)));
}

double alpha(const ScoreTable& table, Metric metric) {
    return value_of(krippendorff_alpha(counts_of(table), metric)).estimate;
}

Interval interval(const CountTable& counts, const AlphaIntervalOptions& options) {
    return value_of(alpha_interval(counts, Metric::ordinal, options));
}

/// The jackknife by its definition: a table without each unit.
Interval brute_jackknife(const ScoreTable& table) {
    const double whole = alpha(table, Metric::ordinal);
    std::vector<double> without;
    for (std::size_t left = 0; left < table.units(); ++left) {
        if (table.size_of(left) < 2) {
            continue;
        }
        ScoreTable rest = table;
        rest.first = {0};
        rest.raters.clear();
        rest.scores.clear();
        rest.clusters.clear();
        for (std::size_t unit = 0; unit < table.units(); ++unit) {
            if (unit != left) {
                const auto raters = table.raters_of(unit);
                const auto scores = table.scores_of(unit);
                rest.raters.insert(rest.raters.end(), raters.begin(), raters.end());
                rest.scores.insert(rest.scores.end(), scores.begin(), scores.end());
                rest.first.push_back(rest.scores.size());
                rest.clusters.push_back(table.clusters[unit]);
            }
        }
        without.push_back(alpha(rest, Metric::ordinal));
    }
    const auto u = static_cast<double>(without.size());
    const double mean = std::accumulate(without.begin(), without.end(), 0.0) / u;
    double squares = 0.0;
    for (const double value : without) {
        squares += (value - mean) * (value - mean);
    }
    const double error = std::sqrt((u - 1.0) / u * squares) / (1.0 - whole * whole);
    // t of .975 with 19 degrees of freedom, from a table.
    const double reach = 2.093024054408263 * error;
    return {std::tanh(std::atanh(whole) - reach), std::tanh(std::atanh(whole) + reach)};
}

CountTable perfect(std::size_t units) {
    CountTable counts;
    for (std::uint32_t unit = 0; unit < units; ++unit) {
        std::vector<std::uint32_t> given(5, 0);
        given[unit % 5] = 3;
        counts.add(given, unit);
    }
    return counts;
}

}  // namespace

TEST_CASE("alpha is what its definition gives pair by pair, in every metric") {
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        const ScoreTable table = random_table(seed);
        for (const Metric metric : metrics) {
            CAPTURE(seed);
            CHECK(alpha(table, metric) ==
                  doctest::Approx(brute_alpha(table, metric)).epsilon(1e-12));
        }
    }
}

TEST_CASE("raters and their names do not matter to alpha") {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const ScoreTable table = random_table(seed);
        for (const Metric metric : metrics) {
            CHECK(alpha(raters_permuted(table, seed), metric) ==
                  doctest::Approx(alpha(table, metric)).epsilon(1e-12));
        }
    }
}

TEST_CASE("a shift of the scale changes no alpha but that of ratios") {
    const ScoreTable table = random_table(4);
    for (const Metric metric : {Metric::nominal, Metric::ordinal, Metric::interval}) {
        CHECK(alpha(scale_shifted(table, 3), metric) ==
              doctest::Approx(alpha(table, metric)).epsilon(1e-12));
    }
    CHECK(std::abs(alpha(scale_shifted(table, 3), Metric::ratio) - alpha(table, Metric::ratio)) >
          1e-3);
}

TEST_CASE("every unit twice leaves the disagreement, and chance takes the larger sample") {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const ScoreTable table = random_table(seed);
        const Alpha once = value_of(krippendorff_alpha(counts_of(table), Metric::interval));
        const Alpha twice =
            value_of(krippendorff_alpha(counts_of(units_doubled(table)), Metric::interval));
        const double n = once.pairable;
        CHECK(twice.pairable == 2.0 * n);
        CHECK(twice.observed == doctest::Approx(once.observed).epsilon(1e-12));
        CHECK(twice.expected ==
              doctest::Approx(once.expected * 2.0 * (n - 1.0) / (2.0 * n - 1.0)).epsilon(1e-12));
    }
}

TEST_CASE("a unit with one rating changes no alpha") {
    const ScoreTable without = score_table({{1, 2}, {3, 3}, {5, 4}}, 1, 5);
    const ScoreTable with = score_table({{1, 2}, {3, 3}, {2, {}}, {5, 4}}, 1, 5);
    for (const Metric metric : metrics) {
        CHECK(alpha(with, metric) == alpha(without, metric));
    }
    const CountTable a = counts_of(without);
    const CountTable b = counts_of(with);
    CHECK(interval(a, {}).low == doctest::Approx(interval(b, {}).low));
}

TEST_CASE("the jackknife leaves out one unit at a time") {
    const ScoreTable table = wide_scores("classic/irr_anxiety.csv", 1, 6);
    REQUIRE(table.units() == 20);
    const Interval expected = brute_jackknife(table);
    const Interval found = interval(counts_of(table), {});
    CHECK(found.low == doctest::Approx(expected.low).epsilon(1e-10));
    CHECK(found.high == doctest::Approx(expected.high).epsilon(1e-10));
}

TEST_CASE("units of one person are left out and drawn together") {
    const Ratings ratings = long_ratings("sim/s1_panel.csv");
    ScoreTable table = pooled_units(ratings);
    const Interval by_person = interval(counts_of(table), {});
    for (std::uint32_t unit = 0; unit < table.units(); ++unit) {
        table.clusters[unit] = unit;
    }
    const Interval by_unit = interval(counts_of(table), {});
    // A person's answers are alike, so that persons tell less than as many units.
    CHECK(by_person.high - by_person.low > 1.2 * (by_unit.high - by_unit.low));
}

TEST_CASE("the intervals of the three methods lie round alpha, and near each other") {
    const CountTable counts = counts_of(units_of_criterion(long_ratings("sim/s3_effects.csv"), 0));
    const double alpha = value_of(krippendorff_alpha(counts, Metric::ordinal)).estimate;
    const Interval jackknife = interval(counts, {});
    const Interval clusters = interval(counts, {AlphaIntervalMethod::cluster_bootstrap, 5000, 1});
    const Interval pairs = interval(counts, {AlphaIntervalMethod::pair_bootstrap, 5000, 1});
    for (const Interval& found : {jackknife, clusters, pairs}) {
        CHECK(found.low < alpha);
        CHECK(found.high > alpha);
    }
    CHECK(std::abs(jackknife.low - clusters.low) < 0.05);
    CHECK(std::abs(jackknife.high - clusters.high) < 0.05);
    // Twelve raters: taking a unit's pairs as independent makes the interval too narrow.
    CHECK(pairs.high - pairs.low < 0.7 * (clusters.high - clusters.low));
}

TEST_CASE("two raters with equal units make Krippendorff's bootstrap centre on alpha") {
    const CountTable counts =
        counts_of(scores_of(contingency("classic/stuart_vision_counts.csv"), 1));
    const double alpha = value_of(krippendorff_alpha(counts, Metric::ordinal)).estimate;
    const Interval found = interval(counts, {AlphaIntervalMethod::pair_bootstrap, 1000, 3});
    CHECK((found.low + found.high) / 2.0 == doctest::Approx(alpha).epsilon(0.01));
    CHECK(found.high - found.low < 0.05);
}

TEST_CASE("a bootstrap follows from its seed") {
    const CountTable counts = counts_of(random_table(7));
    for (const auto method :
         {AlphaIntervalMethod::cluster_bootstrap, AlphaIntervalMethod::pair_bootstrap}) {
        const Interval first = interval(counts, {method, 500, 11});
        const Interval again = interval(counts, {method, 500, 11});
        const Interval other = interval(counts, {method, 500, 12});
        CHECK(first.low == again.low);
        CHECK(first.high == again.high);
        CHECK(first.low != other.low);
    }
}

TEST_CASE("perfect agreement has an interval by resampling, at 1") {
    const Interval found = interval(perfect(20), {});
    CHECK(found.low == 1.0);
    CHECK(found.high == 1.0);
}

TEST_CASE("there is no interval when one cluster is all there is, or all that varies") {
    CHECK(reason_of(alpha_interval(counts_of(score_table({{2, 3, 3}}, 1, 5)), Metric::ordinal)) ==
          Undefined::needs_two_units);
    CHECK(reason_of(alpha_interval(counts_of(score_table({{2, 3}, {3, 3}, {3, 3}}, 1, 5)),
                                   Metric::ordinal)) == Undefined::no_variation);
    CHECK(reason_of(alpha_interval(counts_of(score_table({{3, 3}, {3, 3}}, 1, 5)),
                                   Metric::ordinal)) == Undefined::no_variation);
    CHECK(reason_of(alpha_interval(counts_of(score_table({{3}, {2}}, 1, 5)), Metric::ordinal)) ==
          Undefined::needs_two_raters);
}
