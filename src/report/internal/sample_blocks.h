#pragma once

#include <vector>

#include "core/rubric.h"
#include "report/document.h"

namespace evenhand::report {

/// The sample answers of a rubric with their keys, the reasons, and what is heard in each. Who
/// speaks is left out.
[[nodiscard]] std::vector<Block> sample_blocks(const Rubric& rubric);

}  // namespace evenhand::report
