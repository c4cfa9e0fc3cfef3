#pragma once

#include "report/figures/figure.h"
#include "report/figures/views.h"

namespace evenhand::report::figures {

/// Do I use the whole scale? One bar a score with its interval, the expected share as a line.
[[nodiscard]] Figure own_scale_figure(const OwnScaleView& view);

}  // namespace evenhand::report::figures
