#pragma once

#include "core/internal/lint_run.h"

namespace evenhand::internal {

/// "sample.copy": samples that share a run of words with the page, a look-for, another sample or an
/// anchor. What the interviewer says is not compared.
void lint_copies(const LintRun& run);

}  // namespace evenhand::internal
