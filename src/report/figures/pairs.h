#pragma once

#include "report/figures/figure.h"
#include "report/figures/views.h"

namespace evenhand::report::figures {

/// Who agrees with whom? A field for each two interviewers: above the diagonal how often they are
/// within one point, below it how often they give the same score. Beyond sixteen interviewers the
/// twelve pairs that agree least are listed instead; the table has all.
[[nodiscard]] Figure pairs_figure(const PairsView& view);

}  // namespace evenhand::report::figures
