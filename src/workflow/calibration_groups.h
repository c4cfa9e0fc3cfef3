#pragma once

#include <span>
#include <string>
#include <vector>

#include "calibration/connectivity.h"
#include "calibration/gold.h"
#include "core/finding.h"
#include "workflow/calibration_data.h"
#include "workflow/calibration_run.h"

namespace evenhand::workflow {

// Interviewers who share no candidate with others fall into groups. What is estimated of different
// groups cannot be compared, so that each is looked at by itself. Groups are numbered from 1, the
// one with most ratings first.

[[nodiscard]] std::vector<calibration::Subset> groups_by_size(const calibration::Ratings& ratings);

/// What can be chosen of them, everything first; one entry where all hang together.
[[nodiscard]] std::vector<CalibrationChoice> group_choices(const FilteredScores& scores);

/// The scores of the group with this number; all of them when it is empty or there is none such.
[[nodiscard]] FilteredScores of_group(FilteredScores scores, const std::string& group);

/// The ratings of one group with what the key says of them. An error ("calibrate.group") when there
/// is no such group, or the table names no interviewers.
[[nodiscard]] Parsed<CalibrationInput> of_group(const CalibrationInput& input, int group);

/// The key's scores that are about a part of the ratings, by the part's numbers.
[[nodiscard]] std::vector<calibration::GoldScore> gold_of(
    std::span<const calibration::GoldScore> gold,
    const calibration::Ratings& all,
    const calibration::Ratings& part);

}  // namespace evenhand::workflow
