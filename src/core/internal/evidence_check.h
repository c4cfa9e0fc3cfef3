#pragma once

#include "core/internal/rubric_remarks.h"

namespace evenhand::internal {

/// What can be ticked, asked and remembered while listening.
void check_items(const Rubric& rubric, RubricRemarks& remarks);
void check_probes(const Rubric& rubric, RubricRemarks& remarks);
void check_coverage(const Rubric& rubric, RubricRemarks& remarks);

}  // namespace evenhand::internal
