#pragma once

#include "report/figures/figure.h"
#include "report/figures/views.h"

namespace evenhand::report::figures {

/// Have I changed over time? One dot an interview, the trend with its band.
[[nodiscard]] Figure drift_figure(const DriftView& view);

}  // namespace evenhand::report::figures
