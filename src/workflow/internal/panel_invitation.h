#pragma once

#include <filesystem>
#include <string>

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

}  // namespace evenhand::workflow::internal
