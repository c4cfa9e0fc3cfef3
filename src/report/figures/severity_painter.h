#pragma once

#include <vector>

#include "report/figures/severity.h"

namespace evenhand::report::figures {

/// The height that the groups take with comfortable rows, in pixels.
[[nodiscard]] double severity_height(const std::vector<SeverityGroup>& groups);

/// Draws the groups one below the other; rows are 17 to 28 pixels high, as the box allows.
void paint_severity(Canvas& canvas, const Box& box, const Scene& scene, const SeverityView& view);

}  // namespace evenhand::report::figures
