#pragma once

#include <optional>
#include <vector>

#include "core/finding.h"
#include "workflow/session_editor.h"

namespace evenhand::workflow::internal {

/// Does again what a journal kept. Gives the error when its whole records do not fit one another:
/// it was not written by this program.
[[nodiscard]] std::optional<Finding> replay_fault(SessionEditor& editor,
                                                  const std::vector<SessionEvent>& events);

/// The clock that runs stood since `from` and runs on from now: the time while the program did not
/// run, or the computer slept, is no time on the question.
void skip_time(SessionEditor& editor, Timestamp from);

}  // namespace evenhand::workflow::internal
