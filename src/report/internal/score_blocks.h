#pragma once

#include <optional>

#include "core/scorecard.h"
#include "report/document.h"

namespace evenhand::report {

/// The criteria of a question of the session with the weight of each and the level chosen, in dots,
/// in the rubric's words and as a number.
[[nodiscard]] Table score_table(const Session& session,
                                const Rubric& rubric,
                                const QuestionRecord& record);

/// The scores of one question as bars. Nothing when not a single one was observed: such a chart
/// would say nothing that the table does not.
[[nodiscard]] std::optional<BarChart> profile(const Rubric& rubric, const QuestionRecord& record);

/// The same for all questions of a card, which must share a scale, each under its name.
[[nodiscard]] std::optional<BarChart> profile_of_all(const Scorecard& card);

}  // namespace evenhand::report
