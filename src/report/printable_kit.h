#pragma once

#include <string>
#include <vector>

#include "core/kit_check.h"
#include "core/kit_plan.h"
#include "core/rubric.h"

namespace evenhand::report {

/// A kit with all that is printed of it.
struct PrintableKit {
    KitPlan plan;
    std::vector<PinnedRubric> questions;  ///< One for each entry of the plan.
    std::vector<KitCoverage> coverage;    ///< As coverage_of() gives it.
    std::string sha256;                   ///< Of the plan: 64 hex digits.
};

}  // namespace evenhand::report
