#pragma once

#include "core/internal/lint_run.h"

namespace evenhand::internal {

/// A criterion's title and its anchors.
void lint_criterion(const LintRun& run, const Criterion& criterion);

/// A text that must say what is heard: no vague word, no verdict. An anchor, or an item of the
/// authors' own words.
void lint_acts(const LintRun& run, const LintText& text, const std::string& where);

}  // namespace evenhand::internal
