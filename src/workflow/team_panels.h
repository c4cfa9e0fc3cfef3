#pragma once

#include <filesystem>
#include <string>

#include "core/finding.h"
#include "workflow/live_interview.h"
#include "workflow/services.h"

namespace evenhand::workflow {

// Panels in a team's archive, named "archive:p-014". All throw Error: `refused` (the archive of the
// folders is no team's, or forbids it), `unreachable`.

/// A line for each that the person may see, newest first: its name, the candidate and how it
/// stands, or why it cannot be read.
[[nodiscard]] std::string team_panels_text(const Services& services, const Folders& folders);
/// docs/formats.md, "Panels as JSON".
[[nodiscard]] std::string team_panels_json(const Services& services, const Folders& folders);

/// Writes the person's own invitation into a folder (empty: the current one); gives its file. No
/// value, and an error, when no panel of the archive is named ("panel.archive"), or another file of
/// that name is there ("panel.exists"). Throws also unwritable_file.
[[nodiscard]] Parsed<std::filesystem::path> fetch_invitation(const Folders& folders,
                                                             const std::filesystem::path& panel,
                                                             const std::filesystem::path& into);

/// Takes out a panel that was made by mistake: its chair before anybody has begun, or a keeper. The
/// archive keeps the reason; without one nothing is done ("panel.reason"). One with cards of its
/// own stays, for it goes when its candidate is erased; only where the archive has no card of the
/// candidate it is taken out. Errors as above.
[[nodiscard]] Findings withdraw_panel(const Folders& folders,
                                      const std::filesystem::path& panel,
                                      const std::string& reason);

}  // namespace evenhand::workflow
