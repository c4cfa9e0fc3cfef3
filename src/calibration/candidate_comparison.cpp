#include "calibration/candidate_comparison.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <variant>

#include "calibration/holm.h"
#include "calibration/internal/distributions.h"
#include "calibration/internal/left_one_out.h"

namespace evenhand::calibration {

namespace {

using internal::LeftOneOut;

/// A candidate with enough raters.
struct Measured {
    std::size_t candidate = 0;
    LeftOneOut left;
    std::map<std::string, double> without;  ///< The mean without each rater.
    double rounding = 0.0;                  ///< The variance that rounding alone gives the mean.
};

double rounding_variance(const std::vector<CommitteeCriterion>& criteria) {
    constexpr double of_one_score = 1.0 / 12.0;
    double sum = 0.0;
    double weights = 0.0;
    for (const CommitteeCriterion& criterion : criteria) {
        const auto scores = static_cast<double>(std::ranges::count_if(
            criterion.scores, [](const auto& score) { return score.has_value(); }));
        if (scores > 0) {
            sum += criterion.weight * criterion.weight / scores;
            weights += criterion.weight;
        }
    }
    return of_one_score * sum / (weights * weights);
}

std::optional<Measured> measured(const ComparedCandidate& candidate, std::size_t number) {
    auto left = internal::left_one_out(candidate.criteria);
    if (!left || left->without.size() < internal::fewest_raters) {
        return std::nullopt;
    }
    Measured found{number, std::move(*left), {}, rounding_variance(candidate.criteria)};
    for (std::size_t i = 0; i < found.left.raters.size(); ++i) {
        found.without[candidate.raters[found.left.raters[i]]] = found.left.without[i];
    }
    return found;
}

bool same_raters(const Measured& one, const Measured& other) {
    return std::ranges::equal(one.without,
                              other.without,
                              {},
                              &std::pair<const std::string, double>::first,
                              &std::pair<const std::string, double>::first);
}

Interval interval_of(const Measured& one) {
    const double variance = std::max(internal::jackknife_variance(one.left.without), one.rounding);
    const double reach =
        internal::t_quantile(0.975, static_cast<double>(one.left.without.size()) - 1.0) *
        std::sqrt(variance);
    return {one.left.value - reach, one.left.value + reach};
}

struct Error {
    double variance = 0.0;
    double df = 1.0;
};

Error paired_error(const Measured& one, const Measured& other) {
    std::vector<double> differences;
    for (const auto& [rater, mean] : one.without) {
        differences.push_back(mean - other.without.at(rater));
    }
    return {internal::jackknife_variance(differences),
            static_cast<double>(differences.size()) - 1.0};
}

Error independent_error(const Measured& one, const Measured& other) {
    const double first = internal::jackknife_variance(one.left.without);
    const double second = internal::jackknife_variance(other.left.without);
    const double first_df = static_cast<double>(one.left.without.size()) - 1.0;
    const double second_df = static_cast<double>(other.left.without.size()) - 1.0;
    const double both = first + second;
    const double fewest = std::min(first_df, second_df);
    const double df = both > 0.0
                          ? both * both / (first * first / first_df + second * second / second_df)
                          : fewest;
    return {both, df};
}

CandidateDifference difference_of(const Measured& one, const Measured& other) {
    const bool turned = one.left.value < other.left.value;
    const Measured& above = turned ? other : one;
    const Measured& below = turned ? one : other;
    const bool paired = same_raters(one, other);
    const Error error = paired ? paired_error(above, below) : independent_error(above, below);
    const double deviation = std::sqrt(std::max(error.variance, above.rounding + below.rounding));
    const double value = above.left.value - below.left.value;
    const double reach = internal::t_quantile(0.975, error.df) * deviation;
    return {above.candidate,
            below.candidate,
            value,
            {value - reach, value + reach},
            internal::t_two_sided(value / deviation, error.df),
            paired,
            false};
}

void adjust(std::vector<CandidateDifference>& differences) {
    constexpr double seldom = 0.05;
    constexpr double rounding = 1e-9;
    std::vector<double> chances;
    std::ranges::transform(differences, std::back_inserter(chances), &CandidateDifference::chance);
    const std::vector<double> adjusted = holm_adjusted(chances);
    for (std::size_t i = 0; i < differences.size(); ++i) {
        differences[i].chance = adjusted[i];
        differences[i].dependable =
            adjusted[i] < seldom && differences[i].value + rounding >= least_difference;
    }
}

std::vector<std::vector<std::size_t>> groups_of(std::set<std::size_t> left,
                                                const std::vector<CandidateDifference>& all) {
    std::vector<std::vector<std::size_t>> groups;
    while (!left.empty()) {
        std::vector<std::size_t> group;
        for (const std::size_t candidate : left) {
            if (std::ranges::none_of(all, [&](const CandidateDifference& each) {
                    return each.dependable && each.below == candidate && left.contains(each.above);
                })) {
                group.push_back(candidate);
            }
        }
        for (const std::size_t candidate : group) {
            left.erase(candidate);
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

}  // namespace

CandidateComparison compare_candidates(std::span<const ComparedCandidate> candidates) {
    CandidateComparison comparison;
    std::vector<Measured> told;
    std::set<std::size_t> left;
    for (std::size_t number = 0; number < candidates.size(); ++number) {
        comparison.means.push_back(committee_mean(candidates[number].criteria));
        if (auto found = measured(candidates[number], number)) {
            std::get<CommitteeMean>(comparison.means.back()).interval = interval_of(*found);
            told.push_back(std::move(*found));
            left.insert(number);
        } else {
            comparison.untold.push_back(number);
        }
    }
    for (std::size_t one = 0; one < told.size(); ++one) {
        for (std::size_t other = one + 1; other < told.size(); ++other) {
            comparison.differences.push_back(difference_of(told[one], told[other]));
        }
    }
    adjust(comparison.differences);
    comparison.groups = groups_of(std::move(left), comparison.differences);
    return comparison;
}

}  // namespace evenhand::calibration
