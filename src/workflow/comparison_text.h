#pragma once

#include <string>

#include "report/comparison_view.h"

namespace evenhand::workflow {

/// Several candidates side by side for a terminal. Ends with a line feed.
[[nodiscard]] std::string comparison_text(const report::CandidatesView& view);

/// The same as one JSON object (docs/formats.md, "Comparison as JSON"). Ends with a line feed.
[[nodiscard]] std::string comparison_json(const report::CandidatesView& view);

}  // namespace evenhand::workflow
