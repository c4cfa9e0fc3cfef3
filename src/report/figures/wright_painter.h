#pragma once

#include "report/figures/figure.h"
#include "report/figures/views.h"

namespace evenhand::report::figures {

/// Draws one ruler with its three columns. Named are criteria, and the interviewers who are told
/// apart or chosen; the others are piled and counted.
void paint_ruler(Canvas& canvas, const Box& box, const Scene& scene, const Ruler& ruler);

}  // namespace evenhand::report::figures
