#pragma once

#include <string>
#include <vector>

#include "core/calibration_round.h"
#include "workflow/practice_desk.h"
#include "workflow/practice_gather.h"
#include "workflow/practice_result.h"
#include "workflow/practice_view.h"
#include "workflow/team_practice.h"

namespace evenhand::workflow {

// What the command line prints of calibration rounds (docs/formats.md, "Rounds as JSON"). Texts end
// with a line feed unless they are empty.

[[nodiscard]] std::string rounds_text(const std::vector<RoundEntry>& rounds);
[[nodiscard]] std::string rounds_json(const std::vector<RoundEntry>& rounds);

/// Those of a team's archive.
[[nodiscard]] std::string team_rounds_text(const std::vector<TeamRoundEntry>& rounds);
[[nodiscard]] std::string team_rounds_json(const std::vector<TeamRoundEntry>& rounds);

/// `with_keys`: for the lead; raters must not see them before they have rated.
[[nodiscard]] std::string round_text(const CalibrationRound& round, bool with_keys);
[[nodiscard]] std::string round_json(const CalibrationRound& round, bool with_keys);

[[nodiscard]] std::string gathered_text(const GatheredRound& gathered);
[[nodiscard]] std::string gathered_json(const GatheredRound& gathered);

/// The answer to be rated: its words, the criteria with their levels, what can be ticked. No key.
[[nodiscard]] std::string answer_text(const PracticeView& view, const Rubric& rubric);
[[nodiscard]] std::string answer_json(const PracticeView& view, const Rubric& rubric);

[[nodiscard]] std::string comparison_text(const ComparisonView& view);
[[nodiscard]] std::string comparison_json(const ComparisonView& view);

/// The answers that a round could have: id, keys, where it stands if not in the rubric's version,
/// and its first words.
[[nodiscard]] std::string offered_text(const std::vector<OfferedAnswer>& answers);
[[nodiscard]] std::string offered_json(const std::vector<OfferedAnswer>& answers);

/// One person's rounds, oldest first, and what to make of them.
[[nodiscard]] std::string results_text(const std::vector<RoundResultView>& results);
[[nodiscard]] std::string results_json(const std::vector<RoundResultView>& results);

}  // namespace evenhand::workflow
