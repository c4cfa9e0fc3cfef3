#include "calibration/adverse_impact.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "calibration/internal/distributions.h"

namespace evenhand::calibration {

namespace {

double rate(const GroupSelection& counts) {
    return static_cast<double>(counts.selected) / counts.considered;
}

bool enough(const GroupSelection& counts) {
    return counts.considered >= fewest_considered;
}

/// A tail of a table of two by two, by weights that only their ratios matter of.
class Tables {
public:
    Tables(const GroupSelection& one, const GroupSelection& other)
        : one_(one.considered),
          other_(other.considered),
          selected_(static_cast<double>(one.selected) + other.selected) {}

    /// P(first + 1) / P(first), `first` of the first group chosen.
    [[nodiscard]] double step(double first) const {
        return (one_ - first) * (selected_ - first) /
               ((first + 1.0) * (other_ - selected_ + first + 1.0));
    }
    [[nodiscard]] double lowest() const { return std::max(0.0, selected_ - other_); }
    [[nodiscard]] double highest() const { return std::min(one_, selected_); }
    [[nodiscard]] double mode() const {
        return std::floor((one_ + 1.0) * (selected_ + 1.0) / (one_ + other_ + 2.0));
    }

private:
    double one_;
    double other_;
    double selected_;
};

/// Goes out from the most probable table on both sides, whose weight is 1, so that nothing
/// overflows; weights too small for a number add nothing.
double fisher_two_sided(const GroupSelection& one, const GroupSelection& other) {
    constexpr double rounding = 1.0 + 1e-7;  // Tables as probable as this one count, as in R.
    const Tables tables(one, other);
    std::vector<double> weights = {1.0};
    double observed = one.selected == tables.mode() ? 1.0 : 0.0;
    const auto add = [&](double at, double weight) {
        weights.push_back(weight);
        if (at == one.selected) {
            observed = weight;
        }
    };
    double weight = 1.0;
    for (double at = tables.mode(); at < tables.highest() && weight > 0.0; at += 1.0) {
        weight *= tables.step(at);
        add(at + 1.0, weight);
    }
    weight = 1.0;
    for (double at = tables.mode(); at > tables.lowest() && weight > 0.0; at -= 1.0) {
        weight /= tables.step(at - 1.0);
        add(at - 1.0, weight);
    }
    std::ranges::sort(weights);
    double all = 0.0;
    double tail = 0.0;
    for (const double each : weights) {
        all += each;
        tail += each <= observed * rounding ? each : 0.0;
    }
    return std::min(1.0, tail / all);
}

/// The score statistic of a ratio of two proportions, positive below the observed ratio.
class Score {
public:
    Score(const GroupSelection& one, const GroupSelection& other)
        : x1_(one.selected), n1_(one.considered), x2_(other.selected), n2_(other.considered) {}

    [[nodiscard]] double at(double ratio) const {
        const double p2 = restricted(ratio);
        const double p1 = std::min(1.0, ratio * p2);
        const double variance = p1 * (1.0 - p1) / n1_ + ratio * ratio * p2 * (1.0 - p2) / n2_;
        const double apart = x1_ / n1_ - ratio * x2_ / n2_;
        return variance > 0.0 ? apart / std::sqrt(variance) : 0.0;
    }

private:
    /// The most likely second proportion when the first is `ratio` times as large.
    [[nodiscard]] double restricted(double ratio) const {
        const double a = (n1_ + n2_) * ratio;
        const double b = n1_ * ratio + x1_ + n2_ + x2_ * ratio;
        const double root = std::sqrt(std::max(0.0, b * b - 4.0 * a * (x1_ + x2_)));
        return std::min(1.0, 2.0 * (x1_ + x2_) / (b + root));
    }

    double x1_;
    double n1_;
    double x2_;
    double n2_;
};

/// Where the statistic, which falls, is `wanted`, between two ratios. By halving their logarithms.
double crossing(const Score& score, double wanted, double low, double high) {
    constexpr int halvings = 200;
    for (int i = 0; i < halvings; ++i) {
        const double middle = std::sqrt(low * high);
        (score.at(middle) > wanted ? low : high) = middle;
    }
    return std::sqrt(low * high);
}

Interval score_interval(const GroupSelection& one, const GroupSelection& other) {
    constexpr double smallest = 1e-12;
    constexpr double largest = 1e12;
    const double z = internal::normal_quantile(0.975);
    const Score score(one, other);
    const double ratio = rate(one) / rate(other);
    if (one.selected == 0) {
        return {0.0, crossing(score, -z, smallest, largest)};
    }
    return {crossing(score, z, smallest, ratio), crossing(score, -z, ratio, largest)};
}

ImpactRatio compared(const GroupSelection& one, const GroupSelection& highest) {
    constexpr double four_fifths = 0.8;
    constexpr double rounding = 1e-9;  // 24 of 100 against 30 of 100 is four fifths.
    const double value = rate(one) / rate(highest);
    const GroupSelection more{one.group, one.considered, one.selected + 1};
    const GroupSelection fewer{highest.group, highest.considered, highest.selected - 1};
    return {value,
            score_interval(one, highest),
            fisher_two_sided(one, highest),
            value + rounding < four_fifths,
            more.selected <= more.considered && rate(more) > rate(fewer)};
}

/// Nothing when no group has enough people.
std::optional<std::size_t> highest_of(std::span<const GroupSelection> counts) {
    constexpr double least_share = 0.02;
    double all = 0.0;
    for (const GroupSelection& each : counts) {
        all += each.considered;
    }
    std::optional<std::size_t> highest;
    for (std::size_t group = 0; group < counts.size(); ++group) {
        const GroupSelection& each = counts[group];
        if (!enough(each) || each.considered < least_share * all) {
            continue;
        }
        if (!highest || rate(each) > rate(counts[*highest]) ||
            (rate(each) == rate(counts[*highest]) &&
             each.considered > counts[*highest].considered)) {
            highest = group;
        }
    }
    return highest;
}

}  // namespace

Outcome<AdverseImpact> adverse_impact(std::span<const GroupSelection> counts) {
    if (counts.size() < 2) {
        return Undefined::needs_two_units;
    }
    const auto highest = highest_of(counts);
    if (!highest || std::ranges::count_if(counts, enough) < 2) {
        return Undefined::too_few;
    }
    if (counts[*highest].selected == 0) {
        return Undefined::no_variation;
    }
    AdverseImpact impact{*highest, {}};
    for (std::size_t group = 0; group < counts.size(); ++group) {
        if (group != *highest) {
            const Outcome<ImpactRatio> ratio =
                enough(counts[group])
                    ? Outcome<ImpactRatio>(compared(counts[group], counts[*highest]))
                    : Outcome<ImpactRatio>(Undefined::too_few);
            impact.comparisons.push_back({group, ratio});
        }
    }
    return impact;
}

}  // namespace evenhand::calibration
