#pragma once

#include <vector>

#include "workflow/interview_desk.h"

namespace evenhand::workflow {

/// The interview to go on with, of some in the order of InterviewDesk::sessions(): with an
/// invitation that is open, the newest unfinished one with that candidate for that role; else the
/// newest unfinished one. One that another program has open only when there is no other. Null when
/// there is none.
[[nodiscard]] const SessionEntry* unfinished(const std::vector<SessionEntry>& sessions,
                                             const Invitation* invitation);

/// The newest submitted interview with that candidate for that role; null when there is none.
[[nodiscard]] const SessionEntry* submitted(const std::vector<SessionEntry>& sessions,
                                            const Invitation& invitation);

/// Whether the program was most likely ended in the midst of this interview, a few hours ago at
/// most: somebody may be waiting.
[[nodiscard]] bool is_under_way(const SessionEntry& session, Timestamp now);

}  // namespace evenhand::workflow
