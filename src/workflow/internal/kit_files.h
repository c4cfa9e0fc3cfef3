#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/kit_plan.h"
#include "workflow/internal/library_paths.h"

namespace evenhand::workflow::internal {

inline constexpr std::string_view kit_ending = ".kit.xml";

/// The folder of the kits that came with the program.
[[nodiscard]] std::filesystem::path shipped_kits(const std::filesystem::path& shipped);

/// Writes a kit that is not there yet: under its own id, or the first numbered one that no other
/// kit of the library or of the program has. One with the same words that is there already counts
/// as written. Gives the kit as it is in its file. Throws Error (unwritable_file).
[[nodiscard]] KitPlan put_kit(const LibraryPaths& paths,
                              const std::filesystem::path& shipped,
                              KitPlan kit);

}  // namespace evenhand::workflow::internal
