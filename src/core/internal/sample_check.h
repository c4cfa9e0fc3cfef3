#pragma once

#include "core/internal/rubric_remarks.h"

namespace evenhand::internal {

/// The sample answers and their keys.
void check_samples(const Rubric& rubric, RubricRemarks& remarks);

}  // namespace evenhand::internal
