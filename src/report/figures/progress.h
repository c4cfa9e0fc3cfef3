#pragma once

#include "report/figures/figure.h"
#include "report/figures/views.h"

namespace evenhand::report::figures {

/// Do my scores come nearer to the key? One column a round: mean difference above, typical miss
/// below, each with its interval.
[[nodiscard]] Figure progress_figure(const ProgressView& view);

}  // namespace evenhand::report::figures
