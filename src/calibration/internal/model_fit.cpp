#include "calibration/internal/model_fit.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <span>

namespace evenhand::calibration::internal {

namespace {

struct Sums {
    double count = 0.0;
    double residual = 0.0;
    double squares = 0.0;           ///< Σ(x−E)²
    double standard_squares = 0.0;  ///< Σ(x−E)²/V
    double information = 0.0;       ///< ΣV
    double infit_variance = 0.0;    ///< Σ(C−V²)
    double outfit_variance = 0.0;   ///< Σ(C/V²−1)
};

FitStatistics statistics_of(const Sums& sums) {
    FitStatistics fit;
    fit.infit = sums.squares / sums.information;
    fit.outfit = sums.standard_squares / sums.count;
    fit.infit_zstd = zstd(fit.infit, std::sqrt(sums.infit_variance) / sums.information);
    fit.outfit_zstd = zstd(fit.outfit, std::sqrt(sums.outfit_variance) / sums.count);
    return fit;
}

/// Ratings of one person on one criterion stand together.
std::vector<std::uint32_t> by_unit(const CodedRatings& ratings) {
    const std::vector<std::uint32_t>& person = ratings.element[index_of(Facet::person)];
    const std::vector<std::uint32_t>& criterion = ratings.element[index_of(Facet::criterion)];
    std::vector<std::uint32_t> order(ratings.size());
    std::iota(order.begin(), order.end(), std::uint32_t{0});
    // Sorted by person already: only within a person there is something to do.
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin;
        while (end < order.size() && person[end] == person[begin]) {
            ++end;
        }
        std::stable_sort(
            order.begin() + static_cast<std::ptrdiff_t>(begin),
            order.begin() + static_cast<std::ptrdiff_t>(end),
            [&](std::uint32_t a, std::uint32_t b) { return criterion[a] < criterion[b]; });
        begin = end;
    }
    return order;
}

class PairCounter {
public:
    PairCounter(const Measures& measures, const RatingScale& scale, const CodedRatings& ratings)
        : measures_(measures),
          scale_(scale),
          ratings_(ratings),
          given_(scale.categories()),
          sum_(scale.categories()),
          squares_(scale.categories()) {}

    /// Adds the pairs within a unit: Σ_{r<s} P_r P_s = ((ΣP)² − ΣP²)/2.
    void add(std::span<const std::uint32_t> unit) {
        if (unit.size() < 2) {
            return;
        }
        std::fill(given_.begin(), given_.end(), 0.0);
        std::fill(sum_.begin(), sum_.end(), 0.0);
        std::fill(squares_.begin(), squares_.end(), 0.0);
        for (const std::uint32_t i : unit) {
            given_[static_cast<std::size_t>(ratings_.category[i])] += 1.0;
            scale_.each(location_of(measures_, ratings_, i),
                        [&](std::size_t k, double probability) {
                            sum_[k] += probability;
                            squares_[k] += probability * probability;
                        });
        }
        const auto size = static_cast<double>(unit.size());
        pairs_.opportunities += size * (size - 1.0) / 2.0;
        for (std::size_t k = 0; k < given_.size(); ++k) {
            pairs_.exact += given_[k] * (given_[k] - 1.0) / 2.0;
            pairs_.expected += (sum_[k] * sum_[k] - squares_[k]) / 2.0;
        }
    }

    [[nodiscard]] const ExactAgreement& pairs() const noexcept { return pairs_; }

private:
    ExactAgreement pairs_;
    const Measures& measures_;
    const RatingScale& scale_;
    const CodedRatings& ratings_;
    std::vector<double> given_;
    std::vector<double> sum_;
    std::vector<double> squares_;
};

}  // namespace

double zstd(double mean_square, double sd) {
    // Two categories of even odds: every mean square is 1, whatever was scored.
    if (!(sd > 0.0)) {
        return 0.0;
    }
    return (std::cbrt(mean_square) - 1.0) * 3.0 / sd + sd / 3.0;
}

ModelFit model_fit(const Measures& measures,
                   const RatingScale& scale,
                   const CodedRatings& ratings) {
    ModelFit fit;
    PerFacet<std::vector<Sums>> sums;
    for (const Facet facet : facets_in_order) {
        sums[index_of(facet)].resize(measures.of[index_of(facet)].size());
    }
    std::vector<double> probability(scale.categories());
    for (std::size_t i = 0; i < ratings.size(); ++i) {
        const double location = location_of(measures, ratings, i);
        const CategoryMoments moments = scale.moments(location);
        scale.probabilities(location, probability);
        fit.log_likelihood += std::log(probability[static_cast<std::size_t>(ratings.category[i])]);
        const double variance = moments.variance;
        const double residual = ratings.category[i] - moments.expected;
        for (const Facet facet : facets_in_order) {
            Sums& sum = sums[index_of(facet)][ratings.element[index_of(facet)][i]];
            sum.count += 1.0;
            sum.residual += residual;
            sum.squares += residual * residual;
            sum.standard_squares += residual * residual / variance;
            sum.information += variance;
            sum.infit_variance += moments.fourth - variance * variance;
            sum.outfit_variance += moments.fourth / (variance * variance) - 1.0;
        }
    }
    for (const Facet facet : facets_in_order) {
        for (const Sums& sum : sums[index_of(facet)]) {
            fit.fit[index_of(facet)].push_back(statistics_of(sum));
            fit.information[index_of(facet)].push_back(sum.information);
            fit.largest_residual = std::max(fit.largest_residual, std::abs(sum.residual));
        }
    }
    return fit;
}

ExactAgreement exact_agreement(const Measures& measures,
                               const RatingScale& scale,
                               const CodedRatings& ratings) {
    const std::vector<std::uint32_t>& person = ratings.element[index_of(Facet::person)];
    const std::vector<std::uint32_t>& criterion = ratings.element[index_of(Facet::criterion)];
    const std::vector<std::uint32_t> order = by_unit(ratings);
    PairCounter counter(measures, scale, ratings);
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin;
        while (end < order.size() && person[order[end]] == person[order[begin]] &&
               criterion[order[end]] == criterion[order[begin]]) {
            ++end;
        }
        counter.add(std::span(order).subspan(begin, end - begin));
        begin = end;
    }
    return counter.pairs();
}

}  // namespace evenhand::calibration::internal
