#pragma once

#include <string>
#include <vector>

#include "core/finding.h"
#include "core/scorecard.h"
#include "workflow/archive_view.h"

namespace evenhand::workflow::internal {

/// The criteria of a card whose score can be corrected, in the order of its kit; none of a question
/// that was skipped.
[[nodiscard]] std::vector<ArchiveCardView::Scorable> scorable_of(const Scorecard& card);

/// What scores of the card can be, "not observed" first, on all of its scales.
[[nodiscard]] std::vector<std::string> levels_of(const Scorecard& card);

/// The card's session with other scores, each at the time at which it was given. No value, and an
/// error for each ("archive.score"), when the card has not scored such a criterion or its scale
/// lacks the level.
[[nodiscard]] Parsed<Session> corrected_scores(const Scorecard& card,
                                               const std::vector<ScoreCorrection>& corrections);

}  // namespace evenhand::workflow::internal
