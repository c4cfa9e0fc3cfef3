#pragma once

#include <string>

#include "core/report_style.h"
#include "report/style.h"

namespace evenhand::report {

/// Where a drawing goes, in PDF's coordinates: its top left corner, and how large a unit of it is.
struct LogoPlace {
    Points left = 0;
    Points top = 0;
    Points width = 0;
    Points height = 0;
    Points scale = 1;
};

/// The operators that paint the drawing; what reaches out of its place is cut off. The state of the
/// page is as before.
[[nodiscard]] std::string logo_operators(const LogoDrawing& drawing, const LogoPlace& place);

}  // namespace evenhand::report
