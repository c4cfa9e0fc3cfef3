#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/finding.h"
#include "workflow/archive_desk.h"

// What a person does with an archive that takes more than one call of its desk.

namespace evenhand::workflow {

/// No call of a desk waits longer than this for other programs: for the archive, and for the list
/// of known archives.
inline constexpr std::chrono::milliseconds longest_wait_for_others{4000};

/// Takes a retention rule into use, or out of it; the others stay as they are by then.
[[nodiscard]] Findings turn_rule(ArchiveDesk& desk, const std::string& rule);

/// Some entries of the log, the newest first.
struct AuditPage {
    std::uint64_t first = 1;  ///< The oldest of them; before 1 there is none.
    std::vector<AuditLine> lines;
};
/// At most `most` entries before this one; 0: the newest ones.
[[nodiscard]] AuditPage audit_before(ArchiveDesk& desk, std::uint64_t entry, std::size_t most);

/// The words for every recommendation that a card can have, strong no first.
[[nodiscard]] std::vector<std::string> recommendation_choices();

/// How a card is corrected, as it is typed.
struct TypedCorrection {
    std::string recommendation;  ///< One of recommendation_choices().
    std::string take_aways;
    std::string reason;
    std::string departure = {};  ///< Why it departs from the scores, if it does; empty: as before.
    std::vector<ScoreCorrection> scores = {};
};
/// A card that was corrected, or why it was not.
struct CorrectedCard {
    Findings findings;  ///< Without "archive.panel-card", which the panel says.
    PanelOfCard panel;
    bool needs_departure = false;  ///< Why it was not: the recommendation departs without a reason.
};
/// Keeps a revision with another verdict or other scores, as ArchiveDesk::correct(). Errors: its
/// own; "archive.recommendation" when that is none; "archive.same-verdict" when nothing is another.
[[nodiscard]] CorrectedCard correct_card(ArchiveDesk& desk,
                                         const std::string& card,
                                         const TypedCorrection& typed);

/// What ArchiveDesk::trust() takes for the archive that is there.
[[nodiscard]] std::string log_to_trust(const ArchiveStanding& standing);

/// Whether who signs in the archive also has a login there.
[[nodiscard]] bool has_logins(const ArchiveBrief& archive);

/// The name of a file about a card, without its ending: no word of a person is in it.
[[nodiscard]] std::string card_file_name(const std::string& card);

}  // namespace evenhand::workflow
