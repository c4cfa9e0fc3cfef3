#include "workflow/internal/calibration_analysis.h"

#include <algorithm>
#include <utility>

#include "calibration/fair_average.h"
#include "calibration/g_study_band.h"
#include "calibration/model_choice.h"
#include "calibration/model_use.h"
#include "workflow/calibration_groups.h"

namespace evenhand::workflow::internal {

namespace {

using calibration::GStudy;
using calibration::MfrmFit;
using calibration::Outcome;
using calibration::Ratings;
using calibration::Undefined;

constexpr std::uint32_t most_interviewers = 8;
constexpr std::uint64_t whole = 100;     ///< Progress counts hundredths.
constexpr std::uint64_t after_fit = 20;  ///< Of them.

/// The work of the band grows with scores and raters: none where it would take minutes. Fewer
/// resamples would not do, for the limits are the fifth values from the ends of 200.
int resamples_for(const Ratings& ratings) {
    constexpr std::size_t most_scores = 6'000;
    constexpr std::size_t most_pairs = 500;  // Of interviewers and criteria.
    const bool affordable = ratings.ratings.size() <= most_scores &&
                            ratings.raters.size() * ratings.criteria.size() <= most_pairs;
    return affordable ? calibration::BandOptions{}.resamples : 0;
}

calibration::DDesign design_of(const GStudy& study, std::uint32_t interviewers, bool nested) {
    calibration::DDesign design;
    design.raters = interviewers;
    design.criteria = study.criteria;
    design.nested_raters = nested;
    return design;
}

void add_band(const Outcome<std::vector<calibration::Interval>>& bands, PanelReliability& panel) {
    if (const auto* reason = std::get_if<Undefined>(&bands)) {
        panel.no_band = *reason;
        return;
    }
    for (std::size_t at = 0; at < panel.steps.size(); ++at) {
        panel.steps[at].interval = std::get<std::vector<calibration::Interval>>(bands)[at];
    }
}

Outcome<PanelReliability> panel_of(const Ratings& ratings,
                                   int resamples,
                                   const calibration::Progress& progress) {
    if (!calibration::enough_to_plan(ratings)) {
        return Undefined::too_few;
    }
    const Outcome<GStudy> found = calibration::g_study(ratings, progress);
    const auto* study = std::get_if<GStudy>(&found);
    if (study == nullptr) {
        return std::get<Undefined>(found);
    }
    PanelReliability panel;
    std::vector<calibration::DDesign> designs;
    for (std::uint32_t count = 1; count <= most_interviewers; ++count) {
        designs.push_back(design_of(*study, count, true));
        panel.steps.push_back(
            {calibration::d_study(study->variance, designs.back()).generalizability,
             calibration::d_study(study->variance, design_of(*study, count, false))
                 .generalizability});
    }
    if (resamples == 0) {
        panel.no_band = Undefined::too_large;
        return panel;
    }
    calibration::BandOptions options;
    options.resamples = resamples;
    add_band(calibration::d_study_bands(ratings, *study, designs, options, progress), panel);
    return panel;
}

void add_model(CalibrationAnalysis& analysis, const calibration::Progress& progress) {
    const Ratings& ratings = analysis.scores.ratings;
    analysis.fit = calibration::fit_model(ratings, progress);
    if (const MfrmFit* fit = analysis.model()) {
        analysis.effects = calibration::rater_effects(ratings, *fit);
        analysis.flags = calibration::rater_flags(analysis.effects);
        analysis.severities = calibration::severity_in_points(*fit);
        analysis.expected_shares = calibration::expected_shares(ratings, *fit);
        analysis.expected_scores = calibration::expected_scores(ratings, *fit);
    }
}

void add_groups(CalibrationAnalysis& analysis, const calibration::Progress& progress) {
    for (const calibration::Subset& subset : groups_by_size(analysis.scores.ratings)) {
        Ratings ratings = calibration::ratings_of(analysis.scores.ratings, subset);
        Outcome<MfrmFit> fit = calibration::fit_model(ratings, progress);
        analysis.groups.push_back({std::move(ratings), std::move(fit)});
    }
}

}  // namespace

CalibrationAnalysis analyse(FilteredScores scores,
                            const calibration::Progress& progress,
                            std::optional<int> resamples) {
    CalibrationAnalysis analysis;
    analysis.scores = std::move(scores);
    const Ratings& ratings = analysis.scores.ratings;
    const auto within = [&](std::uint64_t from, std::uint64_t to) -> calibration::Progress {
        return [&progress, from, to](std::uint64_t done, std::uint64_t all) {
            return !progress ||
                   progress(from + (to - from) * done / std::max<std::uint64_t>(1, all), whole);
        };
    };
    analysis.interviews = calibration::interviews_of(ratings);
    analysis.subsets = calibration::linked_subsets(ratings);
    analysis.broken = calibration::broken_link(ratings.ratings);
    analysis.agreement = calibration::paired_shares(ratings);
    if (analysis.subsets.size() > 1) {
        analysis.fit = Undefined::disconnected;
        add_groups(analysis, within(0, after_fit));
    } else {
        add_model(analysis, within(0, after_fit));
    }
    analysis.panel =
        panel_of(ratings, resamples.value_or(resamples_for(ratings)), within(after_fit, whole));
    return analysis;
}

}  // namespace evenhand::workflow::internal
