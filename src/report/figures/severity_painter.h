#pragma once

#include <string>

#include "report/figures/severity.h"

namespace evenhand::report::figures {

/// The height that the groups take with comfortable rows in this width, in pixels.
[[nodiscard]] double severity_height(const SeverityView& view,
                                     const std::string& chosen,
                                     double width);

/// Draws the groups one below the other; rows are 17 to 28 pixels high, as the box allows, and
/// higher where the evidence for what stands out has no room beside it.
void paint_severity(Canvas& canvas, const Box& box, const Scene& scene, const SeverityView& view);

}  // namespace evenhand::report::figures
