#pragma once

#include "core/internal/lint_run.h"

namespace evenhand::internal {

/// The head of the rubric: title, question, job link, the words read aloud.
void lint_head(const LintRun& run);

}  // namespace evenhand::internal
