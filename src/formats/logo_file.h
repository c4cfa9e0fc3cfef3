#pragma once

#include <string>
#include <string_view>

#include "core/finding.h"
#include "core/report_style.h"

namespace evenhand::formats {

/// Reads a logo: a PNG, a JPEG, or an SVG of filled shapes (docs/formats.md, "Logo"). What is
/// transparent becomes white, as on paper. Of an SVG that holds anything else nothing is drawn:
/// each such part is named with its line. `name` is what findings call the file.
///
/// No value, and findings ("logo.…"), for what is none of the three, is damaged, or is larger than
/// largest_logo bytes or most_logo_pixels.
[[nodiscard]] Parsed<Logo> read_logo(std::string_view bytes, const std::string& name);

inline constexpr std::size_t largest_logo = std::size_t{1024} * 1024;
inline constexpr std::size_t most_logo_pixels = 1'000'000;

}  // namespace evenhand::formats
