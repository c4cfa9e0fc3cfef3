#pragma once

#include "core/finding.h"
#include "workflow/internal/candidate_files.h"
#include "workflow/live_interview.h"

namespace evenhand::workflow::internal {

/// What an erasure in the archive does not reach: a warning ("archive.panel-remains") for each
/// folder of known_panels() with a panel of these candidates, and for each that is away or cannot
/// be read.
[[nodiscard]] Findings shared_panels(const Folders& folders, const CandidateIds& ids);

}  // namespace evenhand::workflow::internal
