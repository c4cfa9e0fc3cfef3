#pragma once

#include "calibration/progress.h"
#include "core/finding.h"
#include "workflow/calibration_data.h"
#include "workflow/committee_severity.h"
#include "workflow/packet_desk.h"

namespace evenhand::workflow {

/// Adds to a panel's packet how strictly its interviewers score, as committee_severity() tells it;
/// it is part of the packet's record from then on. An error when the cards are of no panel
/// ("packet.severity"); a warning of the same code, and nothing added, when there is not enough to
/// tell of anybody.
[[nodiscard]] Findings add_severity(CommitteeCards& cards,
                                    const CalibrationData& archived,
                                    const calibration::Progress& progress = {});
/// The same of what was told before, of these very cards.
[[nodiscard]] Findings add_severity(CommitteeCards& cards, const CommitteeSeverity& found);

/// What the packet's record tells of it; empty where it tells nothing.
[[nodiscard]] CommitteeSeverity severity_in(const CommitteeCards& cards);

}  // namespace evenhand::workflow
