#pragma once

#include <string>
#include <vector>

#include "workflow/archive_desk.h"
#include "workflow/archive_view.h"

namespace evenhand::workflow {

// What the command line prints of an archive (docs/formats.md, "Archive as JSON"). Texts end with a
// line feed unless they are empty.

[[nodiscard]] std::string standing_text(const ArchiveStanding& standing);
[[nodiscard]] std::string standing_json(const ArchiveStanding& standing);

/// A line for each card, then how many there are.
[[nodiscard]] std::string found_text(const ArchiveFound& found,
                                     const std::vector<ArchiveRowView>& rows);
[[nodiscard]] std::string found_json(const ArchiveFound& found,
                                     const std::vector<ArchiveRowView>& rows);

[[nodiscard]] std::string card_view_text(const ArchiveCardView& card);
[[nodiscard]] std::string card_view_json(const ArchiveCardView& card);

[[nodiscard]] std::string verify_text(const VerifyView& verified);
[[nodiscard]] std::string verify_json(const VerifyView& verified);

[[nodiscard]] std::string audit_text(const std::vector<AuditLine>& lines);
[[nodiscard]] std::string audit_json(const std::vector<AuditLine>& lines);

/// `rules_chosen`: whether any retention rule is.
[[nodiscard]] std::string due_text(const std::vector<DueView>& due, bool rules_chosen);
[[nodiscard]] std::string due_json(const std::vector<DueView>& due);

[[nodiscard]] std::string rules_text(const std::vector<RuleView>& rules);

}  // namespace evenhand::workflow
