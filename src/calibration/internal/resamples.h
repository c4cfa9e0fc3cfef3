#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "calibration/g_study_band.h"
#include "calibration/progress.h"

namespace evenhand::calibration::internal {

/// Which clusters a resample has, by their numbers; one that is there twice counts as two.
using Draw = std::vector<std::uint32_t>;

/// For each resample as many clusters as there are: from the seed, whoever uses them.
[[nodiscard]] std::vector<Draw> draws_of(std::uint32_t clusters, const BandOptions& options);

/// Calls `use` with each draw and its number, on all processors. `progress` is asked by one thread
/// at a time, and not again once it has said stop. Throws Error (cancelled).
void for_each_draw(const std::vector<Draw>& draws,
                   const Progress& progress,
                   const std::function<void(const Draw& draw, std::size_t number)>& use);

/// Whether an interval can be made of so many estimates.
[[nodiscard]] bool enough_of(std::size_t estimates, std::size_t draws);

}  // namespace evenhand::calibration::internal
