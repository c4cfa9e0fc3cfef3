#pragma once

#include <string>

#include "core/rubric.h"

namespace evenhand::report {

/// The scoring instruction for this scale: scoring_rule() on levels 1 to 5, else the same with the
/// scale's own levels.
[[nodiscard]] std::string rule_text(const Scale& scale);

/// What "not observed" means.
[[nodiscard]] const std::string& not_observed_text();

/// "Q9 of 32  ·  Ownership  ·  Mid  ·  8 minutes"
[[nodiscard]] std::string facets_text(const Rubric& rubric, int minutes);

/// "version 1", "draft of version 2".
[[nodiscard]] std::string version_text(const Rubric& rubric);

/// For a page's foot: the rubric, its version and the hash's first digits.
[[nodiscard]] std::string foot_text(const PinnedRubric& pinned);

/// "Look for", "Bonus", "Strongest", "Pitfall".
[[nodiscard]] std::string kind_text(ItemKind kind);

/// "1 minute", "8 minutes"
[[nodiscard]] std::string minutes_text(int minutes);

}  // namespace evenhand::report
