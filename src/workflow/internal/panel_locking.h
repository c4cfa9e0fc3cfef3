#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "archive/signing.h"
#include "core/finding.h"
#include "core/panel.h"
#include "workflow/internal/panel_place.h"

namespace evenhand::workflow::internal {

/// Locks a fit panel in a place, as its chair, and writes the invitations that are missing; gives
/// all of them, in the panel's order. A folder is made when it is missing. Nothing counts before
/// the lock's file is there, which is never replaced.
///
/// A panel of that id that is locked with other content becomes its next revision, when there is a
/// `reason` and nobody has begun: the invitations are then written anew. No value, and an error,
/// otherwise ("panel.other-panel", "panel.begun"), and as PanelPlace::seat(). Throws Error when the
/// place cannot be written.
[[nodiscard]] Parsed<std::vector<std::filesystem::path>> lock_and_invite(Panel panel,
                                                                         PanelPlace& place,
                                                                         const std::string& reason,
                                                                         const archive::Seed& key,
                                                                         Timestamp now);

}  // namespace evenhand::workflow::internal
