#pragma once

#include <vector>

#include "calibration/mfrm.h"
#include "calibration/outcome.h"
#include "calibration/progress.h"
#include "calibration/ratings.h"

namespace evenhand::calibration {

/// A difficulty, severity or threshold, logits.
struct MmlParameter {
    double estimate = 0.0;
    /// Standard error as the R package TAM prints it: the last estimated rater and the last
    /// threshold follow from the others there, so that theirs is √Σ of all others' squared, and
    /// each other rater's counts the last one in. Of a criterion, and of one that was measured
    /// afterwards, it is 1/√information.
    double se_tam = 0.0;
    Standing standing = Standing::estimated;
};

/// A person's ability, logits.
struct MmlPerson {
    Standing standing = Standing::unrated;
    double eap = 0.0;  ///< Posterior mean.
    double psd = 0.0;  ///< Posterior standard deviation.
    double wle = 0.0;  ///< Warm's weighted likelihood estimate; finite for extreme scores too.
    double wle_se = 0.0;
};

/// The rating-scale model with normal abilities θ ~ N(0, variance): difficulties are free,
/// severities and thresholds sum to 0.
struct MmlFit {
    Categories categories;
    std::vector<MmlParameter> criteria;
    std::vector<MmlParameter> raters;
    std::vector<MmlParameter> thresholds;
    std::vector<MmlPerson> persons;
    double variance = 0.0;         ///< Of the abilities, logits².
    double deviance = 0.0;         ///< −2 log likelihood.
    double eap_reliability = 0.0;  ///< Var(EAP) / (Var(EAP) + mean PSD²), Var with n.
    double wle_reliability = 0.0;  ///< 1 − mean SE² / Var(WLE), Var with n − 1.
    int rounds = 0;
};

/// Marginal maximum likelihood on 61 equally spaced nodes from −6 to 6 (Bock & Aitkin 1981), by
/// limited-memory BFGS. Raters and criteria with only lowest or only highest scores are left out
/// and measured afterwards; persons never need to be.
///
/// Undefined and throws as fit_jmle(), but for what leaving out persons does there.
[[nodiscard]] Outcome<MmlFit> fit_mml(const Ratings& ratings, const Progress& progress = {});

}  // namespace evenhand::calibration
