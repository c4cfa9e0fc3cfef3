#pragma once

#include <optional>
#include <span>

#include "calibration/committee_mean.h"
#include "calibration/fair_average.h"

namespace evenhand::calibration {

/// committee_mean() of scores from which severities are taken out: each score less the difference
/// to the average rater that is known of its rater. `severities`: one for each rater; empty: the
/// scores stay as they are. What comes out is not cut off at the scale's ends.
///
/// The interval is that of the jackknife over the adjusted scores, widened by what is not known of
/// the severities: half² + Σ (share · half of the severity's interval)², where the share is what
/// the value changes when all scores of the rater change by one point. A dependable severity that
/// was found among other persons is supposed: one that comes from these very scores would make
/// raters look alike who are not.
[[nodiscard]] Outcome<CommitteeMean> adjusted_committee_mean(
    std::span<const CommitteeCriterion> criteria,
    std::span<const std::optional<PointSeverity>> severities);

}  // namespace evenhand::calibration
