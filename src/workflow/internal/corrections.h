#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "archive/archive_types.h"
#include "core/scorecard.h"

namespace evenhand::workflow::internal {

/// A revision that set an earlier one right, so that nobody takes it for what was sealed first.
struct Correction {
    int revision = 2;
    std::string by;
    Timestamp at;
    std::string reason;  ///< Without a full stop at its end.
    std::string before;  ///< What it changed, as it was; empty when the texts cannot be compared.

    friend bool operator==(const Correction&, const Correction&) = default;
};

/// Gives a revision's card; nothing when it cannot be read.
using CardOfRevision = std::function<std::optional<Scorecard>(int revision)>;

/// Every revision but the first, in order.
[[nodiscard]] std::vector<Correction> corrections_of(
    const std::vector<archive::Revision>& revisions, const CardOfRevision& card);

/// "Corrected by Keiko Mori, 15 May 2026: agreed in the debrief. Before: yes."
[[nodiscard]] std::string correction_words(const Correction& correction);

/// What stands beside the verdict of a revision; `corrections`: all of the card. Empty for a card
/// that was never corrected; a revision that was corrected since says so.
[[nodiscard]] std::string standing_of_revision(const std::vector<Correction>& corrections,
                                               int revision);

/// A line for each revision, "Sealed by Ana Ferreira, 14 May 2026." the first; none for a card that
/// was never corrected.
[[nodiscard]] std::vector<std::string> revision_lines(
    const std::vector<archive::Revision>& revisions, const std::vector<Correction>& corrections);

/// What `after` changed of `before`, as it was: "yes; take-aways “Owns it.”; Repair 3".
[[nodiscard]] std::string before_words(const Scorecard& before, const Scorecard& after);

}  // namespace evenhand::workflow::internal
