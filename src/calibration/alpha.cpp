#include "calibration/alpha.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include "calibration/internal/coincidences.h"
#include "calibration/internal/distributions.h"
#include "calibration/internal/percentile.h"
#include "calibration/internal/random_draws.h"

namespace evenhand::calibration {

namespace {

using internal::Coincidences;
using internal::CoincidenceSums;
using internal::RandomDraws;

/// From here on atanh runs away and the jackknife says nothing.
constexpr double nearly_perfect = 0.999;

/// Alpha without each cluster; nothing when one of them cannot be.
std::optional<std::vector<double>> left_out(const Coincidences& coincidences) {
    std::vector<double> alphas;
    alphas.reserve(coincidences.clusters());
    CoincidenceSums sums;
    for (std::size_t cluster = 0; cluster < coincidences.clusters(); ++cluster) {
        sums = coincidences.all();
        coincidences.add(sums, cluster, -1.0);
        const auto alpha = coincidences.alpha_of(sums);
        if (!alpha) {
            return std::nullopt;
        }
        alphas.push_back(alpha->estimate);
    }
    return alphas;
}

Outcome<Interval> jackknife(const Coincidences& coincidences, double alpha) {
    const auto alphas = left_out(coincidences);
    if (!alphas) {
        return Undefined::no_variation;
    }
    const auto u = static_cast<double>(alphas->size());
    const double mean = std::accumulate(alphas->begin(), alphas->end(), 0.0) / u;
    double squares = 0.0;
    for (const double without : *alphas) {
        squares += (without - mean) * (without - mean);
    }
    const double error = std::sqrt((u - 1.0) / u * squares) / (1.0 - (alpha * alpha));
    const double reach = internal::t_quantile(0.975, u - 1.0) * error;
    return Interval{std::tanh(std::atanh(alpha) - reach), std::tanh(std::atanh(alpha) + reach)};
}

Outcome<Interval> cluster_bootstrap(const Coincidences& coincidences,
                                    const AlphaIntervalOptions& options) {
    RandomDraws draws(options.seed);
    const auto clusters = static_cast<std::uint32_t>(coincidences.clusters());
    std::vector<double> alphas;
    alphas.reserve(options.resamples);
    for (std::size_t i = 0; i < options.resamples; ++i) {
        CoincidenceSums sums = coincidences.none();
        for (std::uint32_t drawn = 0; drawn < clusters; ++drawn) {
            coincidences.add(sums, draws.below(clusters), 1.0);
        }
        if (const auto alpha = coincidences.alpha_of(sums)) {
            alphas.push_back(alpha->estimate);
        }
    }
    if (alphas.empty()) {
        return Undefined::no_variation;
    }
    return internal::percentile_interval(std::move(alphas));
}

/// All pairs of ratings of one unit, to be drawn from with replacement.
class PairPool {
public:
    PairPool(const CountTable& counts, Metric metric)
        : coincidences_(counts, metric, Coincidences::Keep::sum),
          differences_(coincidences_.differences_of(coincidences_.all())) {
        for (std::size_t unit = 0; unit < counts.units(); ++unit) {
            const std::uint32_t total = counts.totals[unit];
            if (total > 1) {
                add_pairs(counts, unit);
                units_.push_back(total);
            }
        }
    }

    /// Alpha of a resample; `scale`: 2 / (n De) of the sample.
    [[nodiscard]] double resampled(RandomDraws& draws, double scale) const {
        double alpha = 1.0;
        for (const std::uint32_t total : units_) {
            double apart = 0.0;
            for (std::uint32_t pair = 0; pair < total * (total - 1) / 2; ++pair) {
                apart += pairs_[draws.below(static_cast<std::uint32_t>(pairs_.size()))];
            }
            alpha -= scale * apart / (total - 1.0);
        }
        return std::max(-1.0, alpha);
    }

private:
    void add_pairs(const CountTable& counts, std::size_t unit) {
        const auto cells = counts.cells_of(unit);
        for (std::size_t c = 0; c < cells.size(); ++c) {
            const std::size_t same = std::size_t{cells[c].count} * (cells[c].count - 1) / 2;
            pairs_.insert(pairs_.end(), same, 0.0);
            for (std::size_t k = c + 1; k < cells.size(); ++k) {
                pairs_.insert(pairs_.end(),
                              std::size_t{cells[c].count} * cells[k].count,
                              differences_[coincidences_.pair_of(cells[c].level, cells[k].level)]);
            }
        }
    }

    Coincidences coincidences_;
    std::vector<double> differences_;
    std::vector<std::uint32_t> units_;  ///< The ratings of each.
    std::vector<double> pairs_;         ///< The squared difference of each.
};

Outcome<Interval> pair_bootstrap(const CountTable& counts,
                                 Metric metric,
                                 const Alpha& alpha,
                                 const AlphaIntervalOptions& options) {
    const PairPool pool(counts, metric);
    RandomDraws draws(options.seed);
    std::vector<double> alphas;
    alphas.reserve(options.resamples);
    for (std::size_t i = 0; i < options.resamples; ++i) {
        alphas.push_back(pool.resampled(draws, 2.0 / (alpha.pairable * alpha.expected)));
    }
    return internal::percentile_interval(std::move(alphas));
}

}  // namespace

std::string_view name_of(Metric metric) {
    switch (metric) {
        case Metric::nominal:
            return "nominal";
        case Metric::ordinal:
            return "ordinal";
        case Metric::interval:
            return "interval";
        case Metric::ratio:
            return "ratio";
    }
    return "";
}

Outcome<Alpha> krippendorff_alpha(const CountTable& counts, Metric metric) {
    if (const auto lack = lack_of(counts)) {
        return *lack;
    }
    const Coincidences coincidences(counts, metric, Coincidences::Keep::sum);
    if (const auto alpha = coincidences.alpha_of(coincidences.all())) {
        return *alpha;
    }
    return Undefined::no_variation;
}

Outcome<Interval> alpha_interval(const CountTable& counts,
                                 Metric metric,
                                 const AlphaIntervalOptions& options) {
    if (const auto lack = lack_of(counts)) {
        return *lack;
    }
    const Coincidences coincidences(counts, metric);
    const auto alpha = coincidences.alpha_of(coincidences.all());
    if (!alpha) {
        return Undefined::no_variation;
    }
    if (coincidences.clusters() < 2) {
        return Undefined::needs_two_units;
    }
    if (options.method == AlphaIntervalMethod::pair_bootstrap) {
        return pair_bootstrap(counts, metric, *alpha, options);
    }
    if (options.method == AlphaIntervalMethod::jackknife &&
        std::abs(alpha->estimate) < nearly_perfect) {
        return jackknife(coincidences, alpha->estimate);
    }
    return cluster_bootstrap(coincidences, options);
}

}  // namespace evenhand::calibration
