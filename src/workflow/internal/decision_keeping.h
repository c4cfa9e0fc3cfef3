#pragma once

#include <filesystem>
#include <string>

#include "core/finding.h"
#include "workflow/live_interview.h"
#include "workflow/services.h"

namespace evenhand::workflow::internal {

/// Keeps the record of a decision in the person's archive, if one is there. It is made whether or
/// not the archive takes it: a warning ("debrief.not-kept") says why it has not. `file`: where the
/// record lies.
[[nodiscard]] Findings keep_decision(const Folders& folders,
                                     const Services& services,
                                     const std::string& record,
                                     const std::filesystem::path& file);

}  // namespace evenhand::workflow::internal
