#pragma once

#include <cstddef>

#include "core/session_margins.h"
#include "workflow/session_editor.h"

namespace evenhand::workflow {

/// The rater turns back from the end of the interview to a question whose clock pause_clock() has
/// stopped. It runs on if that was less than a minute ago. Later the candidate may have gone: then
/// it stands until something is noted, and scores given meanwhile are late. What is shown stays.
void turn_back(SessionEditor& editor, std::size_t question);

/// The same with the opening or the closing, to which nothing is noted: later its clock stands.
void turn_back(SessionEditor& editor, Margin margin);

}  // namespace evenhand::workflow
