#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "core/finding.h"
#include "core/scorecard.h"
#include "workflow/live_interview.h"

namespace evenhand::workflow {

/// Unlocks the person's key in the archive of these folders, by the services that a card is kept
/// with. May throw Error.
using Unlocking = std::function<void(const Folders&)>;

/// Submits an interview without its window, and copies the sealed card to `card`. The card is kept
/// in `archive`; empty: in the usual one, for an interview of the usual data folder. `session` is
/// an id in the person's data folder or the path of a *.journal. An interview submitted before
/// keeps its verdict; another one needs `verdict`. Hints that wait for an answer are told as
/// findings, and stand unanswered in the card. No card, and errors, while there are gaps or no
/// verdict. `unlock` is called when nothing but the archive's key may be in the way; empty: a key
/// that is locked stays so. Throws Error when the disk fails, another program has the interview
/// open, or the key is locked; the interview stays open then.
[[nodiscard]] Parsed<SubmittedCard> finish_session(const Services& services,
                                                   const std::string& session,
                                                   const std::optional<Verdict>& verdict,
                                                   const std::filesystem::path& card,
                                                   const std::string& archive = {},
                                                   const Unlocking& unlock = {});

}  // namespace evenhand::workflow
