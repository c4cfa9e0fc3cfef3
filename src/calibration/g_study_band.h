#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "calibration/d_study.h"
#include "calibration/g_study.h"
#include "calibration/outcome.h"
#include "calibration/progress.h"
#include "calibration/ratings.h"

namespace evenhand::calibration {

struct BandOptions {
    int resamples = 200;
    std::uint32_t seed = 1;
};

/// The 95 % percentile interval of the generalizability of each design, from the same resamples: by
/// drawing persons again, with replacement and all their ratings, because ratings of one person
/// hang together. Resamples without a G-study are left out. On all processors; `progress` is asked
/// by one thread at a time.
///
/// Undefined: needs_two_units when fewer than two persons, as g_study(), and too_few when fewer
/// than half of the resamples have a G-study. Throws Error (cancelled).
[[nodiscard]] Outcome<std::vector<Interval>> d_study_bands(const Ratings& ratings,
                                                           std::span<const DDesign> designs,
                                                           const BandOptions& options = {},
                                                           const Progress& progress = {});

/// The same where the G-study of all ratings is known: `whole`.
[[nodiscard]] Outcome<std::vector<Interval>> d_study_bands(const Ratings& ratings,
                                                           const GStudy& whole,
                                                           std::span<const DDesign> designs,
                                                           const BandOptions& options = {},
                                                           const Progress& progress = {});

}  // namespace evenhand::calibration
