#pragma once

#include <filesystem>

#include "core/kit_plan.h"

namespace evenhand::testing {

/// Puts the questions of the 45-minute kit that comes with the program into the library of a data
/// folder, and "More work than time", which the kit has not. Writes an invitation of Ada L by
/// Rater One to that kit. Gives the kit.
[[nodiscard]] Kit invite_to_kit(const std::filesystem::path& data,
                                const std::filesystem::path& invitation);

}  // namespace evenhand::testing
