#include "calibration/intraclass_reml.h"

#include <unordered_map>
#include <utility>

#include "calibration/reml.h"

namespace evenhand::calibration {

namespace {

RandomEffect effect_of(const std::vector<UnitScore>& scores, std::uint32_t UnitScore::*side) {
    RandomEffect effect;
    std::unordered_map<std::uint32_t, std::uint32_t> numbers;
    for (const UnitScore& score : scores) {
        const auto found =
            numbers.emplace(score.*side, static_cast<std::uint32_t>(numbers.size()));
        effect.level.push_back(found.first->second);
    }
    effect.levels = static_cast<std::uint32_t>(numbers.size());
    return effect;
}

double harmonic_mean_size(const RandomEffect& units) {
    std::vector<double> counts(units.levels, 0.0);
    for (const std::uint32_t unit : units.level) {
        counts[unit] += 1.0;
    }
    double inverse = 0.0;
    for (const double count : counts) {
        inverse += 1.0 / count;
    }
    return static_cast<double>(units.levels) / inverse;
}

double share(double part, double rest) {
    return part + rest > 0.0 ? part / (part + rest) : 0.0;
}

}  // namespace

Outcome<RemlIntraclass> intraclass_by_reml(const std::vector<UnitScore>& scores,
                                           const Progress& progress) {
    RandomEffect units = effect_of(scores, &UnitScore::unit);
    RandomEffect raters = effect_of(scores, &UnitScore::rater);
    if (raters.levels < 2) {
        return Undefined::needs_two_raters;
    }
    if (units.levels < 2) {
        return Undefined::needs_two_units;
    }
    if (units.levels == scores.size()) {
        return Undefined::no_pairable_units;
    }
    RemlIntraclass result;
    const double size = result.raters_per_unit = harmonic_mean_size(units);
    std::vector<double> y;
    for (const UnitScore& score : scores) {
        y.push_back(score.score);
    }
    const Outcome<RemlFit> alone = fit_reml({y, {units}}, progress);
    if (const auto* reason = std::get_if<Undefined>(&alone)) {
        return *reason;
    }
    // The effect with more levels goes first: it is eliminated cheaply.
    const bool turned = raters.levels > units.levels;
    RemlProblem problem{std::move(y), {std::move(units), std::move(raters)}};
    if (turned) {
        std::swap(problem.effects[0], problem.effects[1]);
    }
    const Outcome<RemlFit> both = fit_reml(problem, progress);
    if (const auto* reason = std::get_if<Undefined>(&both)) {
        return *reason;
    }
    const auto& unit_fit = std::get<RemlFit>(alone);
    const auto& fit = std::get<RemlFit>(both);
    result.unit_variance = fit.variances[turned ? 1 : 0];
    result.rater_variance = fit.variances[turned ? 0 : 1];
    result.residual = fit.residual;
    const double lone = unit_fit.variances.front();
    result.icc1 = share(lone, unit_fit.residual);
    result.icc1k = share(lone, unit_fit.residual / size);
    result.icc2 = share(result.unit_variance, result.rater_variance + fit.residual);
    result.icc2k = share(result.unit_variance, (result.rater_variance + fit.residual) / size);
    result.icc3 = share(result.unit_variance, fit.residual);
    result.icc3k = share(result.unit_variance, fit.residual / size);
    return result;
}

}  // namespace evenhand::calibration
