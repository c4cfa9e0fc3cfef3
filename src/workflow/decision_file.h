#pragma once

#include <filesystem>
#include <string>

#include "core/finding.h"
#include "workflow/live_interview.h"
#include "workflow/proof_check.h"

namespace evenhand::workflow {

/// Checks the record of a panel's decision (*.debrief.xml) by itself: its seal, and the signature
/// of the panel's chair. Throws Error (unreadable_file).
[[nodiscard]] ProofView check_decision(const std::filesystem::path& file);

/// What such a record says, and where all of it is read, in sentences. Errors: what
/// check_decision() finds. Throws Error (unreadable_file).
[[nodiscard]] Parsed<std::string> decision_in_short(const std::filesystem::path& file);

/// The bytes of the signed record of a panel, in a folder or in the archive, unread. No value, and
/// an error, before it is decided ("debrief.none"). Throws Error as open_place() does.
[[nodiscard]] Parsed<std::string> decision_record(const Folders& folders,
                                                  const std::filesystem::path& panel);

}  // namespace evenhand::workflow
