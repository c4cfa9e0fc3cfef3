#pragma once

#include "core/internal/lint_run.h"

namespace evenhand::internal {

/// "review.open": what an import made must be accepted. "item.mark": the words of a part must stand
/// on the page where they are said to.
void lint_provenance(const LintRun& run, const Provenance& provenance, const std::string& where);

/// The words' place alone.
void lint_source(const LintRun& run, const Provenance& provenance, const std::string& where);

}  // namespace evenhand::internal
