#pragma once

#include <string>

#include "core/timestamp.h"
#include "report/comparison_view.h"
#include "report/document.h"

namespace evenhand::report {

/// Several candidates side by side on paper: groups first, then criteria by candidates with every
/// score, then what can and cannot be told. `identity`: 64 hex digits, others for other scorecards.
[[nodiscard]] Document comparison_document(const CandidatesView& view,
                                           Timestamp made_at,
                                           const std::string& identity);

}  // namespace evenhand::report
