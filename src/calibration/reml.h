#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "calibration/outcome.h"
#include "calibration/progress.h"

namespace evenhand::calibration {

/// A random effect with independent levels of one variance.
struct RandomEffect {
    std::vector<std::uint32_t> level;  ///< Per observation, below `levels`.
    std::uint32_t levels = 0;
};

/// y = mean + Σ random effects + residual. Effects may be crossed or nested in any way.
struct RemlProblem {
    std::vector<double> y;
    /// Effects whose levels each lie within one level of the first effect (itself, and what is
    /// nested in it) are cheap; the levels of all others together cost their third power.
    std::vector<RandomEffect> effects;
};

struct RemlFit {
    std::vector<double> variances;  ///< Of the effects, in their order; exactly 0 at the boundary.
    double residual = 0.0;          ///< Variance.
    double mean = 0.0;              ///< The fixed intercept.
    double criterion = 0.0;         ///< −2 log restricted likelihood, as lme4 prints it.
    int rounds = 0;
};

/// The most levels outside the first effect, all other crossed effects together, that are worked
/// on: beyond it a fit would take minutes.
inline constexpr std::uint32_t most_crossed_levels = 4000;

/// How a search goes: what is fitted again and again begins near, and needs fewer digits.
struct RemlOptions {
    std::vector<double> start = {};  ///< Variances, the residual's last; empty: all alike.
    double settled = 1e-8;           ///< The last step, as a share of all variance, was shorter.
};

/// Restricted maximum likelihood (Patterson & Thompson 1971), variances at least 0, by average
/// information (Gilmour, Thompson & Cullis 1995) on the mixed-model equations, the first effect
/// eliminated level by level.
///
/// Undefined: no_variation when all y are equal, needs_two_units below three observations,
/// too_large above most_crossed_levels, not_converged. Throws Error (cancelled).
[[nodiscard]] Outcome<RemlFit> fit_reml(const RemlProblem& problem,
                                        const Progress& progress = {},
                                        const RemlOptions& options = {});

}  // namespace evenhand::calibration
