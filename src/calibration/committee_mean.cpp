#include "calibration/committee_mean.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

#include "calibration/internal/distributions.h"

namespace evenhand::calibration {

namespace {

struct Total {
    double value = 0.0;
    double weights = 0.0;
    int criteria = 0;
};

/// Nothing when no score is left. `without`: the rater who does not count.
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

Outcome<Interval> interval_around(double value, std::span<const CommitteeCriterion> criteria) {
    constexpr std::size_t fewest = 3;
    constexpr double upper = 0.975;
    std::vector<double> left_out;
    for (const std::size_t rater : active_raters(criteria)) {
        const Total total = total_of(criteria, rater);
        if (total.criteria > 0) {
            left_out.push_back(total.value / total.weights);
        }
    }
    if (left_out.size() < fewest || left_out.size() < active_raters(criteria).size()) {
        return Undefined::too_few;
    }
    const auto count = static_cast<double>(left_out.size());
    const double mean = std::accumulate(left_out.begin(), left_out.end(), 0.0) / count;
    double squares = 0.0;
    for (const double each : left_out) {
        squares += (each - mean) * (each - mean);
    }
    const double reach =
        internal::t_quantile(upper, count - 1.0) * std::sqrt((count - 1.0) / count * squares);
    return Interval{value - reach, value + reach};
}

}  // namespace

Outcome<CommitteeMean> committee_mean(std::span<const CommitteeCriterion> criteria) {
    const Total total = total_of(criteria, std::nullopt);
    if (total.criteria == 0) {
        return Undefined::no_pairable_units;
    }
    const double value = total.value / total.weights;
    return CommitteeMean{value, total.criteria, interval_around(value, criteria)};
}

}  // namespace evenhand::calibration
