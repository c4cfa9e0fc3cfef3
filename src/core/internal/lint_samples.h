#pragma once

#include "core/internal/lint_run.h"

namespace evenhand::internal {

/// The sample answers one by one, their keys and ticks, then what they are together.
void lint_samples(const LintRun& run);

}  // namespace evenhand::internal
