#pragma once

#include <string>

#include "workflow/debrief_view.h"

namespace evenhand::workflow {

/// How a debrief stands: its step, who has voted, what is to be talked about; of a vote that is
/// under way nothing of what it says.
[[nodiscard]] std::string debrief_status_text(const DebriefStanding& standing);
/// docs/formats.md, "Debriefs as JSON", as is the next.
[[nodiscard]] std::string debrief_status_json(const DebriefStanding& standing);

/// The whole course with its times: both votes, the discussion, what the rule says, the decision.
[[nodiscard]] std::string debrief_course_text(const DebriefCourseView& course);
[[nodiscard]] std::string debrief_course_json(const DebriefCourseView& course);

}  // namespace evenhand::workflow
