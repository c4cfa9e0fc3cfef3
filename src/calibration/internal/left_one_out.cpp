#include "calibration/internal/left_one_out.h"

#include <algorithm>
#include <numeric>

namespace evenhand::calibration::internal {

namespace {

struct Total {
    double value = 0.0;
    double weights = 0.0;
    int criteria = 0;
};

/// `without`: the rater who does not count.
Total total_of(std::span<const CommitteeCriterion> criteria, std::optional<std::size_t> without) {
    Total total;
    for (const CommitteeCriterion& criterion : criteria) {
        double sum = 0.0;
        int count = 0;
        for (std::size_t rater = 0; rater < criterion.scores.size(); ++rater) {
            if (criterion.scores[rater] && rater != without) {
                sum += *criterion.scores[rater];
                ++count;
            }
        }
        if (count > 0) {
            total.value += criterion.weight * sum / count;
            total.weights += criterion.weight;
            ++total.criteria;
        }
    }
    return total;
}

std::vector<std::size_t> active_raters(std::span<const CommitteeCriterion> criteria) {
    std::vector<std::size_t> raters;
    const std::size_t all = criteria.empty() ? 0 : criteria.front().scores.size();
    for (std::size_t rater = 0; rater < all; ++rater) {
        if (std::ranges::any_of(criteria, [&](const CommitteeCriterion& criterion) {
                return criterion.scores[rater].has_value();
            })) {
            raters.push_back(rater);
        }
    }
    return raters;
}

}  // namespace

std::optional<LeftOneOut> left_one_out(std::span<const CommitteeCriterion> criteria) {
    const Total total = total_of(criteria, std::nullopt);
    if (total.criteria == 0) {
        return std::nullopt;
    }
    LeftOneOut left{total.value / total.weights, total.criteria, active_raters(criteria), {}};
    for (const std::size_t rater : left.raters) {
        const Total rest = total_of(criteria, rater);
        if (rest.criteria == 0) {
            left.without.clear();
            break;
        }
        left.without.push_back(rest.value / rest.weights);
    }
    return left;
}

double jackknife_variance(std::span<const double> without) {
    const auto count = static_cast<double>(without.size());
    const double mean = std::accumulate(without.begin(), without.end(), 0.0) / count;
    double squares = 0.0;
    for (const double each : without) {
        squares += (each - mean) * (each - mean);
    }
    return (count - 1.0) / count * squares;
}

}  // namespace evenhand::calibration::internal
