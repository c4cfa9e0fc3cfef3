#pragma once

#include <string>

#include "workflow/calibration_run.h"

namespace evenhand::workflow {

/// What a calibration found, for people: agreement first, then the key, then what analysts want.
/// Each statistic has one plain sentence, and the number of pairs behind it; a coefficient of too
/// few is left out with the reason (calibration::enough_to_show).
[[nodiscard]] std::string calibration_text(const CalibrationResult& result);

/// Every number as a line of JSON (docs/formats.md, "Calibration as JSON").
[[nodiscard]] std::string calibration_json(const CalibrationResult& result);

}  // namespace evenhand::workflow
