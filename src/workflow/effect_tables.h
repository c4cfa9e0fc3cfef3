#pragma once

#include <span>
#include <string>

#include "calibration/rater_effects.h"
#include "calibration/rater_flags.h"
#include "calibration/ratings.h"

namespace evenhand::workflow {

// As calibration_tables.h, of rater effects.

/// One line a rater.
[[nodiscard]] std::string rater_effects_table(const calibration::Ratings& ratings,
                                              std::span<const calibration::RaterEffects> effects);

/// {"R001": ["drift"], …}: the faults that are raised, of every rater.
[[nodiscard]] std::string flags_document(const calibration::Ratings& ratings,
                                         std::span<const calibration::RaterFlags> flags);

/// One line a rater and effect: state, adjusted p, interviews there are and interviews needed.
[[nodiscard]] std::string flags_table(const calibration::Ratings& ratings,
                                      std::span<const calibration::RaterFlags> flags);

}  // namespace evenhand::workflow
