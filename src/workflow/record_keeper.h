#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/finding.h"
#include "core/scorecard.h"
#include "workflow/live_interview.h"

namespace evenhand::workflow {

/// Submits an interview without its window, and copies the sealed card to `card`. The card is kept
/// in `archive`; empty: in the usual one, for an interview of the usual data folder. `session` is
/// an id in the person's data folder or the path of a *.journal. An interview submitted before
/// keeps its verdict; another one needs `verdict`. Hints that wait for an answer are told as
/// findings, and stand unanswered in the card. No card, and errors, while there are gaps or no
/// verdict. Throws Error when the disk fails or another program has the interview open.
[[nodiscard]] Parsed<SubmittedCard> finish_session(const Services& services,
                                                   const std::string& session,
                                                   const std::optional<Verdict>& verdict,
                                                   const std::filesystem::path& card,
                                                   const std::string& archive = {});

}  // namespace evenhand::workflow
