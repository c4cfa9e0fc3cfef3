#include "calibration/agreement.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "calibration/internal/distributions.h"
#include "calibration/internal/rounding.h"

namespace evenhand::calibration {

namespace {

/// The sum over ordered pairs of different ratings of one unit of their weights.
double weighted_pairs(std::span<const CountTable::Cell> cells, const WeightMatrix& weights) {
    double sum = 0.0;
    for (const CountTable::Cell& k : cells) {
        double weighted = -1.0;  // A rating is no pair with itself.
        for (const CountTable::Cell& l : cells) {
            weighted += weights(k.level, l.level) * l.count;
        }
        sum += k.count * weighted;
    }
    return sum;
}

double ordered_pairs(double total) {
    return total * (total - 1.0);
}

/// The mean over units of the share of each level.
std::vector<double> level_shares(const CountTable& counts) {
    std::vector<double> shares(counts.levels, 0.0);
    for (std::size_t unit = 0; unit < counts.units(); ++unit) {
        for (const CountTable::Cell& cell : counts.cells_of(unit)) {
            shares[cell.level] += static_cast<double>(cell.count) / counts.totals[unit];
        }
    }
    for (double& share : shares) {
        share /= static_cast<double>(counts.units());
    }
    return shares;
}

double observed_agreement(const CountTable& counts, const WeightMatrix& weights) {
    double sum = 0.0;
    double units = 0.0;
    for (std::size_t unit = 0; unit < counts.units(); ++unit) {
        if (counts.totals[unit] > 1) {
            sum +=
                weighted_pairs(counts.cells_of(unit), weights) / ordered_pairs(counts.totals[unit]);
            units += 1.0;
        }
    }
    return sum / units;
}

/// The agreement that chance brings: a sum over levels of their share times something of the level,
/// so that it is known of a single unit as well.
struct Expectation {
    std::vector<double> by_level;
    double whole = 0.0;
    bool estimated = true;  ///< From the ratings, which makes the coefficient less certain.

    [[nodiscard]] double of_unit(const CountTable& counts, std::size_t unit) const {
        if (!estimated) {
            return whole;
        }
        double sum = 0.0;
        for (const CountTable::Cell& cell : counts.cells_of(unit)) {
            sum += by_level[cell.level] * cell.count;
        }
        return sum / counts.totals[unit];
    }
};

/// `term(k)`: what a rating of level k adds.
template <typename Term>
Expectation estimated(const std::vector<double>& shares, const Term& term) {
    Expectation expected;
    for (std::size_t k = 0; k < shares.size(); ++k) {
        expected.by_level.push_back(term(k));
        expected.whole += shares[k] * expected.by_level.back();
    }
    return expected;
}

Expectation expectation(const CountTable& counts, const WeightMatrix& weights, Chance chance) {
    const auto q = static_cast<double>(counts.levels);
    if (chance == Chance::none) {
        return {{}, 0.0, false};
    }
    if (chance == Chance::brennan_prediger) {
        return {{}, weights.sum() / (q * q), false};
    }
    const std::vector<double> shares = level_shares(counts);
    if (chance == Chance::gwet) {
        const double scale = weights.sum() / (q * (q - 1.0));
        return estimated(shares, [&](std::size_t k) { return scale * (1.0 - shares[k]); });
    }
    return estimated(shares, [&](std::size_t k) {
        double weighted = 0.0;
        for (std::size_t l = 0; l < shares.size(); ++l) {
            weighted += (weights(k, l) + weights(l, k)) / 2.0 * shares[l];
        }
        return weighted;
    });
}

/// Gwet's linearised variance of the estimate.
double variance(const CountTable& counts,
                const WeightMatrix& weights,
                const Expectation& expected,
                const Agreement& found) {
    const auto n = static_cast<double>(found.units);
    const auto pairable = static_cast<double>(pair_counts(counts).pairable_units);
    const double rest = 1.0 - expected.whole;
    double sum = 0.0;
    for (std::size_t unit = 0; unit < counts.units(); ++unit) {
        double of_unit = 0.0;
        if (counts.totals[unit] > 1) {
            const double agreed =
                weighted_pairs(counts.cells_of(unit), weights) / ordered_pairs(counts.totals[unit]);
            of_unit = n / pairable * (agreed - expected.whole) / rest;
        }
        if (expected.estimated) {
            of_unit -= 2.0 * (1.0 - found.estimate) *
                       (expected.of_unit(counts, unit) - expected.whole) / rest;
        }
        sum += (of_unit - found.estimate) * (of_unit - found.estimate);
    }
    return sum / (n * (n - 1.0));
}

}  // namespace

std::string_view name_of(Chance chance) {
    switch (chance) {
        case Chance::none:
            return "pa";
        case Chance::gwet:
            return "ac";
        case Chance::fleiss:
            return "fleiss";
        case Chance::brennan_prediger:
            return "bp";
    }
    return "";
}

Outcome<Agreement> agreement(const CountTable& counts, const WeightMatrix& weights, Chance chance) {
    if (const auto lack = lack_of(counts)) {
        return *lack;
    }
    if (counts.levels < 2 && chance != Chance::none) {
        return Undefined::no_variation;
    }
    const Expectation expected = expectation(counts, weights, chance);
    if (1.0 - expected.whole < internal::rounding_error) {
        return Undefined::no_variation;
    }
    Agreement found;
    found.units = counts.units();
    found.observed = observed_agreement(counts, weights);
    found.expected = expected.whole;
    found.estimate = (found.observed - found.expected) / (1.0 - found.expected);
    found.standard_error = Undefined::needs_two_units;
    found.interval = Undefined::needs_two_units;
    if (found.units > 1) {
        const double error = std::sqrt(variance(counts, weights, expected, found));
        const double reach =
            internal::t_quantile(0.975, static_cast<double>(found.units - 1)) * error;
        found.standard_error = error;
        found.interval =
            Interval{std::max(-1.0, found.estimate - reach), std::min(1.0, found.estimate + reach)};
    }
    return found;
}

Outcome<double> pair_agreement(const CountTable& counts, const WeightMatrix& weights) {
    if (const auto lack = lack_of(counts)) {
        return *lack;
    }
    double agreed = 0.0;
    double all = 0.0;
    for (std::size_t unit = 0; unit < counts.units(); ++unit) {
        agreed += weighted_pairs(counts.cells_of(unit), weights);
        all += ordered_pairs(counts.totals[unit]);
    }
    return agreed / all;
}

}  // namespace evenhand::calibration
