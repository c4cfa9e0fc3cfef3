#pragma once

#include <span>

#include "core/finding.h"
#include "core/rubric.h"
#include "core/rubric_lint.h"

namespace evenhand::internal {

/// "set.overlap", "set.level", "sample.copy" and "sample.person" of a library: questions and
/// samples that are alike, levels that keys hardly or mostly have, names and industries used too
/// often.
void lint_likeness(std::span<const Rubric> rubrics, const LintWords& words, Findings& findings);

}  // namespace evenhand::internal
