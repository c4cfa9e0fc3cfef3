#pragma once

#include "core/timestamp.h"

namespace evenhand::workflow {

/// Whether an interview cannot have been held at that moment and be entered `now`, for the moment
/// is still to come.
[[nodiscard]] bool is_to_come(Timestamp held_at, Timestamp now);

}  // namespace evenhand::workflow
