#pragma once

#include <optional>
#include <string>
#include <vector>

#include "archive/archive_types.h"
#include "workflow/archive_view.h"
#include "workflow/internal/archive_words.h"

namespace evenhand::workflow::internal {

/// The four lines of "Is it unchanged?": what was checked, and what was not. `erased`: its words
/// are gone, so that nothing can be said of them.
[[nodiscard]] std::vector<CheckLine> check_lines(const archive::CardCheck& check, bool erased);

/// All faults; "Changed since sealing: …" when the card itself was. Empty when all is well.
[[nodiscard]] std::string alarm_of(const archive::CardCheck& check);

/// What checking the whole archive found. `elsewhere`: how many checkpoints were kept there;
/// `kept`: what is in it, where that can be read.
[[nodiscard]] VerifyView verify_view(const archive::VerifyReport& report,
                                     std::size_t elsewhere,
                                     const std::optional<KeptCounts>& kept);

}  // namespace evenhand::workflow::internal
