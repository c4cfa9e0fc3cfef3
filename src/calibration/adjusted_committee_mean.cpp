#include "calibration/adjusted_committee_mean.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <variant>
#include <vector>

namespace evenhand::calibration {

namespace {

std::vector<CommitteeCriterion> adjusted(std::span<const CommitteeCriterion> criteria,
                                         std::span<const std::optional<PointSeverity>> severities) {
    std::vector<CommitteeCriterion> without(criteria.begin(), criteria.end());
    for (CommitteeCriterion& criterion : without) {
        for (std::size_t rater = 0; rater < criterion.scores.size(); ++rater) {
            if (criterion.scores[rater] && severities[rater]) {
                *criterion.scores[rater] -= severities[rater]->difference;
            }
        }
    }
    return without;
}

/// How much of the value each rater's scores are.
std::vector<double> shares_of(std::span<const CommitteeCriterion> criteria, std::size_t raters) {
    std::vector<double> shares(raters, 0.0);
    double weights = 0.0;
    for (const CommitteeCriterion& criterion : criteria) {
        const auto count = std::ranges::count_if(
            criterion.scores, [](const auto& score) { return score.has_value(); });
        if (count == 0) {
            continue;
        }
        weights += criterion.weight;
        for (std::size_t rater = 0; rater < raters; ++rater) {
            if (criterion.scores[rater]) {
                shares[rater] += criterion.weight / static_cast<double>(count);
            }
        }
    }
    for (double& share : shares) {
        share /= weights;
    }
    return shares;
}

Interval widened(const CommitteeMean& mean,
                 const Interval& interval,
                 const std::vector<double>& shares,
                 std::span<const std::optional<PointSeverity>> severities) {
    const double half = (interval.high - interval.low) / 2;
    double squares = half * half;
    for (std::size_t rater = 0; rater < shares.size(); ++rater) {
        if (severities[rater]) {
            const Interval& known = severities[rater]->interval;
            const double part = shares[rater] * (known.high - known.low) / 2;
            squares += part * part;
        }
    }
    return {mean.value - std::sqrt(squares), mean.value + std::sqrt(squares)};
}

}  // namespace

Outcome<CommitteeMean> adjusted_committee_mean(
    std::span<const CommitteeCriterion> criteria,
    std::span<const std::optional<PointSeverity>> severities) {
    Outcome<CommitteeMean> mean = committee_mean(adjusted(criteria, severities));
    auto* known = std::get_if<CommitteeMean>(&mean);
    if (known != nullptr) {
        if (const auto* interval = std::get_if<Interval>(&known->interval)) {
            known->interval =
                widened(*known, *interval, shares_of(criteria, severities.size()), severities);
        }
    }
    return mean;
}

}  // namespace evenhand::calibration
