#include "calibration/intraclass_reml.h"

#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

#include "calibration/reml.h"

namespace evenhand::calibration {

namespace {

RandomEffect units_of(const MeasureTable& scores) {
    RandomEffect units;
    units.levels = static_cast<std::uint32_t>(scores.units());
    for (std::uint32_t unit = 0; unit < units.levels; ++unit) {
        units.level.insert(units.level.end(), scores.size_of(unit), unit);
    }
    return units;
}

/// Those that occur, numbered from 0.
RandomEffect raters_of(const MeasureTable& scores) {
    RandomEffect raters;
    std::unordered_map<std::uint32_t, std::uint32_t> numbers;
    for (const std::uint32_t rater : scores.raters) {
        const auto found = numbers.emplace(rater, static_cast<std::uint32_t>(numbers.size()));
        raters.level.push_back(found.first->second);
    }
    raters.levels = static_cast<std::uint32_t>(numbers.size());
    return raters;
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

Outcome<RemlIntraclass> intraclass_by_reml(const MeasureTable& scores, const Progress& progress) {
    RandomEffect units = units_of(scores);
    RandomEffect raters = raters_of(scores);
    if (raters.levels < 2) {
        return Undefined::needs_two_raters;
    }
    if (units.levels < 2) {
        return Undefined::needs_two_units;
    }
    if (units.levels == scores.scores.size()) {
        return Undefined::no_pairable_units;
    }
    RemlIntraclass result;
    const double size = result.raters_per_unit = harmonic_mean_size(units);
    const Outcome<RemlFit> alone = fit_reml({scores.scores, {units}}, progress);
    if (const auto* reason = std::get_if<Undefined>(&alone)) {
        return *reason;
    }
    // The effect with more levels goes first: it is eliminated cheaply.
    const bool turned = raters.levels > units.levels;
    RemlProblem problem{scores.scores, {std::move(units), std::move(raters)}};
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
