#pragma once

#include <filesystem>
#include <vector>

#include "core/finding.h"
#include "core/session.h"
#include "workflow/live_interview.h"

namespace evenhand::workflow::internal {

/// The data folders in which interviews were gone on with because the usual one could not be
/// written, in the order of noting. Empty when no list can be read.
[[nodiscard]] std::vector<std::filesystem::path> other_places(const Folders& folders);

/// Notes one in the data folder, or where that cannot be written in the settings folder. A warning
/// when it can be noted in neither, so that it must be remembered.
[[nodiscard]] Findings note_place(const Folders& folders, const std::filesystem::path& place);

/// The same folders, with `place` as the data folder.
[[nodiscard]] Folders at_place(Folders folders, const std::filesystem::path& place);

/// The folders at the usual data folder, then those at each other place that was noted.
[[nodiscard]] std::vector<Folders> every_place(const Folders& folders);

/// The folders with the data folder that has the interview; the usual ones when none has. Of
/// several the one with the longest journal, for a journal only grows and what stayed behind did
/// not; of equally long ones the place that was noted last.
[[nodiscard]] Folders folders_of(const Folders& folders, const Id<Session>& id);

}  // namespace evenhand::workflow::internal
