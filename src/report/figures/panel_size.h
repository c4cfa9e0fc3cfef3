#pragma once

#include "report/figures/figure.h"
#include "report/figures/views.h"

namespace evenhand::report::figures {

/// How many interviewers does a decision need? Reliability over their number, its band, and the
/// aim.
[[nodiscard]] Figure panel_size_figure(const PanelSizeView& view);

}  // namespace evenhand::report::figures
