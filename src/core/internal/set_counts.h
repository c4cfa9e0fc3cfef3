#pragma once

#include <span>
#include <string>

#include "core/finding.h"
#include "core/rubric.h"
#include "core/rubric_lint.h"

namespace evenhand::internal {

/// "set.count", "set.number": how many there are of rubrics, numbers, competencies and levels, and
/// in each rubric of criteria, anchors and samples. While rubrics are missing, of competencies and
/// levels only what there is too much of is told.
void lint_counts(std::span<const Rubric> rubrics, const LintWords& words, Findings& findings);

/// "q09-missed-bug: sample 'A'"; the id alone when there is no part.
[[nodiscard]] std::string place_in(const Rubric& rubric, const std::string& part);

}  // namespace evenhand::internal
