#pragma once

#include <cstddef>
#include <vector>

#include "workflow/live_view.h"

namespace evenhand::workflow::internal {

/// The clock of the question that is shown.
[[nodiscard]] LiveView::Clock question_clock(const SessionEditor& editor, Timestamp now);

/// The clock of the whole, with what is planned before and behind the questions.
[[nodiscard]] LiveView::Clock interview_clock(const SessionEditor& editor, Timestamp now);

/// A question on the time line; `gaps` are those of the interview.
[[nodiscard]] LiveView::Segment segment(const SessionEditor& editor,
                                        std::size_t index,
                                        const std::vector<Gap>& gaps,
                                        Timestamp now);

}  // namespace evenhand::workflow::internal
