#pragma once

#include "core/internal/lint_run.h"

namespace evenhand::internal {

// How many parts of a kind a rubric has: "item.size", "probe.size", "coverage.size" and
// "sample.count". What check() says of parts without a key is not said again.

void lint_item_count(const LintRun& run);
void lint_probe_count(const LintRun& run);
void lint_coverage_count(const LintRun& run);
void lint_sample_count(const LintRun& run);

}  // namespace evenhand::internal
