#include "calibration/rater_flags.h"

#include <cmath>

#include "calibration/holm.h"
#include "calibration/internal/distributions.h"

namespace evenhand::calibration {

namespace {

constexpr double level = 0.05;

bool enough_ratings(const RaterEffects& effects) {
    return effects.standing == Standing::estimated && effects.ratings >= ratings_needed;
}

/// One probability per rater, or none.
using Probabilities = std::vector<std::optional<double>>;

/// Adjusts over those raters that have one.
template <typename Test>
Probabilities adjusted(std::span<const RaterEffects> effects, const Test& test) {
    std::vector<double> raw;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < effects.size(); ++i) {
        // Asked first: who is not estimated has no error to divide by.
        const std::optional<double> p =
            enough_ratings(effects[i]) ? test(effects[i]) : std::nullopt;
        if (p) {
            raw.push_back(*p);
            places.push_back(i);
        }
    }
    const std::vector<double> corrected = holm_adjusted(raw);
    Probabilities probabilities(effects.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        probabilities[places[i]] = corrected[i];
    }
    return probabilities;
}

struct AllProbabilities {
    Probabilities severity;
    Probabilities spread;
    Probabilities halo;
    Probabilities drift;
};

template <typename Effect>
std::optional<double> p_of(const std::optional<Effect>& effect) {
    return effect ? std::optional<double>(effect->p) : std::nullopt;
}

AllProbabilities probabilities_of(std::span<const RaterEffects> effects) {
    return {adjusted(effects,
                     [](const RaterEffects& one) -> std::optional<double> {
                         return internal::normal_two_sided(one.severity / one.se);
                     }),
            adjusted(effects, [](const RaterEffects& one) { return p_of(one.spread); }),
            adjusted(effects, [](const RaterEffects& one) { return p_of(one.halo); }),
            adjusted(effects, [](const RaterEffects& one) { return p_of(one.drift); })};
}

bool is_erratic(const RaterEffects& effects) {
    return effects.fit && effects.fit->infit > 1.5 && effects.fit->infit_zstd > 2.0;
}

/// Whether the size of an effect is worth a flag.
bool is_large(const RaterEffects& effects, RaterEffect effect) {
    switch (effect) {
        case RaterEffect::severe:
            return effects.points.difference <= -0.30;
        case RaterEffect::lenient:
            return effects.points.difference >= 0.30;
        case RaterEffect::central_tendency:
            return effects.spread && effects.spread->slope < 0.75 && !is_erratic(effects);
        case RaterEffect::extremity:
            return effects.spread && effects.spread->slope > 1.33 && !is_erratic(effects);
        case RaterEffect::halo:
            return effects.halo && effects.halo->icc >= 0.10;
        case RaterEffect::drift:
            return effects.drift && std::abs(effects.drift->total) >= 0.40;
        case RaterEffect::erratic:
            return is_erratic(effects);
        case RaterEffect::muted:
            return effects.fit && effects.fit->infit < 0.5;
    }
    return false;
}

std::optional<double> probability_of(const AllProbabilities& all,
                                     RaterEffect effect,
                                     std::size_t rater) {
    switch (effect) {
        case RaterEffect::severe:
        case RaterEffect::lenient:
            return all.severity[rater];
        case RaterEffect::central_tendency:
        case RaterEffect::extremity:
            return all.spread[rater];
        case RaterEffect::halo:
            return all.halo[rater];
        case RaterEffect::drift:
            return all.drift[rater];
        case RaterEffect::erratic:
        case RaterEffect::muted:
            break;
    }
    return std::nullopt;
}

bool has_no_test(RaterEffect effect) {
    return effect == RaterEffect::erratic || effect == RaterEffect::muted;
}

FlagState state_of(const RaterEffects& effects, const RaterFlag& flag) {
    if (effects.standing != Standing::estimated) {
        return FlagState::unknown;
    }
    if (!enough_ratings(effects)) {
        return FlagState::too_few;
    }
    if (!flag.p && !has_no_test(flag.effect)) {
        return FlagState::unknown;
    }
    if (is_large(effects, flag.effect) && (!flag.p || *flag.p < level)) {
        return FlagState::raised;
    }
    return flag.interviews < flag.needed ? FlagState::too_few : FlagState::clear;
}

}  // namespace

std::string_view name_of(RaterEffect effect) {
    switch (effect) {
        case RaterEffect::severe:
            return "severe";
        case RaterEffect::lenient:
            return "lenient";
        case RaterEffect::central_tendency:
            return "central_tendency";
        case RaterEffect::extremity:
            return "extremity";
        case RaterEffect::halo:
            return "halo";
        case RaterEffect::drift:
            return "drift";
        case RaterEffect::erratic:
            return "erratic";
        case RaterEffect::muted:
            return "muted";
    }
    return "";
}

int interviews_needed(RaterEffect effect) {
    switch (effect) {
        case RaterEffect::halo:
            return 60;
        case RaterEffect::central_tendency:
        case RaterEffect::extremity:
        case RaterEffect::drift:
            return 30;
        case RaterEffect::severe:
        case RaterEffect::lenient:
        case RaterEffect::erratic:
        case RaterEffect::muted:
            break;
    }
    return 15;
}

std::vector<RaterFlags> rater_flags(std::span<const RaterEffects> effects) {
    const AllProbabilities probabilities = probabilities_of(effects);
    std::vector<RaterFlags> all(effects.size());
    for (std::size_t rater = 0; rater < effects.size(); ++rater) {
        for (std::size_t i = 0; i < rater_effects_in_order.size(); ++i) {
            RaterFlag& flag = all[rater].at(i);
            flag.effect = rater_effects_in_order.at(i);
            flag.interviews = effects[rater].interviews;
            flag.needed = interviews_needed(flag.effect);
            flag.p = probability_of(probabilities, flag.effect, rater);
            flag.state = state_of(effects[rater], flag);
        }
    }
    return all;
}

}  // namespace evenhand::calibration
