#pragma once

#include <optional>
#include <span>
#include <vector>

#include "calibration/fair_average.h"
#include "calibration/gold.h"
#include "calibration/mfrm.h"
#include "calibration/ratings.h"

namespace evenhand::calibration {

/// How a rater spreads scores: the observed score regressed on the expected one. A slope below 1
/// draws scores together, above 1 apart.
struct SpreadEffect {
    double slope = 1.0;
    double se = 0.0;
    double t = 0.0;                     ///< (slope − 1)/se
    double p = 1.0;                     ///< Two-sided.
    double residual_correlation = 0.0;  ///< Of x − E with E.
};

/// How much what is left of a candidate's scores goes one way: one-way ICC(1) by candidate.
struct HaloEffect {
    double icc = 0.0;
    double f = 0.0;
    double p = 1.0;
};

/// A change along the rater's interviews; negative: stricter with time.
struct DriftEffect {
    double slope = 0.0;  ///< Score points an interview.
    double t = 0.0;
    double p = 1.0;      ///< Two-sided.
    double total = 0.0;  ///< Slope × range of the sequence numbers, score points.
};

/// Severity in the first and in the second half of the interviews, everything else fixed.
struct HalfSeverities {
    double first = 0.0;   ///< Logits.
    double second = 0.0;  ///< Logits.
    double z = 0.0;       ///< (second − first) over its standard error.
};

/// One rater against the fitted model. x is the score, E and V its expectation and variance. Over
/// the ratings of estimated persons and criteria, unless said; empty where there are too few.
struct RaterEffects {
    int ratings = 0;
    int interviews = 0;  ///< interviews_of(): over all ratings.
    double mean = 0.0;   ///< Score points.
    double sd = 0.0;     ///< With n − 1.
    Standing standing = Standing::unrated;
    double severity = 0.0;  ///< Logits.
    double se = 0.0;        ///< Logits.
    double fair_m = 0.0;    ///< Score points.
    PointSeverity points;
    std::optional<FitStatistics> fit;
    std::optional<GoldDistance> gold;  ///< Over all ratings that the key has.
    std::optional<SpreadEffect> spread;
    double middle = 0.0;           ///< Share of scores in the middle category.
    double expected_middle = 0.0;  ///< The model's.
    double ends = 0.0;             ///< Share of scores in the two end categories.
    double expected_ends = 0.0;
    std::optional<HaloEffect> raw_halo;     ///< Of (x − E)/√V.
    std::optional<HaloEffect> halo;         ///< Of (x − a − bE)/√V: the spread removed first.
    std::optional<double> within_variance;  ///< Of the scores within a candidate, pooled.
    std::optional<double> expected_within_variance;  ///< The same of E, plus the mean V.
    std::optional<DriftEffect> drift;                ///< Of the mean residual per interview.
    std::optional<DriftEffect> drift_by_rating;      ///< For comparison: ratings hang together.
    std::optional<HalfSeverities> halves;
};

/// How many persons each rater rated, as Ratings lists them: one interview each.
[[nodiscard]] std::vector<int> interviews_of(const Ratings& ratings);

/// Of every rater, as Ratings lists them, by a fit of the same ratings.
[[nodiscard]] std::vector<RaterEffects> rater_effects(const Ratings& ratings,
                                                      const MfrmFit& fit,
                                                      std::span<const GoldScore> gold = {});

}  // namespace evenhand::calibration
