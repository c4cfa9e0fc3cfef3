#pragma once

#include <filesystem>
#include <string>

#include "core/finding.h"
#include "workflow/live_interview.h"

namespace evenhand::workflow::internal {

/// An invitation's bytes, and what its file is called.
struct InvitationBytes {
    std::string bytes;
    std::filesystem::path file;
};

/// Reads an invitation's file; of a panel in the team's archive ("archive:p-014") the person's own.
/// Throws Error: `refused` (the person does not interview for that panel), and as open_place() and
/// formats::read_file().
[[nodiscard]] InvitationBytes invitation_file(const Folders& folders,
                                              const std::filesystem::path& path);

/// A warning ("panel.opened") when the panel that invites, where it is known to lie, takes no card
/// any more. Empty when its place cannot be read now.
[[nodiscard]] Findings too_late(const Folders& folders, const Invitation& invitation);

}  // namespace evenhand::workflow::internal
