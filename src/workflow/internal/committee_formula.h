#pragma once

#include <optional>
#include <vector>

#include "calibration/committee_mean.h"
#include "report/figures/interviewer_severity.h"
#include "workflow/committee_room.h"
#include "workflow/figures.h"

namespace evenhand::workflow::internal {

/// The panel's criteria, in its order, with what each card gave them: a score counts when its
/// question was asked with the panel's very rubric and was not skipped.
[[nodiscard]] std::vector<calibration::CommitteeCriterion> panel_criteria(
    const Panel& panel, const std::vector<Scorecard>& cards);

/// What the panel's locked rule says of the cards, with the interval that other interviewers would
/// leave it in; below it the mean with severity taken out, if one is given.
[[nodiscard]] Figure formula_of_room(
    const CommitteeRoom& room,
    const std::optional<report::figures::SeverityTakenOut>& taken_out = {});

}  // namespace evenhand::workflow::internal
