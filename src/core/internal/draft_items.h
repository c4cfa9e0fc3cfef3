#pragma once

#include <vector>

#include "core/finding.h"
#include "core/internal/stretch.h"
#include "core/rubric.h"

namespace evenhand::internal {

/// What a page says that an answer should and should not hold.
struct DraftItems {
    std::vector<Item> items;             ///< LF1 ..., SA1 ..., PF1 ..., in the order of the screen.
    std::vector<CoverageItem> coverage;  ///< CV1 ...
    Findings findings;
};

/// Reads the sections for interviewers, "Short answer", and the other remarks of the page. What
/// stands in a section for interviewers is stated; what was made from advice to candidates is
/// derived. A sentence that gave nothing is named by a finding.
[[nodiscard]] DraftItems draft_items(const QuestionPage& page, const std::vector<Stretch>& remarks);

}  // namespace evenhand::internal
