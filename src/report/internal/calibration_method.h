#pragma once

#include <vector>

#include "report/document.h"

namespace evenhand::report {

/// How a calibration report is computed: what each number is, when it is not given, and the
/// sources. The same for every report.
[[nodiscard]] std::vector<Block> calibration_method();

}  // namespace evenhand::report
