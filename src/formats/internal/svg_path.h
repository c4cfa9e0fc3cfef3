#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/report_style.h"

namespace evenhand::formats::internal {

/// The outline that the "d" of a path describes, arcs and quadratic curves as cubic ones. Nothing
/// when it cannot be read to its end.
[[nodiscard]] std::optional<std::vector<LogoStep>> svg_path(std::string_view data);

/// An ellipse as four curves.
[[nodiscard]] std::vector<LogoStep> svg_ellipse(const LogoPoint& centre, double rx, double ry);

}  // namespace evenhand::formats::internal
