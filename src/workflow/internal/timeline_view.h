#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "workflow/live_view.h"

namespace evenhand::workflow::internal {

/// The clock of the question, opening or closing that is shown.
[[nodiscard]] LiveView::Clock question_clock(const SessionEditor& editor, Timestamp now);

/// The clock of the whole, with what is planned before and behind the questions.
[[nodiscard]] LiveView::Clock interview_clock(const SessionEditor& editor, Timestamp now);

/// A question on the time line; `gaps` are those of the interview.
[[nodiscard]] LiveView::Segment segment(const SessionEditor& editor,
                                        std::size_t index,
                                        const std::vector<Gap>& gaps,
                                        Timestamp now);

/// The opening or closing on the time line; nothing where none is planned.
[[nodiscard]] std::optional<LiveView::Segment> segment(const SessionEditor& editor,
                                                       Margin margin,
                                                       Timestamp now);

/// "Opening: before the first question"
[[nodiscard]] std::string margin_title(Margin margin);

/// What the rater can say then, a line each.
[[nodiscard]] std::string margin_advice(const SessionEditor& editor, Margin margin);

}  // namespace evenhand::workflow::internal
