#pragma once

#include "report/figures/figure.h"
#include "report/figures/views.h"

namespace evenhand::report::figures {

/// How consistent is each interviewer? Infit and outfit beside the range that is expected.
[[nodiscard]] Figure fit_figure(const FitView& view);

}  // namespace evenhand::report::figures
