#pragma once

#include "report/document.h"
#include "report/figures/figure.h"

namespace evenhand::report::internal {

/// A figure's drawing alone, with its description for those who cannot see it. Not to be called
/// when there is an absence.
[[nodiscard]] Picture drawing_of(const figures::Figure& figure);

/// A figure of calibration on paper: its question, its reading, how to read it, the drawing and its
/// numbers; or, where there is none, the reason in its place. A long table is cut, and says so.
void add_figure(Document& document, const figures::Figure& figure);

}  // namespace evenhand::report::internal
