#include "calibration/fleiss.h"

#include <algorithm>
#include <cmath>

#include "calibration/internal/distributions.h"
#include "calibration/internal/rounding.h"

namespace evenhand::calibration {

namespace {

/// Sums over units, for each level.
struct LevelSums {
    std::vector<double> shares;   ///< Of all ratings.
    std::vector<double> apart;    ///< n_uk (n - n_uk)
    double agreeing_pairs = 0.0;  ///< n_uk (n_uk - 1), over all levels.
};

LevelSums sums_of(const CountTable& counts, double n) {
    LevelSums sums{
        std::vector<double>(counts.levels, 0.0), std::vector<double>(counts.levels, 0.0), 0.0};
    const double ratings = n * static_cast<double>(counts.units());
    for (const CountTable::Cell& cell : counts.cells) {
        const double count = cell.count;
        sums.shares[cell.level] += count / ratings;
        sums.apart[cell.level] += count * (n - count);
        sums.agreeing_pairs += count * (count - 1.0);
    }
    return sums;
}

/// `scale`: N n (n - 1).
Outcome<LevelKappa> level_kappa(double share, double apart, double scale) {
    const double spread = share * (1.0 - share);
    if (spread < internal::rounding_error) {
        return Undefined::no_variation;
    }
    LevelKappa kappa;
    kappa.estimate = 1.0 - (apart / (scale * spread));
    kappa.z = kappa.estimate / std::sqrt(2.0 / scale);
    kappa.p = internal::normal_two_sided(kappa.z);
    return kappa;
}

double null_error(const std::vector<double>& shares, double scale) {
    double spread = 0.0;
    double skew = 0.0;
    for (const double p : shares) {
        const double q = 1.0 - p;
        spread += p * q;
        skew += p * q * (q - p);
    }
    return std::sqrt(2.0 / scale) * std::sqrt((spread * spread) - skew) / spread;
}

}  // namespace

bool has_fixed_raters(const CountTable& counts) {
    return counts.units() > 0 && counts.totals.front() > 1 &&
           std::ranges::all_of(counts.totals,
                               [&](std::uint32_t total) { return total == counts.totals.front(); });
}

Outcome<FleissKappa> fleiss_kappa(const CountTable& counts) {
    const double n = counts.totals.front();
    const double scale = static_cast<double>(counts.units()) * n * (n - 1.0);
    const LevelSums sums = sums_of(counts, n);
    FleissKappa kappa;
    kappa.observed = sums.agreeing_pairs / scale;
    for (const double share : sums.shares) {
        kappa.expected += share * share;
    }
    if (1.0 - kappa.expected < internal::rounding_error) {
        return Undefined::no_variation;
    }
    kappa.estimate = (kappa.observed - kappa.expected) / (1.0 - kappa.expected);
    kappa.null_error = null_error(sums.shares, scale);
    kappa.z = kappa.estimate / kappa.null_error;
    kappa.p = internal::normal_two_sided(kappa.z);
    for (std::size_t level = 0; level < sums.shares.size(); ++level) {
        kappa.by_level.push_back(level_kappa(sums.shares[level], sums.apart[level], scale));
    }
    return kappa;
}

}  // namespace evenhand::calibration
