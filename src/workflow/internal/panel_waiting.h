#pragma once

#include <vector>

#include "core/finding.h"
#include "core/session.h"
#include "workflow/live_interview.h"

namespace evenhand::workflow::internal {

/// The interviews whose card is to be handed in to a panel's folder, and is not: the folder was
/// away when they were submitted, or the program ended in between. Among them are those that go on.
[[nodiscard]] std::vector<Id<Session>> noted_interviews(const Folders& folders);

/// Hands in the card of each of them that is submitted, and gives those that are in now. Warnings,
/// as hand_in_noted(), for those that cannot be handed in yet. Silent about an interview that goes
/// on, and about one whose card the archive does not give out now.
[[nodiscard]] Parsed<std::vector<Id<Session>>> hand_in_waiting(const Folders& folders,
                                                               const Services& services);

}  // namespace evenhand::workflow::internal
