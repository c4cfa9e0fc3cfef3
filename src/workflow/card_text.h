#pragma once

#include <string>
#include <vector>

#include "workflow/report_desk.h"

namespace evenhand::workflow {

/// "4.7 of 5", or "no score" when nothing was observed or the questions share no scale.
[[nodiscard]] std::string overall_words(const Scorecard& card);

/// The recommendation that the scores stand for, in words: "Strong yes (4.7 of 5)", or nothing when
/// there is no score.
[[nodiscard]] std::string by_scores_words(const Session& session, const Kit& kit);

/// Each hint that the interviewer was shown, and what was done about it: "Question 2: All criteria
/// have the same score. Dismissed".
[[nodiscard]] std::vector<std::string> hint_lines(const Session& session);

/// The card in a few lines of plain text, for a terminal. Ends with a line feed.
[[nodiscard]] std::string card_text(const ReadCard& card);

/// The card as one JSON object (docs/formats.md, "Scorecard as JSON"). Ends with a line feed.
[[nodiscard]] std::string card_json(const ReadCard& card);

}  // namespace evenhand::workflow
