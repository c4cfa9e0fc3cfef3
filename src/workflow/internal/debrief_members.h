#pragma once

#include <string>
#include <vector>

#include "core/debrief.h"
#include "core/finding.h"
#include "core/panel.h"
#include "workflow/live_interview.h"
#include "workflow/services.h"

namespace evenhand::workflow::internal {

/// Who votes in a panel's debrief. `typed`: ids or names of the panel's people, or of somebody who
/// was imported; empty: the interviewers, the chair first when the chair is one of them. Errors:
/// "people.unknown" with the panel's people, "people.several", "debrief.members" for a blank name.
[[nodiscard]] Parsed<std::vector<Rater>> debrief_members(const Folders& folders,
                                                         const Services& services,
                                                         const Panel& panel,
                                                         const std::vector<std::string>& typed);

/// Who of a debrief is meant by an id or a name. An error ("debrief.member") when nobody or several
/// are.
[[nodiscard]] Parsed<Rater> member_meant(const Debrief& debrief, const std::string& typed);

}  // namespace evenhand::workflow::internal
