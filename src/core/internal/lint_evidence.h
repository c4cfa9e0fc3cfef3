#pragma once

#include "core/internal/lint_run.h"

namespace evenhand::internal {

/// Look-fors and pitfalls.
void lint_items(const LintRun& run);

/// The probes: each, and how they read together.
void lint_probes(const LintRun& run);

/// Coverage parts and rater notes.
void lint_coverage(const LintRun& run);
void lint_notes(const LintRun& run);

}  // namespace evenhand::internal
