#pragma once

#include <string>

#include "core/finding.h"

namespace evenhand::app {

/// What the findings say, a line for each.
[[nodiscard]] inline std::string sentences(const Findings& findings) {
    std::string text;
    for (const Finding& finding : findings) {
        text += (text.empty() ? "" : "\n") + finding.message;
    }
    return text;
}

}  // namespace evenhand::app
