#pragma once

#include <string>
#include <vector>

#include "archive/archive_types.h"
#include "core/retention.h"
#include "workflow/archive_view.h"

namespace evenhand::workflow::internal {

/// What the rules make of a candidate, whose cards are erased at once: their months count from the
/// newest one, and from `otherwise` when there is none.
[[nodiscard]] RetentionStanding retention_standing(const std::vector<RetentionRule>& rules,
                                                   const archive::SubjectStanding& subject,
                                                   Timestamp otherwise);

/// What is known of a card when its retention is drawn.
struct RetentionCase {
    Timestamp submitted;  ///< Of this card.
    archive::SubjectStanding subject;
};

/// The drawing and its sentence. `rules`: those chosen; without any, that is what is said.
[[nodiscard]] RetentionView retention_view(const std::vector<RetentionRule>& rules,
                                           const RetentionCase& of,
                                           Timestamp now);

/// "US EEOC, 29 CFR 1602.14: keep at least one year from …"
[[nodiscard]] std::string rule_line(const RetentionRule& rule);

[[nodiscard]] RuleView rule_view(const RetentionRule& rule, bool used);

}  // namespace evenhand::workflow::internal
