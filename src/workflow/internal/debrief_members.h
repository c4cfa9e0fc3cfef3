#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/debrief.h"
#include "core/finding.h"
#include "core/panel.h"
#include "workflow/live_interview.h"
#include "workflow/services.h"

namespace evenhand::workflow::internal {

/// Who votes in the debrief of a panel that lies in `place`. `typed`: ids or names of the panel's
/// people, or of somebody who was imported, or, of a panel in the team's archive, whom the team
/// knows by that login or name; empty: the interviewers, the chair first when the chair is one of
/// them. A chair who may not see the team has whoever is typed, for the archive to judge. Errors:
/// "people.unknown" with the panel's people, "people.several", "debrief.members" for a blank name.
[[nodiscard]] Parsed<std::vector<Rater>> debrief_members(const Folders& folders,
                                                         const Services& services,
                                                         const std::filesystem::path& place,
                                                         const Panel& panel,
                                                         const std::vector<std::string>& typed);

/// Who of a debrief is meant by an id or a name. An error ("debrief.member") when nobody or several
/// are.
[[nodiscard]] Parsed<Rater> member_meant(const Debrief& debrief, const std::string& typed);

}  // namespace evenhand::workflow::internal
