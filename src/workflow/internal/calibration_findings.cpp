#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "workflow/internal/calibration_figures.h"

namespace evenhand::workflow::internal {

namespace {

using calibration::FlagState;
using calibration::Link;
using calibration::RaterEffect;
using calibration::RaterEffects;
using report::figures::Effect;
using report::figures::Flag;
using report::figures::Obstacle;
using report::figures::Undefined;

std::optional<Effect> effect_of(RaterEffect effect) {
    switch (effect) {
        case RaterEffect::severe:
            return Effect::severe;
        case RaterEffect::lenient:
            return Effect::lenient;
        case RaterEffect::central_tendency:
            return Effect::central_tendency;
        case RaterEffect::extremity:
            return Effect::extremity;
        case RaterEffect::halo:
            return Effect::halo;
        case RaterEffect::drift:
            return Effect::drift;
        case RaterEffect::erratic:
            return Effect::erratic;
        case RaterEffect::muted:
            break;
    }
    return std::nullopt;
}

Flag flag_of(Effect effect, const RaterEffects& found) {
    Flag flag{effect};
    switch (effect) {
        case Effect::severe:
        case Effect::lenient:
            flag.found = found.points.difference;
            flag.interval = found.points.interval;
            break;
        case Effect::central_tendency:
        case Effect::extremity:
            flag.found = found.ends;
            flag.expected = found.expected_ends;
            break;
        case Effect::halo:
            flag.found = std::sqrt(std::max(0.0, found.within_variance.value_or(0)));
            flag.expected = std::sqrt(std::max(0.0, found.expected_within_variance.value_or(0)));
            break;
        case Effect::drift:
            flag.found = found.drift ? found.drift->total : 0;
            break;
        case Effect::erratic:
            flag.found = found.fit ? found.fit->infit : 1;
            break;
    }
    return flag;
}

/// Effects of one interviewer whose flag is in this state, the weightiest first.
std::vector<Effect> effects_in(const CalibrationAnalysis& analysis,
                               std::uint32_t rater,
                               FlagState state) {
    constexpr std::array weight = {RaterEffect::severe,
                                   RaterEffect::lenient,
                                   RaterEffect::central_tendency,
                                   RaterEffect::extremity,
                                   RaterEffect::drift,
                                   RaterEffect::halo,
                                   RaterEffect::erratic};
    std::vector<Effect> effects;
    if (rater >= analysis.flags.size()) {
        return effects;
    }
    for (const RaterEffect wanted : weight) {
        for (const calibration::RaterFlag& flag : analysis.flags[rater]) {
            if (flag.effect == wanted && flag.state == state) {
                effects.push_back(*effect_of(wanted));
            }
        }
    }
    return effects;
}

/// Nothing before there is a model.
std::optional<FlagState> state_of(const CalibrationAnalysis& analysis,
                                  std::uint32_t rater,
                                  Effect effect) {
    if (rater < analysis.flags.size()) {
        for (const calibration::RaterFlag& flag : analysis.flags[rater]) {
            if (effect_of(flag.effect) == effect) {
                return flag.state;
            }
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<Obstacle> model_obstacle(const CalibrationAnalysis& analysis) {
    if (analysis.model() != nullptr) {
        return std::nullopt;
    }
    Obstacle obstacle{std::get<Undefined>(analysis.fit)};
    obstacle.broken = analysis.broken;
    const bool apart =
        obstacle.reason == Undefined::disconnected && analysis.broken == Link::persons_and_raters;
    for (const calibration::Subset& subset : analysis.subsets) {
        std::vector<std::string> names;
        for (const std::uint32_t rater : subset.raters) {
            names.push_back(analysis.scores.interviewers[rater].name);
        }
        if (apart) {
            obstacle.groups.push_back(std::move(names));
        }
    }
    return obstacle;
}

bool has_enough_scores(const CalibrationAnalysis& analysis, std::uint32_t rater) {
    static_assert(report::figures::scores_needed == calibration::ratings_needed);
    return rater < analysis.effects.size() &&
           analysis.effects[rater].ratings >= calibration::ratings_needed;
}

bool was_tested(const CalibrationAnalysis& analysis, std::uint32_t rater, Effect effect) {
    const std::optional<FlagState> state = state_of(analysis, rater, effect);
    return state == FlagState::clear || state == FlagState::raised;
}

bool was_any_tested(const CalibrationAnalysis& analysis, std::uint32_t rater) {
    return rater < analysis.flags.size() &&
           std::ranges::any_of(analysis.flags[rater], [](const calibration::RaterFlag& flag) {
               return effect_of(flag.effect) &&
                      (flag.state == FlagState::clear || flag.state == FlagState::raised);
           });
}

std::vector<Flag> flags_of(const CalibrationAnalysis& analysis, std::uint32_t rater) {
    std::vector<Flag> flags;
    for (const Effect effect : effects_in(analysis, rater, FlagState::raised)) {
        flags.push_back(flag_of(effect, analysis.effects[rater]));
    }
    return flags;
}

std::vector<Effect> untold_of(const CalibrationAnalysis& analysis, std::uint32_t rater) {
    return effects_in(analysis, rater, FlagState::too_few);
}

std::optional<Flag> shape_of(const CalibrationAnalysis& analysis, std::uint32_t rater) {
    for (const Flag& flag : flags_of(analysis, rater)) {
        if (flag.effect == Effect::central_tendency || flag.effect == Effect::extremity) {
            return flag;
        }
    }
    return std::nullopt;
}

}  // namespace evenhand::workflow::internal
