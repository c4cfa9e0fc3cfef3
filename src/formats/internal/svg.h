#pragma once

#include <string>
#include <string_view>

#include "core/finding.h"
#include "core/report_style.h"

namespace evenhand::formats::internal {

/// Reads an SVG of filled shapes: path, rect, circle, ellipse, polygon and polyline in groups, with
/// fill, fill-rule and transform. Anything else that would be seen (text, pictures, strokes,
/// gradients, clips, masks, filters, uses, style sheets, transparency) is an error with its line.
[[nodiscard]] Parsed<Logo> read_svg(std::string_view bytes, const std::string& name);

}  // namespace evenhand::formats::internal
