#pragma once

#include <filesystem>
#include <vector>

namespace evenhand::report {

/// The font files that documents are set with, and the colour profile that their colours mean.
/// In each list an earlier file is preferred to a later one; a later one serves characters that
/// none before it has.
struct FontCatalog {
    std::vector<std::filesystem::path> regular;
    std::vector<std::filesystem::path> semibold;
    std::vector<std::filesystem::path> italic;
    std::filesystem::path colour_profile;  ///< ICC, sRGB.
};

/// Finds the files of the Debian packages fonts-open-sans, fonts-noto-core, fonts-droid-fallback
/// and icc-profiles-free below `share`, and those of fonts-nanum (Hangul) if they are there. Throws
/// Error (unreadable_file), naming the package, when one of the former is missing.
[[nodiscard]] FontCatalog find_fonts(const std::filesystem::path& share = "/usr/share");

}  // namespace evenhand::report
