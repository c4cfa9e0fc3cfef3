#pragma once

#include <vector>

#include "report/figures/figure.h"
#include "report/figures/views.h"

namespace evenhand::report::figures {

/// The least share that the bars of several panels leave room for, so that all have one height.
inline constexpr double least_top = 0.45;

/// The highest of these shares, at least least_top.
[[nodiscard]] double top_of(const std::vector<double>& shares, double top = least_top);

/// One bar for each score, and the expected share as a line across it.
struct ScaleBars {
    int lowest = 1;
    std::vector<double> given;
    std::vector<double> expected = {};  ///< Empty: none.
    double top = least_top;             ///< The share at the box's upper edge.
    bool outlined = false;              ///< Too few to rely on: dashed outlines.
    Ink ink = Ink::fill;
};

/// Draws them on the box's lower edge; the scores stand under it, 20 pixels deep.
void paint_scale_bars(Canvas& canvas, const Box& box, const ScaleBars& bars);

}  // namespace evenhand::report::figures
