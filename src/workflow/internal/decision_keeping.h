#pragma once

#include <filesystem>
#include <string>

#include "core/finding.h"
#include "workflow/live_interview.h"
#include "workflow/services.h"

namespace evenhand::workflow::internal {

/// Keeps the record of a decision in the person's archive. The decision is made whether or not the
/// archive takes it: "debrief.not-kept" says why it has not and how to keep it, a warning, or a
/// hint where there is no archive. `file`: where the record lies. `passphrase`: what the chair's
/// key was opened with, for it may open the archive's too.
[[nodiscard]] Findings keep_decision(const Folders& folders,
                                     const Services& services,
                                     const std::string& record,
                                     const std::filesystem::path& file,
                                     const std::string& passphrase);

}  // namespace evenhand::workflow::internal
