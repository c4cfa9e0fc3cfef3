#pragma once

#include <optional>
#include <vector>

#include "calibration/count_table.h"
#include "calibration/g_study.h"
#include "calibration/intraclass_reml.h"
#include "calibration/intraclass_reml_band.h"
#include "calibration/outcome.h"
#include "calibration/progress.h"
#include "calibration/ratings.h"
#include "calibration/statistic_rows.h"

namespace evenhand::calibration {

/// What the ratings give to plan panels from. Mean squares only of a balanced design.
struct GStudyReport {
    std::optional<Outcome<GStudy>> mean_squares;
    Outcome<GStudy> reml;
    bool enough_to_plan = false;           ///< Otherwise the decisions are not shown, but exported.
    PairCounts person_counts;              ///< Of the means over criteria.
    Outcome<RemlIntraclass> person_means;  ///< Units are persons, scores means over criteria.
    /// The limits of `person_means`, when they were asked for.
    std::optional<Outcome<RemlIntraclassBand>> limits = std::nullopt;
};

[[nodiscard]] GStudyReport g_study_report(const Ratings& ratings, const Progress& progress = {});

/// Every number of the report: scopes gstudy_anova, gstudy_reml, dstudy_<criteria>_<design> for 1,
/// 2, 3, 4 and 6 raters and as many criteria as there are, and person_mean_reml.
[[nodiscard]] std::vector<StatisticRow> rows_of(const GStudyReport& report);

}  // namespace evenhand::calibration
