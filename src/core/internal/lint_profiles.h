#pragma once

#include "core/internal/lint_run.h"

namespace evenhand::internal {

/// What the samples of a rubric are together: their profiles of keys, the use of each item, the
/// people who speak.
void lint_profiles(const LintRun& run);

}  // namespace evenhand::internal
