#pragma once

#include <filesystem>

#include "workflow/live_interview.h"
#include "workflow/packet_desk.h"

namespace evenhand::workflow {

/// Whether a panel is locked in this folder, this is such a panel's file, or one of the archive is
/// named; does not throw.
[[nodiscard]] bool holds_panel(const std::filesystem::path& place);

/// Puts the packet of a panel together: the cards that count, once they are opened, with earlier
/// revisions, panel, lock, opening and, once it is decided, the debrief's record. No value, and
/// errors, as PanelDesk::opened() has them, and as gather_cards(). Throws Error (unreadable_file).
[[nodiscard]] Parsed<CommitteeCards> gather_panel(const Folders& folders,
                                                  const std::filesystem::path& place,
                                                  Timestamp made_at);

}  // namespace evenhand::workflow
