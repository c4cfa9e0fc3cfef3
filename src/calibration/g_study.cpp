#include "calibration/g_study.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <unordered_map>
#include <vector>

namespace evenhand::calibration {

namespace {

using Side = std::uint32_t Rating::*;

/// Keys that occur, numbered from 0.
RandomEffect dense_levels(const std::vector<std::uint64_t>& keys) {
    RandomEffect effect;
    std::unordered_map<std::uint64_t, std::uint32_t> numbers;
    for (const std::uint64_t key : keys) {
        const auto found = numbers.emplace(key, static_cast<std::uint32_t>(numbers.size()));
        effect.level.push_back(found.first->second);
    }
    effect.levels = static_cast<std::uint32_t>(numbers.size());
    return effect;
}

RandomEffect effect_of(const Ratings& ratings, Side side) {
    std::vector<std::uint64_t> keys;
    for (const Rating& rating : ratings.ratings) {
        keys.push_back(rating.*side);
    }
    return dense_levels(keys);
}

RandomEffect effect_of(const Ratings& ratings, Side one, Side other) {
    std::vector<std::uint64_t> keys;
    for (const Rating& rating : ratings.ratings) {
        keys.push_back((std::uint64_t{rating.*one} << 32U) | rating.*other);
    }
    return dense_levels(keys);
}

std::optional<Undefined> unfit_for_g_study(const Ratings& ratings) {
    const auto lone = [&](Side side) {
        return std::all_of(ratings.ratings.begin(), ratings.ratings.end(), [&](const Rating& one) {
            return one.*side == ratings.ratings.front().*side;
        });
    };
    if (lone(&Rating::rater)) {
        return Undefined::needs_two_raters;
    }
    if (lone(&Rating::person)) {
        return Undefined::needs_two_units;
    }
    const bool varies =
        std::any_of(ratings.ratings.begin(), ratings.ratings.end(), [&](const Rating& rating) {
            return rating.score != ratings.ratings.front().score;
        });
    return varies ? std::nullopt : std::optional(Undefined::no_variation);
}

/// Σ (level mean − grand mean)² × ratings of the level.
double squares_between(const std::vector<double>& y, const RandomEffect& effect, double mean) {
    std::vector<double> sums(effect.levels, 0.0);
    std::vector<double> counts(effect.levels, 0.0);
    for (std::size_t i = 0; i < y.size(); ++i) {
        sums[effect.level[i]] += y[i] - mean;
        counts[effect.level[i]] += 1.0;
    }
    double squares = 0.0;
    for (std::size_t level = 0; level < sums.size(); ++level) {
        squares += sums[level] * sums[level] / counts[level];
    }
    return squares;
}

/// p, r, c, pr, pc, rc.
std::array<RandomEffect, 6> effects_of(const Ratings& ratings) {
    return {effect_of(ratings, &Rating::person),
            effect_of(ratings, &Rating::rater),
            effect_of(ratings, &Rating::criterion),
            effect_of(ratings, &Rating::person, &Rating::rater),
            effect_of(ratings, &Rating::person, &Rating::criterion),
            effect_of(ratings, &Rating::rater, &Rating::criterion)};
}

std::vector<double> scores_of(const Ratings& ratings) {
    std::vector<double> y;
    for (const Rating& rating : ratings.ratings) {
        y.push_back(rating.score);
    }
    return y;
}

double mean_of(const std::vector<double>& values) {
    double sum = 0.0;
    for (const double value : values) {
        sum += value;
    }
    return sum / static_cast<double>(values.size());
}

/// Persons and raters alone: on one criterion nothing else can be told apart.
GComponents mean_squares_of_one(const std::vector<double>& y,
                                const std::array<RandomEffect, 6>& effects) {
    const double n_p = effects[0].levels;
    const double n_r = effects[1].levels;
    const double mean = mean_of(y);
    double all = 0.0;
    for (const double score : y) {
        all += (score - mean) * (score - mean);
    }
    const double p = squares_between(y, effects[0], mean);
    const double r = squares_between(y, effects[1], mean);
    GComponents squares;
    squares.p = p / (n_p - 1.0);
    squares.r = r / (n_r - 1.0);
    squares.residual = (all - p - r) / ((n_p - 1.0) * (n_r - 1.0));
    return squares;
}

GComponents expected_of_one(const GComponents& squares,
                            const std::array<RandomEffect, 6>& effects) {
    GComponents raw;
    raw.residual = squares.residual;
    raw.p = (squares.p - squares.residual) / effects[1].levels;
    raw.r = (squares.r - squares.residual) / effects[0].levels;
    return raw;
}

struct Sizes {
    double p = 0.0;
    double r = 0.0;
    double c = 0.0;
};

GComponents mean_squares_of(const std::vector<double>& y,
                            const std::array<RandomEffect, 6>& effects,
                            const Sizes& n) {
    const double mean = mean_of(y);
    double all = 0.0;
    for (const double score : y) {
        all += (score - mean) * (score - mean);
    }
    std::array<double, 6> between{};
    for (std::size_t i = 0; i < effects.size(); ++i) {
        between.at(i) = squares_between(y, effects.at(i), mean);
    }
    const auto [p, r, c, pr, pc, rc] = between;
    GComponents squares;
    squares.p = p / (n.p - 1.0);
    squares.r = r / (n.r - 1.0);
    squares.c = c / (n.c - 1.0);
    squares.pr = (pr - p - r) / ((n.p - 1.0) * (n.r - 1.0));
    squares.pc = (pc - p - c) / ((n.p - 1.0) * (n.c - 1.0));
    squares.rc = (rc - r - c) / ((n.r - 1.0) * (n.c - 1.0));
    squares.residual = (all - pr - pc - rc + p + r + c) / ((n.p - 1.0) * (n.r - 1.0) * (n.c - 1.0));
    return squares;
}

GComponents expected_components(const GComponents& squares, const Sizes& n) {
    GComponents raw;
    raw.residual = squares.residual;
    raw.pr = (squares.pr - squares.residual) / n.c;
    raw.pc = (squares.pc - squares.residual) / n.r;
    raw.rc = (squares.rc - squares.residual) / n.p;
    raw.p = (squares.p - squares.pr - squares.pc + squares.residual) / (n.r * n.c);
    raw.r = (squares.r - squares.pr - squares.rc + squares.residual) / (n.p * n.c);
    raw.c = (squares.c - squares.pc - squares.rc + squares.residual) / (n.p * n.r);
    return raw;
}

GComponents without_negatives(GComponents components) {
    for (double GComponents::*part : {&GComponents::p,
                                      &GComponents::r,
                                      &GComponents::c,
                                      &GComponents::pr,
                                      &GComponents::pc,
                                      &GComponents::rc,
                                      &GComponents::residual}) {
        components.*part = std::max(components.*part, 0.0);
    }
    return components;
}

std::uint32_t count_of(const Ratings& ratings, Side side) {
    std::set<std::uint32_t> seen;
    for (const Rating& rating : ratings.ratings) {
        seen.insert(rating.*side);
    }
    return static_cast<std::uint32_t>(seen.size());
}

}  // namespace

bool is_balanced(const Ratings& ratings) {
    const std::uint64_t cells = std::uint64_t{count_of(ratings, &Rating::person)} *
                                count_of(ratings, &Rating::rater) *
                                count_of(ratings, &Rating::criterion);
    return cells == ratings.ratings.size();
}

Outcome<GStudy> g_study_by_mean_squares(const Ratings& ratings) {
    if (const auto reason = unfit_for_g_study(ratings)) {
        return *reason;
    }
    if (!is_balanced(ratings)) {
        return Undefined::unbalanced;
    }
    const std::array<RandomEffect, 6> effects = effects_of(ratings);
    const std::vector<double> y = scores_of(ratings);
    const Sizes sizes{static_cast<double>(effects[0].levels),
                      static_cast<double>(effects[1].levels),
                      static_cast<double>(effects[2].levels)};
    GStudy study;
    study.method = GMethod::expected_mean_squares;
    const bool lone = effects[2].levels == 1;
    study.mean_squares =
        lone ? mean_squares_of_one(y, effects) : mean_squares_of(y, effects, sizes);
    study.raw = lone ? expected_of_one(*study.mean_squares, effects)
                     : expected_components(*study.mean_squares, sizes);
    study.variance = without_negatives(*study.raw);
    study.grand_mean = mean_of(y);
    study.criteria = effects[2].levels;
    return study;
}

Outcome<GStudy> g_study_by_reml(const Ratings& ratings,
                                const Progress& progress,
                                const RemlOptions& options) {
    if (const auto reason = unfit_for_g_study(ratings)) {
        return *reason;
    }
    const std::array<RandomEffect, 6> effects = effects_of(ratings);
    const bool lone = effects[2].levels == 1;
    const std::size_t told_apart = lone ? 2 : effects.size();
    const Outcome<RemlFit> outcome = fit_reml(
        {scores_of(ratings), {effects.begin(), effects.begin() + told_apart}}, progress, options);
    if (const auto* reason = std::get_if<Undefined>(&outcome)) {
        return *reason;
    }
    const auto& fit = std::get<RemlFit>(outcome);
    GStudy study;
    std::vector<double> variances = fit.variances;
    variances.resize(effects.size(), 0.0);
    study.variance = {variances[0],
                      variances[1],
                      variances[2],
                      variances[3],
                      variances[4],
                      variances[5],
                      fit.residual};
    study.grand_mean = fit.mean;
    study.criterion = fit.criterion;
    study.criteria = effects[2].levels;
    return study;
}

Outcome<GStudy> g_study(const Ratings& ratings,
                        const Progress& progress,
                        const RemlOptions& options) {
    if (is_balanced(ratings)) {
        return g_study_by_mean_squares(ratings);
    }
    return g_study_by_reml(ratings, progress, options);
}

RemlOptions near_to(const GStudy& study) {
    constexpr double enough_digits = 1e-5;
    const auto& [p, r, c, pr, pc, rc, residual] = study.variance;
    return {study.criteria == 1 ? std::vector{p, r, residual}
                                : std::vector{p, r, c, pr, pc, rc, residual},
            enough_digits};
}

}  // namespace evenhand::calibration
