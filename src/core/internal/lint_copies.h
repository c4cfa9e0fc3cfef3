#pragma once

#include <cstddef>
#include <string>

#include "core/internal/lint_run.h"
#include "core/internal/shared_run.h"

namespace evenhand::internal {

/// So many words running that two samples share are copied.
constexpr std::size_t copied_words = 8;

/// "“we ran the plan” stands in sample 'A' too; let the speaker say it in other words."
[[nodiscard]] std::string copy_remark(const SharedRuns::Hit& hit);

/// "sample.copy": samples that share a run of words with the page, a look-for, another sample or an
/// anchor. What the interviewer says is not compared.
void lint_copies(const LintRun& run);

}  // namespace evenhand::internal
