#pragma once

#include <vector>

#include "core/debrief.h"
#include "workflow/debrief_view.h"

namespace evenhand::workflow::internal {

/// The panel's criteria in the order in which its committee talks about them: contested ones first,
/// by contested_first() over the cards that count; those that no card has last.
[[nodiscard]] std::vector<DebriefTopic> debrief_topics(const OpenedPanel& panel,
                                                       const Debrief& debrief);

}  // namespace evenhand::workflow::internal
