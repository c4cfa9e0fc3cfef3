#pragma once

#include "core/internal/lint_run.h"

namespace evenhand::internal {

/// A sample's keys and ticks: whether the reasons quote the speaker, keys and ticks agree, and low
/// keys follow a planned probe.
void lint_keys(const LintRun& run, const SampleAnswer& sample);

/// The sample's key for a criterion; null when it has none.
[[nodiscard]] const Key* key_for(const SampleAnswer& sample, const Id<Criterion>& criterion);

}  // namespace evenhand::internal
