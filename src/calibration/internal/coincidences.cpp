#include "calibration/internal/coincidences.h"

#include <cmath>
#include <numeric>

namespace evenhand::calibration::internal {

namespace {

double square(double number) {
    return number * number;
}

}  // namespace

Coincidences::Coincidences(const CountTable& counts, Metric metric, Keep keep)
    : metric_(metric), keep_(keep) {
    find_levels(counts);
    all_ = none();
    if (keep_ == Keep::clusters) {
        margins_.reserve(counts.cells.size());
        apart_.reserve(counts.cells.size());
    }
    for (std::size_t unit = 0; unit < counts.units(); ++unit) {
        if (counts.totals[unit] > 1) {
            add_unit(counts.cells_of(unit), counts.totals[unit]);
        }
        const bool last = unit + 1 == counts.units();
        if (last || counts.clusters[unit + 1] != counts.clusters[unit]) {
            end_cluster();
        }
    }
}

void Coincidences::find_levels(const CountTable& counts) {
    std::vector<bool> seen(counts.levels, false);
    for (std::size_t unit = 0; unit < counts.units(); ++unit) {
        for (const CountTable::Cell& cell : counts.cells_of(unit)) {
            seen[cell.level] = seen[cell.level] || counts.totals[unit] > 1;
        }
    }
    used_.assign(counts.levels, 0);
    for (std::size_t level = 0; level < counts.levels; ++level) {
        used_[level] = static_cast<std::uint32_t>(scores_.size());
        if (seen[level]) {
            scores_.push_back(counts.lowest + static_cast<double>(level));
        }
    }
    if (metric_ != Metric::ordinal) {
        for (std::size_t c = 0; c < scores_.size(); ++c) {
            for (std::size_t k = c + 1; k < scores_.size(); ++k) {
                fixed_.push_back(fixed_difference(scores_[c], scores_[k]));
            }
        }
    }
}

double Coincidences::fixed_difference(double lower, double higher) const {
    switch (metric_) {
        case Metric::interval:
            return square(higher - lower);
        case Metric::ratio:
            return square((higher - lower) / (higher + lower));
        case Metric::nominal:
        case Metric::ordinal:
            break;
    }
    return 1.0;
}

std::size_t Coincidences::pair_index(std::size_t lower, std::size_t higher) const {
    const std::size_t q = scores_.size();
    return (lower * (2 * q - lower - 1) / 2) + (higher - lower - 1);
}

void Coincidences::add_unit(std::span<const CountTable::Cell> cells, double total) {
    for (std::size_t c = 0; c < cells.size(); ++c) {
        add_part(all_.margins, margins_, used_[cells[c].level], cells[c].count);
        for (std::size_t k = c + 1; k < cells.size(); ++k) {
            const std::size_t at = pair_index(used_[cells[c].level], used_[cells[k].level]);
            const double pairs = static_cast<double>(cells[c].count) * cells[k].count;
            add_part(all_.apart, apart_, at, pairs / (total - 1.0));
        }
    }
}

void Coincidences::add_part(std::vector<double>& sums,
                            std::vector<Part>& parts,
                            std::size_t at,
                            double value) const {
    sums[at] += value;
    if (keep_ == Keep::clusters) {
        parts.push_back({static_cast<std::uint32_t>(at), value});
    }
}

void Coincidences::end_cluster() {
    // A cluster without pairable ratings says nothing of agreement, and is none.
    if (margins_.size() > first_margin_.back()) {
        first_margin_.push_back(margins_.size());
        first_apart_.push_back(apart_.size());
    }
}

CoincidenceSums Coincidences::none() const {
    const std::size_t q = scores_.size();
    return {std::vector<double>(q, 0.0), std::vector<double>(q * (q - (q > 0 ? 1 : 0)) / 2, 0.0)};
}

void Coincidences::add(CoincidenceSums& sums, std::size_t cluster, double times) const {
    for (std::size_t i = first_margin_[cluster]; i < first_margin_[cluster + 1]; ++i) {
        sums.margins[margins_[i].at] += times * margins_[i].value;
    }
    for (std::size_t i = first_apart_[cluster]; i < first_apart_[cluster + 1]; ++i) {
        sums.apart[apart_[i].at] += times * apart_[i].value;
    }
}

std::vector<double> Coincidences::differences_of(const CoincidenceSums& sums) const {
    if (metric_ != Metric::ordinal) {
        return fixed_;
    }
    std::vector<double> differences;
    differences.reserve(sums.apart.size());
    for (std::size_t c = 0; c < sums.margins.size(); ++c) {
        double between = sums.margins[c] / 2.0;
        for (std::size_t k = c + 1; k < sums.margins.size(); ++k) {
            differences.push_back(square(between + (sums.margins[k] / 2.0)));
            between += sums.margins[k];
        }
    }
    return differences;
}

std::optional<Alpha> Coincidences::alpha_of(const CoincidenceSums& sums) const {
    const double n = std::accumulate(sums.margins.begin(), sums.margins.end(), 0.0);
    const std::vector<double> differences = differences_of(sums);
    double observed = 0.0;
    double expected = 0.0;
    std::size_t at = 0;
    for (std::size_t c = 0; c < sums.margins.size(); ++c) {
        for (std::size_t k = c + 1; k < sums.margins.size(); ++k, ++at) {
            observed += sums.apart[at] * differences[at];
            expected += sums.margins[c] * sums.margins[k] * differences[at];
        }
    }
    if (expected == 0.0) {  // Exactly: margins are whole numbers.
        return std::nullopt;
    }
    Alpha alpha;
    alpha.pairable = n;
    alpha.observed = 2.0 * observed / n;
    alpha.expected = 2.0 * expected / (n * (n - 1.0));
    alpha.estimate = 1.0 - (alpha.observed / alpha.expected);
    return alpha;
}

}  // namespace evenhand::calibration::internal
