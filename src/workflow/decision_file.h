#pragma once

#include <filesystem>
#include <string>

#include "core/finding.h"
#include "workflow/proof_check.h"

namespace evenhand::workflow {

/// Checks the record of a panel's decision (*.debrief.xml) by itself: its seal, and the signature
/// of the panel's chair. Throws Error (unreadable_file).
[[nodiscard]] ProofView check_decision(const std::filesystem::path& file);

/// What such a record says, and where all of it is read, in sentences. Errors: what
/// check_decision() finds. Throws Error (unreadable_file).
[[nodiscard]] Parsed<std::string> decision_in_short(const std::filesystem::path& file);

}  // namespace evenhand::workflow
