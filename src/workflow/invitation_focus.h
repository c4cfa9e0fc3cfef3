#pragma once

#include <string>

#include "workflow/live_interview.h"

namespace evenhand::workflow {

/// What the panel asks the invited interviewer to look at above all in one of the questions:
/// "Owning the gap, Preventing a repeat", in the rubric's order. Empty when nothing.
[[nodiscard]] std::string focus_words(const Invitation& invitation, const PinnedRubric& question);

}  // namespace evenhand::workflow
