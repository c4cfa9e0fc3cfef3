#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "calibration/connectivity.h"
#include "calibration/d_study.h"
#include "calibration/g_study.h"
#include "calibration/mfrm.h"
#include "calibration/outcome.h"
#include "calibration/paired_scores.h"
#include "calibration/rater_effects.h"
#include "calibration/rater_flags.h"
#include "workflow/calibration_data.h"

namespace evenhand::workflow::internal {

/// How reliable a ranking is when each candidate meets so many interviewers.
struct PanelStep {
    double nested = 0;  ///< Different candidates meet different interviewers.
    double crossed = 0;
    std::optional<calibration::Interval> interval = {};  ///< Of `nested`.
};

/// Of panels of every size.
struct PanelReliability {
    std::vector<PanelStep> steps;
    std::optional<calibration::Undefined> no_band = {};  ///< Why no step has an interval.
};

/// A linked group of interviewers, with its own fit.
struct GroupFit {
    calibration::Ratings ratings;
    calibration::Outcome<calibration::MfrmFit> fit;
};

/// Everything the engine says of the scores.
struct CalibrationAnalysis {
    FilteredScores scores;
    std::vector<int> interviews;  ///< Candidates of each interviewer.
    std::vector<calibration::Subset> subsets;
    calibration::Link broken = calibration::Link::whole;  ///< Of all scores, extremes included.
    calibration::Outcome<calibration::MfrmFit> fit = calibration::Undefined::too_few;
    std::vector<calibration::RaterEffects> effects;  ///< Empty without a fit.
    std::vector<calibration::RaterFlags> flags;
    std::vector<calibration::PointSeverity> severities;
    std::vector<std::vector<double>> expected_shares;
    std::vector<std::optional<double>> expected_scores;  ///< As ratings.ratings.
    std::vector<GroupFit> groups;  ///< Of a disconnected design, the largest first.
    calibration::Outcome<PanelReliability> panel = calibration::Undefined::too_few;
    calibration::PairedShares agreement;

    [[nodiscard]] const calibration::MfrmFit* model() const {
        return std::get_if<calibration::MfrmFit>(&fit);
    }
};

/// `progress` gets hundredths; false stops. `resamples`: for the band of the reliability; nothing:
/// as many as their time is worth. Throws Error (cancelled).
[[nodiscard]] CalibrationAnalysis analyse(FilteredScores scores,
                                          const calibration::Progress& progress,
                                          std::optional<int> resamples = {});

}  // namespace evenhand::workflow::internal
