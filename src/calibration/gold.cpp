#include "calibration/gold.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "calibration/internal/distributions.h"

namespace evenhand::calibration {

namespace {

/// The key by (person, criterion).
class Key {
public:
    explicit Key(std::span<const GoldScore> gold) : gold_(gold.begin(), gold.end()) {
        std::ranges::sort(gold_, {}, place_of);
    }

    /// Null when the key does not have it.
    [[nodiscard]] const GoldScore* find(const Rating& rating) const {
        const std::uint64_t place = place_at(rating.person, rating.criterion);
        const auto found = std::ranges::lower_bound(gold_, place, {}, place_of);
        return found != gold_.end() && place_of(*found) == place ? &*found : nullptr;
    }

private:
    static std::uint64_t place_at(std::uint64_t person, std::uint32_t criterion) {
        return (person << 32U) | criterion;
    }
    static std::uint64_t place_of(const GoldScore& score) {
        return place_at(score.person, score.criterion);
    }

    std::vector<GoldScore> gold_;
};

/// With n - 1, of at least two values.
double sd_around(double mean, std::span<const double> values) {
    double squares = 0.0;
    for (const double value : values) {
        squares += (value - mean) * (value - mean);
    }
    return std::sqrt(squares / (static_cast<double>(values.size()) - 1.0));
}

Interval t_interval(double mean, double sd, std::size_t count) {
    const auto n = static_cast<double>(count);
    const double reach = internal::t_quantile(0.975, n - 1.0) * sd / std::sqrt(n);
    return {mean - reach, mean + reach};
}

}  // namespace

std::vector<GoldPairs> pairs_with_gold(const Ratings& ratings, std::span<const GoldScore> gold) {
    const Key key(gold);
    std::vector<GoldPairs> pairs(
        ratings.raters.size(),
        {{}, {}, ContingencyTable(static_cast<std::size_t>(ratings.levels()))});
    for (const Rating& rating : ratings.ratings) {
        if (const GoldScore* score = key.find(rating)) {
            GoldPairs& of = pairs[rating.rater];
            of.scores.push_back(rating.score);
            of.gold.push_back(score->score);
            ++of.table.at(static_cast<std::size_t>(rating.score - ratings.lowest),
                          static_cast<std::size_t>(score->score - ratings.lowest));
        }
    }
    return pairs;
}

std::vector<double> GoldPairs::differences() const {
    std::vector<double> differences(scores.size());
    std::ranges::transform(scores, gold, differences.begin(), std::minus{});
    return differences;
}

double GoldDistance::exact_share() const noexcept {
    return static_cast<double>(exact) / static_cast<double>(pairs);
}

double GoldDistance::within_one_share() const noexcept {
    return static_cast<double>(within_one) / static_cast<double>(pairs);
}

Outcome<GoldDistance> distance_from_gold(std::span<const double> differences) {
    if (differences.empty()) {
        return Undefined::no_pairable_units;
    }
    GoldDistance found;
    found.pairs = differences.size();
    const auto n = static_cast<double>(found.pairs);
    std::vector<double> errors;
    errors.reserve(found.pairs);
    double squares = 0.0;
    for (const double difference : differences) {
        errors.push_back(std::abs(difference));
        found.exact += difference == 0.0 ? 1 : 0;
        found.within_one += errors.back() <= 1.0 ? 1 : 0;
        squares += difference * difference;
    }
    found.root_mean_square_error = std::sqrt(squares / n);
    found.bias = std::accumulate(differences.begin(), differences.end(), 0.0) / n;
    found.mean_absolute_error = std::accumulate(errors.begin(), errors.end(), 0.0) / n;
    if (found.pairs > 1) {
        const double sd = sd_around(found.bias, differences);
        found.sd_of_differences = sd;
        found.bias_interval = t_interval(found.bias, sd, found.pairs);
        const Interval error = t_interval(
            found.mean_absolute_error, sd_around(found.mean_absolute_error, errors), found.pairs);
        found.error_interval = Interval{std::max(0.0, error.low), error.high};
    }
    return found;
}

Outcome<GoldComparison> compare_with_gold(const GoldPairs& pairs) {
    const auto distance = distance_from_gold(pairs.differences());
    if (const auto* reason = std::get_if<Undefined>(&distance)) {
        return *reason;
    }
    return GoldComparison{std::get<GoldDistance>(distance),
                          pearson(pairs.scores, pairs.gold),
                          spearman(pairs.scores, pairs.gold)};
}

}  // namespace evenhand::calibration
