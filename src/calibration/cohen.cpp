#include "calibration/cohen.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "calibration/internal/distributions.h"
#include "calibration/internal/rounding.h"

namespace evenhand::calibration {

namespace {

/// Shares of a contingency table and of its margins.
struct Shares {
    const ContingencyTable& table;
    double n;
    std::vector<double> rows;
    std::vector<double> columns;

    explicit Shares(const ContingencyTable& of)
        : table(of),
          n(static_cast<double>(of.total())),
          rows(of.levels, 0.0),
          columns(of.levels, 0.0) {
        for (std::size_t i = 0; i < of.levels; ++i) {
            for (std::size_t j = 0; j < of.levels; ++j) {
                rows[i] += of.at(i, j) / n;
                columns[j] += of.at(i, j) / n;
            }
        }
    }

    [[nodiscard]] double at(std::size_t row, std::size_t column) const {
        return table.at(row, column) / n;
    }

    /// The sum of `term(i, j)` over all cells.
    template <typename Term>
    [[nodiscard]] double sum(const Term& term) const {
        double total = 0.0;
        for (std::size_t i = 0; i < table.levels; ++i) {
            for (std::size_t j = 0; j < table.levels; ++j) {
                total += term(i, j);
            }
        }
        return total;
    }
};

/// Mean weights of a level against the other rater's margin.
struct MeanWeights {
    std::vector<double> rows;
    std::vector<double> columns;

    MeanWeights(const Shares& shares, const WeightMatrix& weights)
        : rows(shares.rows.size(), 0.0), columns(shares.rows.size(), 0.0) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            for (std::size_t j = 0; j < rows.size(); ++j) {
                rows[i] += weights(i, j) * shares.columns[j];
                columns[j] += weights(i, j) * shares.rows[i];
            }
        }
    }
};

double square(double number) {
    return number * number;
}

bool constant(const std::vector<double>& margin) {
    return std::ranges::count_if(margin, [](double share) { return share > 0.0; }) == 1;
}

/// Rounding may leave a little less than no variance.
double root(double variance) {
    return std::sqrt(std::max(0.0, variance));
}

void add_errors(Kappa& kappa, const Shares& shares, const WeightMatrix& weights) {
    const MeanWeights means(shares, weights);
    const double pe = kappa.expected;
    const double lack = 1.0 - kappa.estimate;
    const double scale = shares.n * square(1.0 - pe);
    const double spread = shares.sum([&](std::size_t i, std::size_t j) {
        return shares.at(i, j) *
               square(weights(i, j) - ((means.rows[i] + means.columns[j]) * lack));
    });
    kappa.standard_error = root((spread - square(kappa.estimate - (pe * lack))) / scale);
    const double null_spread = shares.sum([&](std::size_t i, std::size_t j) {
        return shares.rows[i] * shares.columns[j] *
               square(weights(i, j) - (means.rows[i] + means.columns[j]));
    });
    kappa.null_error = root((null_spread - square(pe)) / scale);
}

}  // namespace

std::uint64_t ContingencyTable::total() const {
    return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

ScoreTable scores_of(const ContingencyTable& table, int lowest) {
    ScoreTable scores;
    scores.lowest = lowest;
    scores.highest = lowest + static_cast<int>(table.levels) - 1;
    for (std::size_t i = 0; i < table.levels; ++i) {
        for (std::size_t j = 0; j < table.levels; ++j) {
            for (std::uint32_t unit = 0; unit < table.at(i, j); ++unit) {
                scores.clusters.push_back(static_cast<std::uint32_t>(scores.units()));
                scores.raters.insert(scores.raters.end(), {0, 1});
                scores.scores.insert(scores.scores.end(),
                                     {lowest + static_cast<int>(i), lowest + static_cast<int>(j)});
                scores.first.push_back(scores.scores.size());
            }
        }
    }
    return scores;
}

RaterPairs rater_pairs(const ScoreTable& scores) {
    RaterPairs pairs;
    for (std::size_t unit = 0; unit < scores.units(); ++unit) {
        const auto raters = scores.raters_of(unit);
        const auto given = scores.scores_of(unit);
        for (std::size_t b = 1; b < raters.size(); ++b) {
            for (std::size_t a = 0; a < b; ++a) {
                const auto found = pairs.try_emplace({raters[a], raters[b]}, scores.levels()).first;
                ++found->second.at(static_cast<std::size_t>(given[a] - scores.lowest),
                                   static_cast<std::size_t>(given[b] - scores.lowest));
            }
        }
    }
    return pairs;
}

Outcome<Kappa> cohen_kappa(const ContingencyTable& table, const WeightMatrix& weights) {
    Kappa kappa;
    kappa.units = table.total();
    if (kappa.units == 0) {
        return Undefined::no_pairable_units;
    }
    const Shares shares(table);
    kappa.observed =
        shares.sum([&](std::size_t i, std::size_t j) { return weights(i, j) * shares.at(i, j); });
    kappa.expected = shares.sum([&](std::size_t i, std::size_t j) {
        return weights(i, j) * shares.rows[i] * shares.columns[j];
    });
    if (1.0 - kappa.expected < internal::rounding_error) {
        return Undefined::no_variation;
    }
    const bool one_constant = constant(shares.rows) || constant(shares.columns);
    if (!one_constant) {
        kappa.estimate = (kappa.observed - kappa.expected) / (1.0 - kappa.expected);
        add_errors(kappa, shares, weights);
    }
    const double reach = internal::normal_quantile(0.975) * kappa.standard_error;
    kappa.interval = {kappa.estimate - reach, std::min(1.0, kappa.estimate + reach)};
    kappa.z = Undefined::constant_rater;
    kappa.p = Undefined::constant_rater;
    if (kappa.null_error > 0.0) {
        const double z = kappa.estimate / kappa.null_error;
        kappa.z = z;
        kappa.p = internal::normal_two_sided(z);
    }
    return kappa;
}

}  // namespace evenhand::calibration
