#pragma once

#include "report/figures/figure.h"
#include "report/figures/views.h"

namespace evenhand::report::figures {

/// What would fair scores change? Mean scores as given, and what an average interviewer would be
/// expected to have given; the largest changes first.
[[nodiscard]] Figure fair_figure(const FairView& view);

}  // namespace evenhand::report::figures
