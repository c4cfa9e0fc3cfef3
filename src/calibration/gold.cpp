#include "calibration/gold.h"

#include <algorithm>
#include <cmath>

#include "calibration/internal/distributions.h"

namespace evenhand::calibration {

namespace {

/// The key by (person, criterion).
class Key {
public:
    explicit Key(std::vector<GoldScore> gold) : gold_(std::move(gold)) {
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

void add_spread(GoldComparison& found, double squares) {
    const auto n = static_cast<double>(found.pairs);
    found.sd_of_differences = Undefined::needs_two_units;
    found.bias_interval = Undefined::needs_two_units;
    if (found.pairs > 1) {
        const double sd = std::sqrt(squares / (n - 1.0));
        const double reach = internal::t_quantile(0.975, n - 1.0) * sd / std::sqrt(n);
        found.sd_of_differences = sd;
        found.bias_interval = Interval{found.bias - reach, found.bias + reach};
    }
}

}  // namespace

std::vector<GoldPairs> pairs_with_gold(const Ratings& ratings, const std::vector<GoldScore>& gold) {
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

Outcome<GoldComparison> compare_with_gold(const GoldPairs& pairs) {
    if (pairs.scores.empty()) {
        return Undefined::no_pairable_units;
    }
    GoldComparison found;
    found.pairs = pairs.scores.size();
    const auto n = static_cast<double>(found.pairs);
    double squares = 0.0;
    for (std::size_t i = 0; i < found.pairs; ++i) {
        const double difference = pairs.scores[i] - pairs.gold[i];
        found.exact += difference == 0.0 ? 1.0 / n : 0.0;
        found.within_one += std::abs(difference) <= 1.0 ? 1.0 / n : 0.0;
        found.mean_absolute_error += std::abs(difference) / n;
        found.bias += difference / n;
        squares += difference * difference;
    }
    found.root_mean_square_error = std::sqrt(squares / n);
    add_spread(found, std::max(0.0, squares - (n * found.bias * found.bias)));
    found.pearson = pearson(pairs.scores, pairs.gold);
    found.spearman = spearman(pairs.scores, pairs.gold);
    return found;
}

}  // namespace evenhand::calibration
