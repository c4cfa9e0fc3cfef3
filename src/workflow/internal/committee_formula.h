#pragma once

#include "workflow/committee_room.h"
#include "workflow/figures.h"

namespace evenhand::workflow::internal {

/// What the panel's locked rule says of the cards, with the interval that other interviewers would
/// leave it in.
[[nodiscard]] Figure formula_of_room(const CommitteeRoom& room);

}  // namespace evenhand::workflow::internal
