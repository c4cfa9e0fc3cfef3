#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "calibration/d_study.h"
#include "calibration/outcome.h"
#include "calibration/progress.h"
#include "calibration/ratings.h"

namespace evenhand::calibration {

struct BandOptions {
    int resamples = 200;
    std::uint32_t seed = 1;
};

/// A 95 % percentile interval by drawing persons again, with replacement and all their ratings:
/// ratings of one person hang together. Resamples without a G-study are left out.
struct DBand {
    Interval generalizability;
    Interval dependability;
    int used = 0;  ///< Resamples that had one.
};

/// One for each design, from the same resamples.
///
/// Undefined: needs_two_units when fewer than two persons, too_few when fewer than half of the
/// resamples have a G-study. Throws Error (cancelled).
[[nodiscard]] Outcome<std::vector<DBand>> d_study_bands(const Ratings& ratings,
                                                        std::span<const DDesign> designs,
                                                        const BandOptions& options = {},
                                                        const Progress& progress = {});

/// The same of one design.
[[nodiscard]] Outcome<DBand> d_study_band(const Ratings& ratings,
                                          const DDesign& design,
                                          const BandOptions& options = {},
                                          const Progress& progress = {});

}  // namespace evenhand::calibration
