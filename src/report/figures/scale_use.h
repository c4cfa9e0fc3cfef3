#pragma once

#include "report/figures/figure.h"
#include "report/figures/views.h"

namespace evenhand::report::figures {

/// Does everybody use the whole scale? Small bars for each interviewer, all of one height. Beyond
/// forty interviewers those with a flag and the one who is chosen keep a panel, the others share
/// one.
[[nodiscard]] Figure scale_use_figure(const ScaleUseView& view);

}  // namespace evenhand::report::figures
