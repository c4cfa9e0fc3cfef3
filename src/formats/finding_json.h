#pragma once

#include <string>

#include "core/finding.h"

namespace evenhand::formats {

/// A finding as one JSON object on one line, without a line feed: file, severity ("hint", "warning"
/// or "error"), code, message, location. An empty `file` or location is null.
[[nodiscard]] std::string finding_json(const std::string& file, const Finding& finding);

}  // namespace evenhand::formats
