#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "calibration/ratings.h"

/// Ratings that follow the rating-scale model, from a seed: the same on every machine.
namespace evenhand::calibration::made_up {

struct Plan {
    std::uint32_t persons = 0;
    std::uint32_t raters = 0;
    std::uint32_t criteria = 0;
    std::uint32_t raters_per_person = 2;
    std::uint64_t seed = 1;
};

struct Truth {
    std::vector<double> ability;
    std::vector<double> severity;
    std::vector<double> difficulty;
    std::vector<double> thresholds{-2.1, -0.8, 0.6, 2.3};
};

struct Data {
    Ratings ratings;
    Truth truth;
};

class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}

    /// 0 ≤ u < 1
    double uniform() { return static_cast<double>(engine_() >> 11U) * 0x1.0p-53; }
    std::uint32_t below(std::uint32_t count) {
        return static_cast<std::uint32_t>(uniform() * count);
    }
    double normal() {
        constexpr double turn = 6.283185307179586;
        return std::sqrt(-2.0 * std::log(1.0 - uniform())) * std::cos(turn * uniform());
    }

private:
    std::mt19937_64 engine_;
};

inline std::vector<double> normals(Dice& dice, std::uint32_t count, double sd, bool centred) {
    std::vector<double> values(count);
    double sum = 0.0;
    for (double& value : values) {
        value = sd * dice.normal();
        sum += value;
    }
    for (double& value : values) {
        value -= centred ? sum / count : 0.0;
    }
    return values;
}

inline int score_at(Dice& dice, double location, const std::vector<double>& thresholds) {
    std::vector<double> weight(1, 1.0);
    double sum = 1.0;
    for (const double threshold : thresholds) {
        weight.push_back(weight.back() * std::exp(location - threshold));
        sum += weight.back();
    }
    double left = dice.uniform() * sum;
    int score = 1;
    for (std::size_t k = 0; k + 1 < weight.size() && left >= weight[k]; ++k) {
        left -= weight[k];
        ++score;
    }
    return score;
}

inline std::vector<std::string> ids(char letter, std::uint32_t count) {
    std::vector<std::string> names;
    for (std::uint32_t i = 0; i < count; ++i) {
        names.push_back(letter + std::to_string(i + 1));
    }
    return names;
}

/// The raters of a person are drawn by lot, none twice.
inline std::vector<std::uint32_t> panel(Dice& dice, const Plan& plan) {
    std::vector<std::uint32_t> panel;
    while (panel.size() < plan.raters_per_person) {
        const std::uint32_t rater = dice.below(plan.raters);
        if (std::find(panel.begin(), panel.end(), rater) == panel.end()) {
            panel.push_back(rater);
        }
    }
    return panel;
}

inline Data ratings(const Plan& plan) {
    Dice dice(plan.seed);
    Data data;
    data.truth.ability = normals(dice, plan.persons, 1.1, false);
    data.truth.severity = normals(dice, plan.raters, 0.5, true);
    data.truth.difficulty = normals(dice, plan.criteria, 0.4, true);
    data.ratings.persons = ids('P', plan.persons);
    data.ratings.raters = ids('R', plan.raters);
    data.ratings.criteria = ids('C', plan.criteria);
    std::vector<int> interviews(plan.raters, 0);
    for (std::uint32_t person = 0; person < plan.persons; ++person) {
        for (const std::uint32_t rater : panel(dice, plan)) {
            interviews[rater] += 1;
            for (std::uint32_t criterion = 0; criterion < plan.criteria; ++criterion) {
                const double location = data.truth.ability[person] - data.truth.severity[rater] -
                                        data.truth.difficulty[criterion];
                const int score = score_at(dice, location, data.truth.thresholds);
                data.ratings.ratings.push_back(
                    {person, rater, criterion, score, interviews[rater]});
            }
        }
    }
    return data;
}

}  // namespace evenhand::calibration::made_up
