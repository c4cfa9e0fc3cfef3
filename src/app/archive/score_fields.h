#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/archive/ask_sheet.h"
#include "workflow/archive_view.h"

namespace evenhand::app {

/// Asks which score of a card was wrong, and what it should have been: two fields. Nothing is added
/// where none can be corrected.
void add_score_fields(const std::vector<workflow::ArchiveCardView::Scorable>& scorable,
                      const std::vector<std::string>& levels,
                      Question& question);

/// What was chosen in them; `first`: the place of the first one.
[[nodiscard]] std::vector<workflow::ScoreCorrection> chosen_scores(
    const std::vector<workflow::ArchiveCardView::Scorable>& scorable,
    const Question::Answers& answers,
    std::size_t first);

}  // namespace evenhand::app
